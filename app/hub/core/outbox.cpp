// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/outbox.h"

#include "domain/names.h"
#include "domain/outgoing.h"
#include "hub/core/amendments.h"
#include "hub/core/cleantext.h"
#include "hub/core/partvalues.h"

namespace heard::hub {
namespace {

constexpr qint64 kLookUpAfterMs = 2'000;  ///< what broke the connection may take a moment to settle
const QString kFailureDetail = QStringLiteral("failure_detail");
const QString kRetryAt = QStringLiteral("retry_at");
constexpr qsizetype kMostDetail = 1000;
constexpr qint64 kLookUpAgainMs = 10 * 60'000;  ///< if nothing came of asking

bool canLookUp(Change &change, ChannelId id) {
    const auto channel = change.channel(id);
    // Asked for each ready channel whenever replies are due: the one trait, not all of them.
    return channel && !channel->channel.removed && channel->channel.traits.value(QLatin1String("lookUp")).toBool();
}

/// Of the department that the conversation is in now; empty if it has none of its own.
QString signatureOf(Change &change, const Conversation &conversation) {
    if (!conversation.department) return {};
    const auto card = change.read().card(conversation.department);
    return card ? card->body.value(QLatin1String("signature")).toString() : QString();
}

/// Who may say it of this message: who names its customer, or the other side's own name for it. What is uncertain has
/// no such name yet.
bool speaksFor(const channelapi::Receipt &receipt, const MessageRecord &message, const QString &customer) {
    if (!receipt.address.isEmpty()) return receipt.address == customer;  // nobody speaks for another customer
    const QString remoteId = receipt.extra.value(QLatin1String("remote_id")).toString();
    return !remoteId.isEmpty() && (message.remoteId.isEmpty() || message.remoteId == remoteId);
}

/// How far a message got. A receipt only ever moves it up.
int rank(Delivery delivery) {
    switch (delivery) {
        case Delivery::Uncertain:
        case Delivery::Sending: return 1;
        case Delivery::Sent: return 2;
        case Delivery::Delivered: return 3;
        case Delivery::Read: return 4;
        default: return 0;
    }
}

OutboxEntry entryFor(Change &change, const OutboxRecord &record, const MessageRecord &message) {
    OutboxEntry entry;
    entry.message = record.message;
    entry.channel = record.channel;
    entry.outbound = outboundOf(change, message, record.address, record.attempt);
    return entry;
}

/// The one that the writer chose, if it is the same identity's on the same channel, else the newest before the reply.
std::optional<MessageRecord> answeredBy(Change &change, const MessageRecord &reply,
                                        const std::optional<Answered> &chosen) {
    const Message &m = reply.facts;
    if (chosen) {
        const auto theirs = change.read().message(chosen->message);
        if (theirs && theirs->facts.direction == Direction::In && theirs->facts.conversation == m.conversation &&
            theirs->facts.channel == m.channel && theirs->identity == reply.identity && !theirs->remoteId.isEmpty())
            return theirs;
    }
    const MessageId newest{
        change.read().number("message_answered", m.conversation.v, m.id.v, m.channel.v, reply.identity.v)};
    return newest ? change.read().message(newest) : std::nullopt;
}

}  // namespace

channelapi::OutboundMessage outboundOf(Change &change, const MessageRecord &message, const QString &address,
                                       int attempt) {
    channelapi::OutboundMessage out;
    const Message &m = message.facts;
    out.clientId = m.clientId;
    out.messageId = QString::number(m.id.v);
    out.address = address;
    out.agentName = m.authorName;
    out.parts = partsTo(m.parts);
    out.at = m.at;
    out.attempt = attempt;
    out.extra = m.extra.value(QLatin1String("outgoing")).toObject();
    if (const auto conversation = change.conversation(m.conversation)) {
        out.subject = conversation->facts.subject;
        out.threadKey = conversation->threadKey;
        if (const QString signature = signatureOf(change, conversation->facts); !signature.isEmpty())
            out.extra.insert(QStringLiteral("signature"), signature);
    }
    if (const auto theirs = answeredBy(change, message, outgoingFrom(out.extra).replyTo)) {
        out.replyTo = theirs->remoteId;
        out.replyToExtra = theirs->facts.extra.value(QLatin1String("origin")).toObject();
    }
    return out;
}

void setDelivery(Change &change, MessageRecord &message, Delivery delivery, const QString &failure,
                 const QString &detail) {
    message.facts.delivery = delivery;
    message.facts.failure = failure;
    message.facts.extra.remove(kFailureDetail);
    if (delivery != Delivery::Queued) message.facts.extra.remove(kRetryAt);
    if (!detail.isEmpty()) message.facts.extra.insert(kFailureDetail, cleanLine(detail, kMostDetail));
    change.put(message);
    auto conversation = change.conversation(message.facts.conversation);
    if (!conversation || conversation->facts.lastMessage != message.facts.id) return;
    conversation->facts.lastDelivery = delivery;
    change.put(*conversation);
}

void queueReply(Change &change, MessageRecord &message, const QString &address) {
    change.addOutbox({message.facts.id, message.facts.channel, address, Delivery::Queued, change.now(), 0});
}

/// They stay uncertain: nothing is being sent.
static void takeDoubtful(Change &change, ChannelId channel, int limit, QList<OutboxEntry> &taken) {
    const auto doubtful = change.read().doubtfulReplies(channel, change.now(), limit);
    for (OutboxRecord record : doubtful) {
        const auto message = change.read().message(record.message);
        if (!message || message->facts.delivery != Delivery::Uncertain) {  // a receipt or a person was quicker
            change.removeOutbox(record.message);
            continue;
        }
        record.due = change.now() + kLookUpAgainMs;
        change.putOutbox(record);
        OutboxEntry entry = entryFor(change, record, *message);
        entry.doubtful = true;
        taken += entry;
    }
}

QList<OutboxEntry> takeDueReplies(Change &change, const QList<ChannelId> &ready, int limit) {
    QList<OutboxEntry> taken;
    for (const ChannelId channel : ready) {
        if (canLookUp(change, channel)) takeDoubtful(change, channel, limit - static_cast<int>(taken.size()), taken);
        const auto due = change.read().dueReplies(channel, change.now(), limit - static_cast<int>(taken.size()));
        for (OutboxRecord record : due) {
            auto message = change.read().message(record.message);
            if (!message) continue;
            record.state = Delivery::Sending;
            ++record.attempt;
            change.putOutbox(record);
            setDelivery(change, *message, Delivery::Sending);
            taken += entryFor(change, record, *message);
        }
        takeDueAmendments(change, channel, limit - static_cast<int>(taken.size()), taken);
        if (taken.size() >= limit) break;
    }
    return taken;
}

void settleReply(Change &change, MessageId id, const channelapi::SendOutcome &outcome, qint64 retryAt) {
    using Kind = channelapi::SendOutcome::Kind;
    auto record = change.read().outbox(id);
    auto message = change.read().message(id);
    if (!record || !message) return;
    const bool lookedUp = record->state == Delivery::Uncertain;
    if (record->state != Delivery::Sending && !lookedUp) return;
    if (rank(message->facts.delivery) > rank(Delivery::Sent)) {  // a receipt came before the answer and says more
        message->remoteId = outcome.remoteId;
        change.removeOutbox(id);
        change.put(*message);
        return;
    }
    if (outcome.kind == Kind::RetryLater) {
        record->state = Delivery::Queued;
        record->due = retryAt;
        change.putOutbox(*record);
        message->facts.extra.insert(kRetryAt, retryAt);  // held until then: its row says so
        setDelivery(change, *message, Delivery::Queued, outcome.reason);
        return;
    }
    if (outcome.kind == Kind::Uncertain && !lookedUp && canLookUp(change, record->channel)) {
        record->state = Delivery::Uncertain;
        record->due = change.now() + kLookUpAfterMs;
        change.putOutbox(*record);
        setDelivery(change, *message, Delivery::Uncertain, outcome.reason);
        return;
    }
    change.removeOutbox(id);
    if (outcome.kind == Kind::Uncertain && lookedUp) return;  // no wiser: why it is uncertain stands there already
    if (outcome.kind == Kind::Accepted) {
        message->remoteId = outcome.remoteId;
        setDelivery(change, *message, Delivery::Sent, outcome.reason, outcome.detail);
    } else {
        const bool refused = outcome.kind == Kind::RefusedForGood;
        setDelivery(change, *message, refused ? Delivery::Failed : Delivery::Uncertain, outcome.reason, outcome.detail);
    }
}

void noteReceipt(Change &change, ChannelId channel, const channelapi::Receipt &receipt) {
    using Kind = channelapi::Receipt::Kind;
    auto named = change.read().message(MessageId{receipt.messageId.toLongLong()});
    if (!named || named->facts.channel != channel || named->facts.direction != Direction::Out) return;
    const auto identity = change.read().identity(named->identity);
    if (!identity || !speaksFor(receipt, *named, identity->facts.address)) return;
    if (receipt.kind == Kind::Failed) {
        const Delivery now = named->facts.delivery;
        if (now == Delivery::Uncertain) change.removeOutbox(named->facts.id);
        if (now == Delivery::Sent || now == Delivery::Uncertain)
            setDelivery(change, *named, Delivery::Failed, receipt.reason,
                        receipt.extra.value(QLatin1String("detail")).toString());
        return;
    }
    const Delivery reached = receipt.kind == Kind::Read ? Delivery::Read : Delivery::Delivered;
    const ConversationId id = named->facts.conversation;
    const auto earlier =
        change.read().ids<MessageId>("messages_unconfirmed", id.v, named->facts.id.v, channel.v, named->identity.v);
    for (const MessageId each : earlier) {
        auto message = change.read().message(each);
        // What is uncertain or on its way may be answered for only by name; what came after it says nothing of it.
        if (!message || (rank(message->facts.delivery) < 2 && each != named->facts.id)) continue;
        if (message->facts.delivery == Delivery::Uncertain) change.removeOutbox(each);  // nothing left to look up
        if (rank(message->facts.delivery) < rank(reached)) setDelivery(change, *message, reached);
    }
    if (reached != Delivery::Read) return;
    auto conversation = change.conversation(id);
    if (!conversation || conversation->facts.customerReadUpTo >= named->facts.id) return;
    conversation->facts.customerReadUpTo = named->facts.id;
    change.put(*conversation);
}

void admitUncertain(Change &change) {
    const auto sending = change.read().ids<MessageId>("outbox_in_state", wordFor(Delivery::Sending));
    for (const MessageId id : sending) {
        auto message = change.read().message(id);
        auto record = change.read().outbox(id);
        const bool doubtful = message && rank(message->facts.delivery) == 1;
        if (doubtful && record && canLookUp(change, record->channel)) {
            record->state = Delivery::Uncertain;
            record->due = 1;  // at once: 0 would say that nothing is due at all
            change.putOutbox(*record);
        } else {
            change.removeOutbox(id);
        }
        if (doubtful) setDelivery(change, *message, Delivery::Uncertain, QStringLiteral("hub-stopped"));
    }
    resumeAmendments(change);
    change.read().run("outbox_doubt_anew");  // what was being looked up then
}

void failReplies(Change &change, ChannelId channel, const QString &reason) {
    refuseAmendments(change, channel, reason);
    const auto waiting = change.read().ids<MessageId>("outbox_of_channel", channel.v);
    for (const MessageId id : waiting) {
        auto message = change.read().message(id);
        change.removeOutbox(id);
        if (!message || message->facts.delivery == Delivery::Uncertain) continue;
        const bool sending = message->facts.delivery == Delivery::Sending;
        setDelivery(change, *message, sending ? Delivery::Uncertain : Delivery::Failed, reason);
    }
}

}  // namespace heard::hub
