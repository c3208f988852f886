// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/promise.h"
#include "hub/core/scores.h"
#include "hub/core/systemline.h"
#include "hub/core/verbargs.h"
#include "hub/core/verbs.h"

namespace heard::hub {

using protocol::Reader;

namespace {

/// What takes a conversation out of sight is not done over a customer's words that its agent has not seen. Codes:
/// "customer-wrote".
Result<void> nothingUnseen(VerbContext &context, const Conversation &conversation) {
    if (!context.what.basedOn) return {};
    Tables &tables = context.change.read();
    const auto since =
        tables.ids<MessageId>("messages_since", conversation.id.v, *context.what.basedOn, context.who.id.v);
    for (const MessageId id : since) {
        const auto message = tables.message(id);
        if (!message || message->facts.direction != Direction::In) continue;
        if (!message->facts.extra.contains(QLatin1String("silent"))) return failure(QStringLiteral("customer-wrote"));
    }
    return {};
}

}  // namespace

Result<QJsonObject> doMarkRead(VerbContext &context) {
    Reader args(context.what.args);
    auto found = conversationOf(context, args);
    const MessageId upTo{args.number("up_to", Reader::Need::Required)};
    if (args.failed()) return tl::unexpected(args.error());
    if (!found) return tl::unexpected(found.error());
    Conversation &c = found->facts;
    if (upTo <= found->readUpTo) return QJsonObject();
    // A desk can't have seen what is not there yet.
    found->readUpTo = std::min(upTo, c.lastMessage);
    c.unread = static_cast<int>(context.change.read().number("unread_count", c.id.v, found->readUpTo.v));
    context.change.put(*found);
    context.change.noteRead(*found);
    return QJsonObject();
}

void resolveIt(VerbContext &context, ConversationRecord &conversation) {
    Conversation &c = conversation.facts;
    const auto score = finishScore(context.change, c);
    addSystemLine(context.change, conversation, context.who, QStringLiteral("resolved"),
                  score ? QJsonObject{{QStringLiteral("score"), *score}} : QJsonObject());
    c.status = ConversationStatus::Resolved;
    c.snoozedUntil = 0;
    endWaiting(c);
    c.mentioned = c.mentionUnseen;
    const bool looked = c.unread > 0;
    c.unread = 0;
    conversation.readUpTo = c.lastMessage;
    conversation.resolvedAt = context.change.now();
    context.change.put(conversation);
    if (looked) context.change.noteRead(conversation);
}

Result<QJsonObject> doResolve(VerbContext &context) {
    Reader args(context.what.args);
    auto found = conversationOf(context, args);
    if (!found) return tl::unexpected(found.error());
    if (auto seen = nothingUnseen(context, found->facts); !seen) return tl::unexpected(seen.error());
    if (found->facts.status != ConversationStatus::Resolved) resolveIt(context, *found);
    return QJsonObject();
}

Result<QJsonObject> doReopen(VerbContext &context) {
    Reader args(context.what.args);
    auto found = conversationOf(context, args);
    if (!found) return tl::unexpected(found.error());
    Conversation &c = found->facts;
    if (c.status == ConversationStatus::Open) return QJsonObject();
    addSystemLine(context.change, *found, context.who, QStringLiteral("reopened"));
    c.status = ConversationStatus::Open;
    c.snoozedUntil = 0;
    found->resolvedAt = 0;
    if (c.waitingSince == 0 && c.lastDirection == Direction::In)
        if (const auto channel = context.change.channel(c.channel)) beginWaiting(c, channel->channel, c.lastAt);
    context.change.put(*found);
    return QJsonObject();
}

Result<QJsonObject> doSnooze(VerbContext &context) {
    Reader args(context.what.args);
    auto found = conversationOf(context, args);
    const qint64 until = args.number("until", Reader::Need::Required);
    if (args.failed()) return tl::unexpected(args.error());
    if (!found) return tl::unexpected(found.error());
    if (until <= context.change.now()) return failure(QStringLiteral("bad-time"));
    Conversation &c = found->facts;
    if (auto seen = nothingUnseen(context, c); !seen) return tl::unexpected(seen.error());
    addSystemLine(context.change, *found, context.who, QStringLiteral("snoozed"), {{QStringLiteral("until"), until}});
    c.status = ConversationStatus::Snoozed;
    c.snoozedUntil = until;
    found->resolvedAt = 0;
    context.change.put(*found);
    return QJsonObject();
}

Result<QJsonObject> doAssign(VerbContext &context) {
    Reader args(context.what.args);
    auto found = conversationOf(context, args);
    const AgentId to{args.number("agent", Reader::Need::Required)};
    if (args.failed()) return tl::unexpected(args.error());
    if (!found) return tl::unexpected(found.error());
    if (found->facts.assignee == to) return QJsonObject();
    Agent agent;
    if (to) {
        const auto known = context.change.read().agent(to);
        if (!known || known->removed) return notFound("agent");
        agent = *known;
    }
    addSystemLine(context.change, *found, context.who, QStringLiteral("assigned"),
                  {{QStringLiteral("agent"), to.v}, {QStringLiteral("agent_name"), agent.name}});
    found->facts.assignee = to;
    context.change.put(*found);
    return QJsonObject();
}

}  // namespace heard::hub
