// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>

#include "domain/courtesy.h"
#include "domain/outgoing.h"
#include "hub/core/cleantext.h"
#include "hub/core/intake.h"
#include "hub/core/mentions.h"
#include "hub/core/outbox.h"
#include "hub/core/promise.h"
#include "hub/core/scores.h"
#include "hub/core/uses.h"
#include "hub/core/verbargs.h"
#include "hub/core/verbs.h"
#include "hub/ledger/rowvalues.h"
#include "protocol/items.h"

namespace heard::hub {
namespace {

using protocol::Reader;

/// The parts of a reply or note, cleaned, with their blobs as the hub knows them.
Result<QList<Part>> partsOf(VerbContext &context, Reader &args) {
    auto raw = protocol::partsFrom(args.array("parts", Reader::Need::Required));
    if (args.failed()) return tl::unexpected(args.error());
    if (!raw) return raw;
    const bool anything = std::any_of(raw->begin(), raw->end(), [](const Part &part) {
        return part.blob || part.kind != QLatin1String("text") || !part.text.trimmed().isEmpty();
    });
    if (!anything) return failure(QStringLiteral("empty"));
    auto parts = cleanParts(*raw);
    if (parts && !fillBlobs(context.change, *parts)) return failure(QStringLiteral("no-such-blob"));
    return parts;
}

/// A message by the agent, not written yet. It is named by the id of the `do`, which the desk's outbox keeps.
Result<MessageRecord> messageBy(VerbContext &context, const ConversationRecord &conversation, QList<Part> parts) {
    Change &change = context.change;
    if (change.read().number("message_with_client_id", context.what.id)) return failure(QStringLiteral("id-taken"));
    MessageRecord record;
    Message &m = record.facts;
    m.id = change.newId<MessageId>();
    m.conversation = conversation.facts.id;
    m.channel = conversation.facts.channel;
    m.author = context.who.id;
    m.authorName = context.who.name;
    m.parts = std::move(parts);
    m.at = change.now();
    m.clientId = context.what.id;
    m.basedOn = MessageId{context.what.basedOn.value_or(0)};
    return record;
}

/// No blind reply: what the customer or a colleague has written since the writer last looked.
std::optional<QJsonObject> whatCameSince(VerbContext &context, const Conversation &conversation) {
    const qint64 basedOn = context.what.basedOn.value_or(0);
    const auto since =
        context.change.read().ids<MessageId>("messages_since", conversation.id.v, basedOn, context.who.id.v);
    if (since.isEmpty()) return std::nullopt;
    QJsonArray ids;
    // The desk shows the newest; it has the rest in its replica.
    for (qsizetype i = std::max<qsizetype>(0, since.size() - 100); i < since.size(); ++i) ids += since[i].v;
    return QJsonObject{{QStringLiteral("since"), ids}, {QStringLiteral("last"), conversation.lastMessage.v}};
}

/// What a colleague has done with the conversation since its writer last looked, so that the reply would surprise
/// somebody. Codes: "was-merged", "was-resolved", "was-reassigned"; facts: by, at, and of the last agent_name.
Result<void> standsAsBefore(VerbContext &context, const Conversation &conversation, ConversationId named) {
    const qint64 basedOn = context.what.basedOn.value_or(0);
    if (basedOn == 0) return {};
    const auto moves =
        context.change.read().ids<MessageId>("moves_since", conversation.id.v, basedOn, context.who.id.v);
    for (const MessageId id : moves) {
        const auto line = context.change.read().message(id);
        if (!line) continue;
        const Message &m = line->facts;
        QString code;
        if (m.event == QLatin1String("merged") && conversation.id != named) code = QStringLiteral("was-merged");
        if (m.event == QLatin1String("resolved") && conversation.status == ConversationStatus::Resolved)
            code = QStringLiteral("was-resolved");
        if (m.event == QLatin1String("assigned") && conversation.assignee && conversation.assignee != context.who.id &&
            m.extra.value(QLatin1String("agent")).toInteger() == conversation.assignee.v)
            code = QStringLiteral("was-reassigned");
        if (code.isEmpty()) continue;
        context.facts = {{QStringLiteral("by"), m.authorName}, {QStringLiteral("at"), m.at}};
        if (const QJsonValue to = m.extra.value(QLatin1String("agent_name")); to.isString())
            context.facts.insert(QStringLiteral("agent_name"), to);
        if (conversation.id != named) context.facts.insert(QStringLiteral("conversation"), conversation.id.v);
        return failure(code);
    }
    return {};
}

/// Turns the conversation to the channel and identity that the arguments name, if they name any. Codes: "not-found",
/// "wrong-shape" (not this customer's, or not of this channel's kind), "consent-refused" and "answers-only" (the
/// customer's consent does not reach so far).
Result<void> turnTo(VerbContext &context, Reader &args, ConversationRecord &conversation) {
    const ChannelId channelId{args.number("channel")};
    const IdentityId identityId{args.number("identity")};
    if (args.failed()) return tl::unexpected(args.error());
    if (!channelId && !identityId) return {};
    const auto channel = context.change.channel(channelId);
    const auto identity = context.change.read().identity(identityId);
    if (!channel || !identity) return notFound(channel ? "identity" : "channel");
    if (identity->customer != conversation.facts.customer || identity->facts.kind != channel->channel.kind)
        return failure(QStringLiteral("wrong-shape"), QStringLiteral("identity"));
    if (channelId == conversation.facts.channel && identityId == conversation.identity) return {};
    const auto customer = context.change.read().customer(conversation.facts.customer);
    if (customer && !mayTurnElsewhere(*customer, conversation.facts))
        return failure(customer->consent == Consent::Refused ? QStringLiteral("consent-refused")
                                                             : QStringLiteral("answers-only"));
    conversation.facts.channel = channelId;
    conversation.identity = identityId;
    return {};
}

/// Codes: "wrong-shape" (an address that is none, too many of them, a button without words or use).
Result<QJsonObject> cleanOutgoing(const QJsonObject &given) {
    constexpr qsizetype kMostAddresses = 50;
    constexpr qsizetype kMostBytes = 16 * 1024;
    const auto wrong = failure(QStringLiteral("wrong-shape"), QStringLiteral("outgoing"));
    if (jsonBytes(given).size() > kMostBytes) return wrong;
    Outgoing outgoing = outgoingFrom(given);
    for (auto *list : {&outgoing.cc, &outgoing.bcc}) {
        if (!*list) continue;
        *list = addressesIn((*list)->join(u','));
        if (!*list || (*list)->size() > kMostAddresses) return wrong;
    }
    if (outgoing.subject) outgoing.subject = cleanLine(*outgoing.subject, 500);
    for (auto &row : outgoing.buttons)
        for (ReplyButton &button : row) {
            button.text = cleanLine(button.text, 200);
            if (button.text.isEmpty() || (button.url.isEmpty() && button.data.isEmpty())) return wrong;
        }
    if (auto &to = outgoing.replyTo) {
        to->by = cleanLine(to->by, 200);
        to->text = cleanLine(to->text, 300);
    }
    return toJson(outgoing);
}

QJsonObject idOf(const MessageRecord &message) { return {{QStringLiteral("message"), message.facts.id.v}}; }

Result<MessageRecord> replyNamed(VerbContext &context) {
    Reader args(context.what.args);
    const MessageId id{args.number("message", Reader::Need::Required)};
    if (args.failed()) return tl::unexpected(args.error());
    auto message = context.change.read().message(id);
    if (!message || message->facts.direction != Direction::Out) return notFound("message");
    return *std::move(message);
}

}  // namespace

Result<QJsonObject> doReply(VerbContext &context) {
    Change &change = context.change;
    Reader args(context.what.args);
    auto found = livingConversationOf(context, args);
    if (!found) return tl::unexpected(found.error());
    Conversation &c = found->facts;
    auto parts = partsOf(context, args);
    if (!parts) return tl::unexpected(parts.error());
    const QJsonArray used = args.array("used");
    const auto outgoing = cleanOutgoing(args.object("outgoing"));
    if (args.failed()) return tl::unexpected(args.error());
    if (!outgoing) return tl::unexpected(outgoing.error());
    if (auto since = whatCameSince(context, c)) {
        context.facts = *since;
        return failure(QStringLiteral("stale"));
    }
    const ConversationId named{context.what.args.value(QLatin1String("conversation")).toInteger()};
    if (auto same = standsAsBefore(context, c, named); !same) return tl::unexpected(same.error());
    if (auto turned = turnTo(context, args, *found); !turned) return tl::unexpected(turned.error());
    const auto channel = change.channel(c.channel);
    const auto identity = change.read().identity(found->identity);
    if (!channel || !identity) return notFound("channel");
    if (channel->channel.removed) return failure(QStringLiteral("channel-removed"));
    auto message = messageBy(context, *found, *std::move(parts));
    if (!message) return tl::unexpected(message.error());
    Message &m = message->facts;
    m.direction = Direction::Out;
    // Behind a sample customer there is nobody to send to: such a reply is simply shown as sent.
    m.delivery = c.sample ? Delivery::Sent : Delivery::Queued;
    message->identity = found->identity;
    if (!outgoing->isEmpty()) m.extra.insert(QStringLiteral("outgoing"), *outgoing);
    change.add(*message);
    if (!c.sample) queueReply(change, *message, identity->facts.address);
    noteReply(change, c, m.id);
    countUses(change, context.who, used);
    c.status = ConversationStatus::Waiting;
    c.snoozedUntil = 0;
    found->resolvedAt = 0;
    endWaiting(c);
    const bool looked = c.unread > 0;
    c.unread = 0;
    found->readUpTo = m.id;
    if (!c.assignee) c.assignee = context.who.id;
    c.lastAt = m.at;
    c.lastMessage = m.id;
    c.lastSnippet = snippet(m.parts);
    c.lastDirection = Direction::Out;
    c.lastDelivery = m.delivery;
    change.put(*found);
    if (looked) change.noteRead(*found);
    return idOf(*message);
}

Result<QJsonObject> doNote(VerbContext &context) {
    Reader args(context.what.args);
    auto found = livingConversationOf(context, args);
    if (!found) return tl::unexpected(found.error());
    auto parts = partsOf(context, args);
    if (!parts) return tl::unexpected(parts.error());
    auto message = messageBy(context, *found, *std::move(parts));
    if (!message) return tl::unexpected(message.error());
    message->facts.direction = Direction::Note;
    const auto wanted = mentionsIn(context.change, message->facts, args.array("mentions"));
    if (args.failed()) return tl::unexpected(args.error());
    context.change.add(*message);
    if (mention(found->facts, wanted)) context.change.put(*found);
    return idOf(*message);
}

Result<QJsonObject> doSendAgain(VerbContext &context) {
    Change &change = context.change;
    auto message = replyNamed(context);
    if (!message) return tl::unexpected(message.error());
    const Delivery delivery = message->facts.delivery;
    if (delivery != Delivery::Failed && delivery != Delivery::Uncertain) return failure(QStringLiteral("wrong-state"));
    const auto channel = change.channel(message->facts.channel);
    const auto identity = change.read().identity(message->identity);
    if (!channel || !identity) return notFound("channel");
    if (channel->channel.removed) return failure(QStringLiteral("channel-removed"));
    queueReply(change, *message, identity->facts.address);
    setDelivery(change, *message, Delivery::Queued);
    return idOf(*message);
}

Result<QJsonObject> doDropReply(VerbContext &context) {
    Change &change = context.change;
    auto message = replyNamed(context);
    if (!message) return tl::unexpected(message.error());
    switch (message->facts.delivery) {
        case Delivery::Cancelled: return idOf(*message);
        case Delivery::Sending: return failure(QStringLiteral("in-flight"));
        case Delivery::Queued:
        case Delivery::Uncertain: change.removeOutbox(message->facts.id); break;
        case Delivery::Failed: break;
        default: return failure(QStringLiteral("wrong-state"));
    }
    setDelivery(change, *message, Delivery::Cancelled);
    return idOf(*message);
}

}  // namespace heard::hub
