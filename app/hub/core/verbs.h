// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/ledger/change.h"
#include "protocol/frames.h"

/// What desks ask to be done. One function a verb, on the writer's thread, in one transaction with its journal rows;
/// protocol/verbs.h has the words and arguments.
namespace heard::hub {

struct VerbContext {
    Change &change;
    const Agent &who;
    const protocol::Do &what;
    QJsonObject kind;   ///< of channel_add and _update: the plugin's metadata, empty if the kind is unknown
    QString publicUrl;  ///< of the hub, for new channels
    std::optional<channelapi::ChannelState> tested;  ///< of channel_test: what its connector has just found out
    QJsonObject facts;                               ///< of a refusal
    QStringList obsoleteFiles;                       ///< hashes of blobs that nobody uses once this is committed
};

using Verb = Result<QJsonObject> (*)(VerbContext &);

[[nodiscard]] QStringList verbNames();
/// Whether it is refused to everybody else, whatever its arguments are.
[[nodiscard]] bool isForAdministrators(const QString &verb);

/// Does it once: the same agent and id get the kept result. Codes beside each verb's own: "unknown-verb", "id-taken",
/// "not-allowed".
[[nodiscard]] Result<protocol::Done> doOnce(VerbContext &context);

// In conversationverbs.cpp. Codes: "wrong-shape", "not-found", "bad-time".
Result<QJsonObject> doMarkRead(VerbContext &context);
void resolveIt(VerbContext &context, ConversationRecord &conversation);  ///< and writes it
Result<QJsonObject> doResolve(VerbContext &context);
Result<QJsonObject> doReopen(VerbContext &context);
Result<QJsonObject> doSnooze(VerbContext &context);
Result<QJsonObject> doAssign(VerbContext &context);

// In markverbs.cpp. Codes: "wrong-shape", "not-found", "too-many".
Result<QJsonObject> doTag(VerbContext &context);
Result<QJsonObject> doMoveDepartment(VerbContext &context);
Result<QJsonObject> doMentionsSeen(VerbContext &context);

// In replyverbs.cpp. Codes: "wrong-shape", "not-found", "empty", "too-large", "malformed", "no-such-blob", "stale",
// "channel-removed", "in-flight", "wrong-state", "consent-refused", "answers-only".
Result<QJsonObject> doReply(VerbContext &context);
Result<QJsonObject> doNote(VerbContext &context);
Result<QJsonObject> doSendAgain(VerbContext &context);
Result<QJsonObject> doDropReply(VerbContext &context);

// In laterreplies.cpp. Codes: as doReply, and "bad-time".
Result<QJsonObject> doReplyLater(VerbContext &context);
Result<QJsonObject> doLaterMove(VerbContext &context);

// In drafts.cpp. Codes: "wrong-shape", "not-found", "too-large", "malformed", "no-such-blob".
Result<QJsonObject> doDraftPut(VerbContext &context);
Result<QJsonObject> doDraftEnd(VerbContext &context);
Result<QJsonObject> doDraftDrop(VerbContext &context);

// In channelverbs.cpp. Codes: "wrong-shape", "not-found", "not-allowed", "unknown-kind", "bad-key", "key-taken",
// "bad-setting" (facts: key).
Result<QJsonObject> doChannelAdd(VerbContext &context);
Result<QJsonObject> doChannelUpdate(VerbContext &context);
Result<QJsonObject> doChannelRemove(VerbContext &context);
Result<QJsonObject> doChannelTest(VerbContext &context);

// In customerverbs.cpp. Codes: "wrong-shape", "not-found", "too-large", "changed" (facts: field), "bad-address",
// "identity-taken" (facts: customer), "in-use", and those of customers.h and conversationmoves.h.
Result<QJsonObject> doCustomerPut(VerbContext &context);
Result<QJsonObject> doIdentityAdd(VerbContext &context);
Result<QJsonObject> doIdentityRemove(VerbContext &context);
Result<QJsonObject> doCustomerMerge(VerbContext &context);
Result<QJsonObject> doMergeUndo(VerbContext &context);
Result<QJsonObject> doConversationMove(VerbContext &context);
Result<QJsonObject> doConversationMerge(VerbContext &context);
Result<QJsonObject> doConversationSplit(VerbContext &context);

// In entryverbs.cpp. Codes: "wrong-shape", "not-found", "empty", "too-large", "malformed", "no-such-blob",
// "bad-address", "no-channel" (the built-in channel was removed, or its plugin is missing).
Result<QJsonObject> doEntryRegister(VerbContext &context);

// In imports.cpp. Codes: "wrong-shape", "not-found", "too-many", "in-flight", and those of importrows.h (facts: row).
Result<QJsonObject> doImportPart(VerbContext &context);
Result<QJsonObject> doCustomersImport(VerbContext &context);
Result<QJsonObject> doImportDrop(VerbContext &context);

// In tokenverbs.cpp: administrators only. Codes: "not-allowed", "wrong-shape", "name-taken", "not-found".
Result<QJsonObject> doTokenAdd(VerbContext &context);
Result<QJsonObject> doTokenRemove(VerbContext &context);
/// The answer to the query "tokens".
[[nodiscard]] Result<QJsonObject> tokensFor(Tables &tables, const Agent &who);

// In cardverbs.cpp. Codes: "wrong-shape", "not-found", "unknown-kind", "not-allowed", "too-large", "changed", and
// those of the kind's rule in cardrules.h.
Result<QJsonObject> doCardAdd(VerbContext &context);
Result<QJsonObject> doCardPut(VerbContext &context);
Result<QJsonObject> doCardRemove(VerbContext &context);

// In agentverbs.cpp. Codes: "wrong-shape", "not-allowed", "not-found", "unknown-role", "name-taken",
// "last-administrator".
Result<QJsonObject> doAgentAdd(VerbContext &context);
Result<QJsonObject> doAgentToken(VerbContext &context);
Result<QJsonObject> doDeviceAdd(VerbContext &context);
Result<QJsonObject> doDeviceRevoke(VerbContext &context);
Result<QJsonObject> doDeviceRenew(VerbContext &context);
Result<QJsonObject> doTokenRenew(VerbContext &context);
Result<QJsonObject> doAgentRemove(VerbContext &context);

// In scores.cpp. Codes: "wrong-shape", "not-found".
Result<QJsonObject> doScoreItem(VerbContext &context);

// In sampleverbs.cpp. Codes: "no-channel".
Result<QJsonObject> doSampleLoad(VerbContext &context);
Result<QJsonObject> doSampleRemove(VerbContext &context);

}  // namespace heard::hub
