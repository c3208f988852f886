// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The words of `do` and `ask`. Their arguments are documented in resources/protocol and given here in short.
/// A verb that is not in this list is refused as "unknown-verb" with its name.
namespace heard::protocol::verb {

/// {conversation, parts, channel?, identity?, used?}; based_on: the newest message of any kind that its writer has
/// seen. Refused "stale" {since:[…]}; "was-merged", "was-resolved", "was-reassigned" {by, at, agent_name?}. channel,
/// identity: another way to the same customer than the one they wrote on last. `used`: the canned replies it was made
/// of
inline constexpr auto kReply = "reply";
/// {conversation, parts, until, used?}; based_on -> result {card}. Kept as a card of kind "later" and done as a reply
/// then
inline constexpr auto kReplyLater = "reply_later";
inline constexpr auto kLaterMove = "later_move";  ///< {card, until}; based_on: what its writer has seen by now
/// {conversation, parts, mentions?}: ids of agents; those whom the text names by @ are added by the hub
inline constexpr auto kNote = "note";
/// {conversation, note?, draft, device, device_name?, at, text?, caret?, parts?, used?, outgoing?, shared?, seen?,
/// took?} -> result {current}: what an agent is writing, for their other devices only. `draft` names it until it is
/// sent or given up, `at` is when it was changed, `seen` the seq of what it went on from, `took` versions that are in
/// it now. Of two that have not seen each other the newer one goes on and the other is kept as a version; so is one
/// that has ended meanwhile (current: false). `shared`: colleagues see it too
inline constexpr auto kDraftPut = "draft_put";
/// {conversation, note?, draft, device, seen?}: it was sent or given up. The request's id is "end-" and the draft's
/// name
inline constexpr auto kDraftEnd = "draft_end";
inline constexpr auto kDraftDrop = "draft_drop";  ///< {conversation, note?, version: "<draft>/<device>"}: not wanted
inline constexpr auto kMarkRead = "mark_read";    ///< {conversation, up_to}
/// {conversation}; based_on. This and snooze are refused "customer-wrote" if the customer has written since
inline constexpr auto kResolve = "resolve";
inline constexpr auto kReopen = "reopen";  ///< {conversation}
inline constexpr auto kSnooze = "snooze";  ///< {conversation, until}; based_on
inline constexpr auto kAssign = "assign";  ///< {conversation, agent} (0: nobody)
inline constexpr auto kTag = "tag";        ///< {conversation, add?, remove?}: words
/// {conversation, department} (0: none)
inline constexpr auto kMoveDepartment = "move_department";
inline constexpr auto kMentionsSeen = "mentions_seen";  ///< {conversation}: who asks has looked at what mentions them
inline constexpr auto kSendAgain = "send_again";        ///< {message}: a failed or uncertain reply, decided by a person
inline constexpr auto kDropReply = "drop_reply";        ///< {message}: queued, failed or uncertain -> cancelled
inline constexpr auto kEditReply = "edit_reply";        ///< {message, parts}: what was sent is to be other words
inline constexpr auto kDeleteReply = "delete_reply";    ///< {message}: and gone
inline constexpr auto kChannelAdd = "channel_add";      ///< {kind, name, key?, settings, secrets}
inline constexpr auto kChannelUpdate = "channel_update";  ///< {channel, name?, settings?, secrets?, department?,
                                                          ///< reply_within?, keep_days?}
inline constexpr auto kChannelRemove = "channel_remove";  ///< {channel}
inline constexpr auto kChannelTest = "channel_test";      ///< {channel} -> result {state, code, detail, fresh}
/// {customer, set, was?}: sets the fields of protocol/profile.h that `set` names. Refused "changed" {field} if a field
/// is no longer as `was` says (null: empty)
inline constexpr auto kCustomerPut = "customer_put";
/// {customer, kind, address, label?} -> result {identity}. Refused "identity-taken" {customer}, "bad-address"
inline constexpr auto kIdentityAdd = "identity_add";
inline constexpr auto kIdentityRemove = "identity_remove";  ///< {identity}. Refused "in-use" if it has messages
/// {into, from, take?: fields whose value is that of `from`} -> result {merge}: a card of kind "merge"
inline constexpr auto kCustomerMerge = "customer_merge";
inline constexpr auto kMergeUndo = "merge_undo";                  ///< {merge}
inline constexpr auto kConversationMove = "conversation_move";    ///< {conversation, customer, with_identity?}
inline constexpr auto kConversationMerge = "conversation_merge";  ///< {conversation, into}: of one customer
/// {conversation, message} -> result {conversation}: what comes from that message on, as a conversation of its own
inline constexpr auto kConversationSplit = "conversation_split";
/// {kind, parts, customer?, name?, address?, language?, topic?, place?, at?, settled?} -> result {conversation,
/// message, customer}: a call, a visit, a letter or a page of the complaint book ("call", "visit", "letter", "book",
/// "other") that an agent took down. Without `customer` it is whoever `address` (a number or mail address as typed)
/// reaches, else a new one of that name. `at`: when it was. Refused "bad-address", "no-channel"
inline constexpr auto kEntryRegister = "entry_register";
/// {import, first, rows: [{name?, phones?, emails?, language?, tags?, notes?, fields?}…], region?}: lays down rows of a
/// file, at most 2,000 at once and 200,000 in all; `import` is a word of the desk's own, `first` the place of the first
/// of them. Nothing comes in yet. Refused {row} if one can't, "too-many"
inline constexpr auto kImportPart = "import_part";
/// {import, rows: how many were laid down}: the hub brings in all of them from now on, whatever happens to it. A row is
/// whom its addresses reach, and fills what is empty there; one whose addresses are of several customers is left out
inline constexpr auto kCustomersImport = "customers_import";
inline constexpr auto kImportDrop = "import_drop";  ///< {import}: forgets it. Refused "in-flight" once it is coming in
/// {name, token_hash}: lets a shop's system in at /api/v1; the hash is that of base/token.h. Administrators only
inline constexpr auto kTokenAdd = "token_add";
inline constexpr auto kTokenRemove = "token_remove";  ///< {name}
/// {customer} -> result {conversations, messages, files}: how many went. The customer, their conversations and all that
/// is kept of them, for good; desks are told by a card of kind "erased" {customers, conversations, blobs}.
/// Administrators only. Refused "merged" {customer}
inline constexpr auto kPersonErase = "person_erase";
/// {kind, owner?, mine?, body} -> result {card}. `mine`: no other agent gets it. With bodies instead of body it adds
/// one of each -> result {cards}
inline constexpr auto kCardAdd = "card_add";
/// {card, body, seq?}: the whole new body. Refused "changed" if `seq` is given and the card is newer
inline constexpr auto kCardPut = "card_put";
inline constexpr auto kCardRemove = "card_remove";  ///< {card}
/// {name, roles?, token_hash?} -> result {agent}. The token is made by who asks; the hub learns its hex SHA-256 only
inline constexpr auto kAgentAdd = "agent_add";
inline constexpr auto kAgentToken = "agent_token";  ///< {agent, token_hash}: other tokens of the agent end
/// {agent}: signs in no more; what was theirs and is not resolved is nobody's
inline constexpr auto kAgentRemove = "agent_remove";
/// {agent, name?, token_hash} -> result {device}: one more computer that the agent signs in from. Administrators only
inline constexpr auto kDeviceAdd = "device_add";
/// {device, wipe?}: its token is worth nothing and its desk is signed out; with `wipe` that desk deletes first what it
/// has, now or when it comes next. One's own, or anybody's for an administrator. Refused "wiped-already"
inline constexpr auto kDeviceRevoke = "device_revoke";
inline constexpr auto kDeviceRenew = "device_renew";  ///< {device}: its desk is asked for a new token now
/// {was, token_hash}: hashes of the token that the desk came by, and of the one it made to come by from now on. The
/// first time that is used ends the other
inline constexpr auto kTokenRenew = "token_renew";
/// {conversation, standard, item, mark}: what an agent says of one item: "met", "not", "na" or "none". The standard
/// with that id is the conversation's from then on
inline constexpr auto kScoreItem = "score_item";
inline constexpr auto kSampleLoad = "sample_load";      ///< {}
inline constexpr auto kSampleRemove = "sample_remove";  ///< {}

/// True for what keeps an agent's draft the same on all their devices.
inline bool isOfDraft(const QString &verb) {
    return verb == QLatin1String(kDraftPut) || verb == QLatin1String(kDraftEnd) || verb == QLatin1String(kDraftDrop);
}

/// True for what an agent has merely looked at, or not sent yet: nothing that waits to be sent, and no refusal to be
/// told.
inline bool isQuiet(const QString &verb) {
    return verb == QLatin1String(kMarkRead) || verb == QLatin1String(kMentionsSeen) || isOfDraft(verb);
}

}  // namespace heard::protocol::verb

namespace heard::protocol::query {

/// {kind, after, limit}: rows of "agent", "channel", "card", "customer", "conversation", "message" by id (conversations
/// and messages from the newest down) -> {items:[{seq,kind,data}…], next (absent at the end)}
inline constexpr auto kSnapshot = "snapshot";
/// {conversation, before?, limit?}: its messages with ids below `before`, newest first -> {items, next} as of snapshot
inline constexpr auto kMessages = "messages";
/// {customer} -> {items:[{customer, reason, detail}…]}: who may be the same person. Reasons: "phone", "mail", "field",
/// "order"
inline constexpr auto kDuplicates = "duplicates";
/// {import} -> {state: "staged" | "running" | "done", rows, taken, added, changed, same, unclear?: [place…],
/// unclear_count?, full?, full_count?}: rows that are left out since their addresses are of several customers, or
/// since the customer holds as much as one may; at most 500 places are named. Kept for a day
inline constexpr auto kImport = "import";
/// {} -> {items:[{name, created_at}…]}: shops' systems that are let in. Administrators only
inline constexpr auto kTokens = "tokens";
/// {before?, limit, agent?, kind?} -> {items:[{id, at, by: "desk" | "command" | "hub", agent, action, kind?, entity?, facts, hash}…],
/// next (absent at the end)}: the audit log, newest first; by `agent`, of that `kind`. Administrators only
inline constexpr auto kAudit = "audit";
/// {} -> {items:[{device, agent, name, created_at, seen_at (0: never), here, state: "active" | "wipe" | "wiped",
/// state_at}…]}: what one signs in from; for administrators everybody's
inline constexpr auto kDevices = "devices";
/// {} -> {plugins:[{file, id, kind, version, state, reason, detail}…], folders:[{path, reason}…]} of the hub
inline constexpr auto kPlugins = "plugins";
/// {} -> {kinds:[metadata…]}: the channel kinds that can be added
inline constexpr auto kKinds = "kinds";
/// {channel} -> {kept:[key…]}: which secrets of a channel the hub keeps, never what they are. Administrators
inline constexpr auto kChannelSecrets = "channel_secrets";

/// {conversation, what}: "write" says that this agent is writing a reply there, or still is; "take" does so whoever
/// held it, "leave" ends it -> {agent, name, held_ms, left_ms} of who holds it now (leave: {}). Refused "claimed" with
/// the same in facts if a colleague does. Not kept: it ends by itself a minute after the last of them, and with the
/// connection. All desks hear of it by the hints "claimed" {conversation, and the same} and "claim-free" {conversation}
inline constexpr auto kClaim = "claim";

/// {text, limit, before, zone}: messages by what was typed into the search box (app/search/query.h), newest first,
/// older than `before` if that is there; days are those of `zone` -> {items:[{seq,kind,data}…] (messages, and the
/// conversations and customers they are of), more: there are older ones, whole: all has been looked through}
inline constexpr auto kSearch = "search";

}  // namespace heard::protocol::query
