// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/card.h"
#include "domain/channel.h"
#include "domain/conversation.h"
#include "domain/message.h"
#include "domain/names.h"
#include "domain/people.h"

/// The fields of items, listed once for both ways of writing them: as a JSON tree (items.cpp) and as text
/// (itemtext.cpp). `Put` leaves out what is empty, 0 or false.
namespace heard::protocol {

template <class Put>
void putFields(Put &put, const Agent &value) {
    put("id", value.id.v);
    put("name", value.name);
    put.words("roles", value.roles);
    put.flag("removed", value.removed);
    put("seq", value.seq);
}

template <class Put>
void putFields(Put &put, const Channel &value) {
    put("id", value.id.v);
    put("key", value.key);
    put("kind", value.kind);
    put("name", value.name);
    put("state", wordFor(value.state));
    put("state_since", value.stateSince);
    put("state_code", value.stateCode);
    put("state_detail", value.stateDetail);
    put.object("traits", value.traits);
    put.object("settings", value.settings);
    put("public_url", value.publicUrl);
    put("department", value.department.v);
    put("reply_within", value.replyWithin);
    put("keep_days", value.keepDays);
    put.flag("removed", value.removed);
    put("seq", value.seq);
}

template <class Put>
void putFields(Put &put, const Identity &value) {
    put("id", value.id.v);
    put("kind", value.kind);
    put("address", value.address);
    put("label", value.label);
}

template <class Put>
void putFields(Put &put, const Customer &value) {
    put("id", value.id.v);
    put("name", value.name);
    put("language", value.language);
    put.list("identities", value.identities);
    put("time_zone", value.timeZone);
    put.words("tags", value.tags);
    put.object("fields", value.fields);
    if (value.consent != Consent::Unknown) put("consent", wordFor(value.consent));
    put("preferred_channel", value.preferredChannel);
    if (value.quiet.isSet())
        put.object("quiet", {{QStringLiteral("from"), value.quiet.from}, {QStringLiteral("to"), value.quiet.to}});
    put("notes", value.notes);
    put.flag("name_by_agent", value.nameByAgent);
    put("merged_into", value.mergedInto.v);
    put.flag("sample", value.sample);
    put("seq", value.seq);
}

template <class Put>
void putFields(Put &put, const Conversation &value) {
    put("id", value.id.v);
    put("customer", value.customer.v);
    put("customer_name", value.customerName);
    put("channel", value.channel.v);
    put("subject", value.subject);
    put("status", wordFor(value.status));
    put("snoozed_until", value.snoozedUntil);
    put("assignee", value.assignee.v);
    put("created_at", value.createdAt);
    put("last_at", value.lastAt);
    put("last_message", value.lastMessage.v);
    put("last_snippet", value.lastSnippet);
    put("last_direction", wordFor(value.lastDirection));
    put("last_delivery", wordFor(value.lastDelivery));
    put("unread", value.unread);
    put("waiting_since", value.waitingSince);
    put("last_inbound_at", value.lastInboundAt);
    put("due_at", value.dueAt);
    put("department", value.department.v);
    put.words("tags", value.tags);
    put.ids("mentioned", value.mentioned);
    put.ids("mention_unseen", value.mentionUnseen);
    put("customer_read", value.customerReadUpTo.v);
    put("merged_into", value.mergedInto.v);
    put.flag("sample", value.sample);
    put("seq", value.seq);
}

template <class Put>
void putFields(Put &put, const Card &value) {
    put("id", value.id.v);
    put("kind", value.kind);
    put("owner", value.owner);
    put("agent", value.agent.v);
    put.object("body", value.body);
    put("updated_at", value.updatedAt);
    put("updated_by", value.updatedBy.v);
    put("seq", value.seq);
}

template <class Put>
void putFields(Put &put, const Part &value) {
    put("kind", value.kind);
    put("text", value.text);
    put("blob", value.blob.v);
    put("name", value.name);
    put("mime", value.mime);
    put("size", value.size);
    put("width", value.width);
    put("height", value.height);
}

template <class Put>
void putFields(Put &put, const Message &value) {
    put("id", value.id.v);
    put("conversation", value.conversation.v);
    put("channel", value.channel.v);
    put("direction", wordFor(value.direction));
    put("author", value.author.v);
    put("author_name", value.authorName);
    put.list("parts", value.parts);
    put("event", value.event);
    put("at", value.at);
    put("sent_at", value.sentAt);
    put("delivery", wordFor(value.delivery));
    put("failure", value.failure);
    put("client_id", value.clientId);
    put("based_on", value.basedOn.v);
    put("seq", value.seq);
}

/// What is put beside the fields; an identity has none.
template <class T>
QJsonObject extraOf(const T &value) {
    if constexpr (requires { value.extra; })
        return value.extra;
    else
        return {};
}

}  // namespace heard::protocol
