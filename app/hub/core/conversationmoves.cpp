// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/conversationmoves.h"

#include <algorithm>

#include "hub/core/drafts.h"
#include "hub/core/promise.h"
#include "hub/core/systemline.h"

namespace heard::hub {
namespace {

/// Where a reply goes: to where the customer wrote last, else to where we did.
void takeRoute(Change &change, ConversationRecord &record, MessageId last) {
    const qint64 lastIn = change.read().number("message_last_in", record.facts.id.v);
    const auto from = change.read().message(lastIn ? MessageId{lastIn} : last);
    if (!from || !from->identity) return;
    record.facts.channel = from->facts.channel;
    record.identity = from->identity;
}

int urgency(ConversationStatus status) {
    switch (status) {
        case ConversationStatus::Open: return 3;
        case ConversationStatus::Waiting: return 2;
        case ConversationStatus::Snoozed: return 1;
        case ConversationStatus::Resolved: break;
    }
    return 0;
}

/// The earlierOf of two times of which either may be none.
qint64 earlierOf(qint64 a, qint64 b) { return a == 0 || b == 0 ? a + b : std::min(a, b); }

/// Up to where an agent has read what two conversations held: nothing unread becomes read.
MessageId readInBoth(Change &change, const ConversationRecord &a, const ConversationRecord &b) {
    MessageId read = std::max(a.readUpTo, b.readUpTo);
    for (const ConversationRecord *one : {&a, &b})
        if (const qint64 unread = change.read().number("message_first_unread", one->facts.id.v, one->readUpTo.v))
            read = std::min(read, MessageId{unread - 1});
    return read;
}

/// The customer waits since then: by the promise made then, else by what the channel promises now.
void waitAgain(Change &change, Conversation &c, qint64 since, const Conversation &before) {
    const auto channel = change.read().channel(c.channel);
    beginWaiting(c, channel ? channel->channel : Channel(), since);
    if (before.waitingSince == since && before.dueAt > 0) c.dueAt = before.dueAt;
}

/// What somebody marked on either stands on both.
void takeMarks(Conversation &kept, const Conversation &other) {
    for (const QString &tag : other.tags)
        if (!kept.tags.contains(tag, Qt::CaseInsensitive)) kept.tags += tag;
    kept.tags.sort();
    for (const AgentId agent : other.mentioned)
        if (!kept.mentioned.contains(agent)) kept.mentioned += agent;
    for (const AgentId agent : other.mentionUnseen)
        if (!kept.mentionUnseen.contains(agent)) kept.mentionUnseen += agent;
    if (!kept.department) kept.department = other.department;
}

void becomeShell(Change &change, ConversationRecord &record, ConversationId into) {
    Conversation &c = record.facts;
    c.mergedInto = into;
    c.status = ConversationStatus::Resolved;
    c.snoozedUntil = 0;
    endWaiting(c);
    c.tags.clear();
    c.mentioned.clear();
    c.mentionUnseen.clear();
    record.resolvedAt = change.now();
    change.place(record);
    recount(change, record);
}

}  // namespace

std::optional<ConversationRecord> livingConversation(Change &change, ConversationId id) {
    auto record = change.conversation(id);
    while (record && record->facts.mergedInto) record = change.conversation(record->facts.mergedInto);
    return record;
}

void recount(Change &change, ConversationRecord &record) {
    Conversation &c = record.facts;
    Tables &tables = change.read();
    const MessageId last{tables.number("message_last", c.id.v)};
    const auto message = last ? tables.message(last) : std::nullopt;
    c.lastMessage = last;
    c.lastSnippet = message ? snippet(message->facts.parts) : QString();
    c.lastDirection = message ? message->facts.direction : Direction::In;
    c.lastDelivery = message ? message->facts.delivery : Delivery::None;
    if (message) c.lastAt = message->facts.at;
    takeRoute(change, record, last);
    if (c.status == ConversationStatus::Open || c.status == ConversationStatus::Waiting)
        c.status = c.lastDirection == Direction::Out ? ConversationStatus::Waiting : ConversationStatus::Open;
    const Conversation before = c;
    endWaiting(c);
    if (c.status != ConversationStatus::Resolved)
        if (const qint64 asked = tables.number("message_first_unanswered", c.id.v, c.id.v))
            if (const auto question = tables.message(MessageId{asked}))
                waitAgain(change, c, question->facts.at, before);
    const MessageId lastIn{tables.number("message_last_in", c.id.v)};
    const auto heard = lastIn ? tables.message(lastIn) : std::nullopt;
    c.lastInboundAt = heard ? heard->facts.at : 0;
    c.unread = static_cast<int>(tables.number("unread_count", c.id.v, record.readUpTo.v));
    change.noteStrays(c.id);
    change.put(record);
}

void moveMessages(Change &change, const QList<MessageId> &messages, ConversationRecord &from, ConversationRecord &to) {
    for (const MessageId id : messages)
        if (auto message = change.read().message(id)) change.move(*message, to.facts.id);
    recount(change, from);
    recount(change, to);
}

ConversationRecord conversationBeside(Change &change, const ConversationRecord &source, const Customer &customer) {
    ConversationRecord record;
    Conversation &c = record.facts;
    c.id = change.newId<ConversationId>();
    c.customer = customer.id;
    c.customerName = customer.name.isEmpty() ? source.facts.customerName : customer.name;
    c.channel = source.facts.channel;
    c.subject = source.facts.subject;
    c.assignee = source.facts.assignee;
    c.createdAt = change.now();
    c.sample = source.facts.sample;
    record.identity = source.identity;
    record.readUpTo = source.readUpTo;
    return record;
}

Result<void> moveConversation(Change &change, const Agent &who, ConversationRecord record, const Customer &to,
                              bool withIdentity) {
    Conversation &c = record.facts;
    if (c.mergedInto || to.mergedInto) return failure(QStringLiteral("merged"));
    if (c.sample != to.sample) return failure(QStringLiteral("not-allowed"));
    if (c.customer == to.id) return {};
    const CustomerId before = c.customer;
    addSystemLine(change, record, who, QStringLiteral("moved"),
                  {{QStringLiteral("from_name"), c.customerName}, {QStringLiteral("to_name"), to.name}});
    c.customer = to.id;
    const auto identity = change.read().identity(record.identity);
    if (withIdentity && identity && identity->customer == before) {
        change.moveIdentity(*identity, to.id);
        for (const CustomerId id : {before, to.id})
            if (auto customer = change.read().customer(id)) change.put(*customer);
        const auto left = change.read().ids<ConversationId>("conversations_of_customer", before.v);
        for (const ConversationId id : left) change.noteStrays(id);
    }
    if (!to.name.isEmpty())
        c.customerName = to.name;
    else if (identity)
        c.customerName = identity->facts.label;
    change.place(record);
    change.noteStrays(c.id);
    return {};
}

Result<void> mergeConversations(Change &change, const Agent &who, ConversationRecord into, ConversationRecord from) {
    Conversation &kept = into.facts;
    const Conversation &other = from.facts;
    if (kept.id == other.id) return failure(QStringLiteral("same"));
    if (kept.mergedInto || other.mergedInto) return failure(QStringLiteral("merged"));
    if (kept.customer != other.customer) return failure(QStringLiteral("other-customer"));
    const qint64 waitingSince = earlierOf(kept.waitingSince, other.waitingSince);
    const qint64 dueAt = earlierOf(kept.dueAt, other.dueAt);
    takeMarks(kept, other);
    into.readUpTo = readInBoth(change, into, from);
    const bool otherIsMoreUrgent = urgency(other.status) > urgency(kept.status);
    if (otherIsMoreUrgent) {
        kept.status = other.status;
        kept.snoozedUntil = other.snoozedUntil;
        into.resolvedAt = 0;
    }
    if (!kept.assignee) kept.assignee = other.assignee;
    if (kept.subject.isEmpty()) kept.subject = other.subject;
    kept.customerReadUpTo = std::max(kept.customerReadUpTo, other.customerReadUpTo);
    addSystemLine(change, into, who, QStringLiteral("merged"),
                  {{QStringLiteral("conversation"), other.id.v}, {QStringLiteral("subject"), other.subject}});
    const ConversationStatus status = kept.status;
    const auto messages = change.read().ids<MessageId>("messages_of_conversation", other.id.v);
    for (const MessageId id : messages)
        if (auto message = change.read().message(id)) change.move(*message, kept.id);
    moveDrafts(change, other.id, kept.id);
    becomeShell(change, from, kept.id);
    recount(change, into);
    // A question of the one is not answered by a later reply in the other.
    if (into.facts.status != status || into.facts.waitingSince != waitingSince) {
        into.facts.status = status;
        into.facts.waitingSince = status == ConversationStatus::Resolved ? 0 : waitingSince;
        into.facts.dueAt = status == ConversationStatus::Resolved ? 0 : dueAt;
        change.put(into);
    }
    return {};
}

Result<ConversationId> splitConversation(Change &change, const Agent &who, ConversationRecord record, MessageId first) {
    const ConversationId id = record.facts.id;
    if (record.facts.mergedInto) return failure(QStringLiteral("merged"));
    const auto named = change.read().message(first);
    if (!named || named->facts.conversation != id)
        return failure(QStringLiteral("not-found"), QStringLiteral("message"));
    const auto messages = change.read().ids<MessageId>("messages_of_conversation_from", id.v, first.v);
    const auto isOfPerson = [&](MessageId message) {
        const auto one = change.read().message(message);
        return one && (one->facts.direction == Direction::In || one->facts.direction == Direction::Out);
    };
    const auto before = change.read().ids<MessageId>("messages_of_conversation", id.v);
    const bool leavesOne = std::any_of(before.begin(), before.end() - messages.size(), isOfPerson);
    if (!leavesOne || !std::any_of(messages.begin(), messages.end(), isOfPerson))
        return failure(QStringLiteral("nothing-left"));
    const auto customer = change.read().customer(record.facts.customer);
    if (!customer) return failure(QStringLiteral("not-found"), QStringLiteral("customer"));
    ConversationRecord part = conversationBeside(change, record, *customer);
    part.threadKey = record.threadKey;
    part.facts.department = record.facts.department;
    part.facts.tags = record.facts.tags;
    part.facts.createdAt = named->facts.at;
    part.facts.customerReadUpTo = record.facts.customerReadUpTo;
    change.add(part);
    moveMessages(change, messages, record, part);
    addSystemLine(change, record, who, QStringLiteral("split"), {{QStringLiteral("conversation"), part.facts.id.v}});
    addSystemLine(change, part, who, QStringLiteral("split-from"), {{QStringLiteral("conversation"), id.v}});
    return part.facts.id;
}

}  // namespace heard::hub
