// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/amendments.h"

#include "channelapi/traits.h"
#include "hub/core/intake.h"
#include "hub/core/outbox.h"
#include "hub/core/partvalues.h"
#include "hub/core/verbargs.h"
#include "hub/ledger/rowvalues.h"
#include "protocol/items.h"
#include "protocol/itemtext.h"

namespace heard::hub {
namespace {

using protocol::Reader;

const QString kAmending = QStringLiteral("amending");
const QString kRefused = QStringLiteral("amend_refused");
const QString kDeleted = QStringLiteral("deleted");

constexpr qint64 kAmendAgainMs = 15'000;  ///< after an end that is not known: it does no harm twice

struct Amending {
    MessageId message;
    ChannelId channel;
    QByteArray parts;
    bool sending = false;
    qint64 due = 0;
    int attempt = 0;

    bool isDeletion() const { return parts.isEmpty(); }
};

Amending read(const storage::Rows &row) {
    return {MessageId{row.number(0)},
            ChannelId{row.number(1)},
            row.bytes(2),
            row.text(3) == QLatin1String("sending"),
            row.number(4),
            static_cast<int>(row.number(5))};
}

std::optional<Amending> amendingOf(Change &change, MessageId id) {
    auto rows = change.read().run("amending", id.v);
    if (!rows || !rows->next()) return std::nullopt;
    return read(*rows);
}

void put(Change &change, const Amending &a) {
    change.read().run("amending_put", a.message.v, a.channel.v, a.parts,
                      a.sending ? QStringLiteral("sending") : QStringLiteral("queued"), a.due, a.attempt);
    change.noteOutbox();
}

QList<Part> partsIn(const QByteArray &bytes) { return protocol::partsFrom(jsonArray(bytes)).value_or(QList<Part>()); }

/// The message that an agent may change now.
Result<MessageRecord> amendable(VerbContext &context, Reader &args) {
    const MessageId id{args.number("message", Reader::Need::Required)};
    if (args.failed()) return tl::unexpected(args.error());
    auto message = context.change.read().message(id);
    if (!message || message->facts.direction != Direction::Out) return notFound("message");
    const Message &m = message->facts;
    const bool sent = m.delivery == Delivery::Sent || m.delivery == Delivery::Delivered || m.delivery == Delivery::Read;
    if (!sent || message->remoteId.isEmpty() || m.extra.contains(kDeleted))
        return failure(QStringLiteral("wrong-state"));
    const bool mine = m.author == context.who.id || context.who.roles.contains(QLatin1String("supervisor")) ||
                      context.who.roles.contains(QLatin1String("administrator"));
    if (!mine) return failure(QStringLiteral("not-allowed"));
    const auto channel = context.change.channel(m.channel);
    if (!channel || channel->channel.removed || !channelapi::Traits::from(channel->channel.traits).edits)
        return failure(QStringLiteral("no-amending"));
    return *std::move(message);
}

QJsonObject queue(Change &change, MessageRecord &message, const QByteArray &parts) {
    put(change, {message.facts.id, message.facts.channel, parts, false, change.now(), 0});
    message.facts.extra.remove(kRefused);
    message.facts.extra.insert(kAmending, parts.isEmpty() ? QStringLiteral("delete") : QStringLiteral("edit"));
    change.amend(message);
    return {{QStringLiteral("message"), message.facts.id.v}};
}

void apply(Change &change, MessageRecord &message, const Amending &done) {
    if (done.isDeletion()) {
        message.facts.extra.insert(kDeleted, change.now());
    } else {
        keepAsBefore(message.facts, change.now());
        message.facts.parts = partsIn(done.parts);
    }
    change.amend(message);
    auto conversation = change.conversation(message.facts.conversation);
    if (!conversation || conversation->facts.lastMessage != message.facts.id) return;
    conversation->facts.lastSnippet = snippet(message.facts.parts);
    change.put(*conversation);
}

void refuse(Change &change, MessageId id, const QString &reason) {
    change.read().run("amending_remove", id.v);
    auto message = change.read().message(id);
    if (!message) return;
    message->facts.extra.remove(kAmending);
    message->facts.extra.insert(kRefused, reason);
    change.amend(*message);
}

}  // namespace

Result<QJsonObject> doEditReply(VerbContext &context) {
    Reader args(context.what.args);
    auto message = amendable(context, args);
    if (!message) return tl::unexpected(message.error());
    auto parts = protocol::partsFrom(args.array("parts", Reader::Need::Required));
    if (args.failed()) return tl::unexpected(args.error());
    if (!parts) return tl::unexpected(parts.error());
    const bool empty = std::all_of(parts->begin(), parts->end(),
                                   [](const Part &part) { return !part.blob && part.text.trimmed().isEmpty(); });
    if (empty) return failure(QStringLiteral("empty"));
    auto clean = cleanParts(*parts);
    if (!clean) return tl::unexpected(clean.error());
    if (!fillBlobs(context.change, *clean)) return failure(QStringLiteral("no-such-blob"));
    if (*clean == message->facts.parts) return QJsonObject{{QStringLiteral("message"), message->facts.id.v}};
    return queue(context.change, *message, protocol::partsText(*clean));
}

Result<QJsonObject> doDeleteReply(VerbContext &context) {
    Reader args(context.what.args);
    auto message = amendable(context, args);
    if (!message) return tl::unexpected(message.error());
    return queue(context.change, *message, {});
}

void takeDueAmendments(Change &change, ChannelId channel, int limit, QList<OutboxEntry> &taken) {
    QList<Amending> due;
    if (auto rows = change.read().run("amending_due", channel.v, change.now(), limit))
        while (rows->next()) due += read(*rows);
    for (Amending &one : due) {
        const auto message = change.read().message(one.message);
        const auto identity = message ? change.read().identity(message->identity) : std::nullopt;
        if (!identity) {
            change.read().run("amending_remove", one.message.v);
            continue;
        }
        one.sending = true;
        ++one.attempt;
        put(change, one);
        OutboxEntry entry;
        entry.message = one.message;
        entry.channel = one.channel;
        entry.outbound = outboundOf(change, *message, identity->facts.address, one.attempt);
        if (!one.isDeletion()) entry.outbound.parts = partsTo(partsIn(one.parts));
        using Kind = channelapi::OutboundAmendment::Kind;
        entry.amendment = channelapi::OutboundAmendment{one.isDeletion() ? Kind::Delete : Kind::Edit, message->remoteId,
                                                        entry.outbound};
        taken += entry;
    }
}

bool settleAmendment(Change &change, MessageId id, const channelapi::SendOutcome &outcome, qint64 retryAt) {
    using Kind = channelapi::SendOutcome::Kind;
    auto one = amendingOf(change, id);
    if (!one || !one->sending) return false;
    if (outcome.kind == Kind::RetryLater || outcome.kind == Kind::Uncertain) {
        one->sending = false;
        one->due = retryAt > 0 ? retryAt : change.now() + kAmendAgainMs;
        put(change, *one);
        return true;
    }
    if (outcome.kind == Kind::RefusedForGood) {
        refuse(change, id, outcome.reason);
        return true;
    }
    change.read().run("amending_remove", id.v);
    auto message = change.read().message(id);
    if (!message) return true;
    message->facts.extra.remove(kAmending);
    apply(change, *message, *one);
    return true;
}

void resumeAmendments(Change &change) { change.read().run("amending_anew"); }

void refuseAmendments(Change &change, ChannelId channel, const QString &reason) {
    const auto waiting = change.read().ids<MessageId>("amending_of_channel", channel.v);
    for (const MessageId id : waiting) refuse(change, id, reason);
}

}  // namespace heard::hub
