// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/storeside.h"

#include <QTimer>

#include "base/log.h"
#include "channelapi/traits.h"
#include "hub/core/amendments.h"
#include "hub/core/channels.h"
#include "hub/core/core.h"
#include "hub/core/intake.h"
#include "hub/core/joining.h"
#include "hub/core/outbox.h"
#include "hub/core/queries.h"
#include "hub/core/silencewatch.h"
#include "hub/ledger/rowvalues.h"

namespace heard::hub {
namespace {

using channelapi::IntakeResult;
using channelapi::SendOutcome;

constexpr int kRetrySettleMs = 1000;
constexpr qsizetype kMaxKey = 200;
constexpr qsizetype kMaxKeptBytes = 64 * 1024;
constexpr qsizetype kMaxKept = 1000;

}  // namespace

StoreSide::StoreSide(Core &core) : m_core(core) {
    connect(&core.registry(), &Registry::channelAdded, this, &ConnectorStore::channelAdded);
    connect(&core.registry(), &Registry::channelChanged, this, &ConnectorStore::channelChanged);
    connect(&core.registry(), &Registry::channelRemoved, this, &ConnectorStore::channelRemoved);
    connect(&core.ledger(), &Ledger::effects, this, [this](const Effects &effects) {
        if (effects.outbox) Q_EMIT outboxChanged();
        for (const Effects::Read &read : effects.read) tellRead(read);
    });
}

QList<ChannelRecord> StoreSide::channels() const { return m_core.registry().channels(); }

void StoreSide::noteReceived(const IntakeResult &result) {
    if (!result.kept)
        ++m_traffic.refused;
    else
        ++(result.known ? m_traffic.redelivered : m_traffic.received);
}

void StoreSide::receive(ChannelId channel, const channelapi::InboundMessage &message, QObject *context,
                        Received reply) {
    auto clean = cleanInbound(message);
    const auto work = [channel, clean = std::move(clean)](Change &change) -> Result<IntakeResult> {
        if (!clean) return tl::unexpected(clean.error());
        return takeIn(change, channel, *clean);
    };
    QPointer<QObject> asker = context;
    m_core.ledger().write<IntakeResult>(
        work, this, [this, asker, channel, reply = std::move(reply)](const Result<IntakeResult> &result) {
            const IntakeResult told =
                result.value_or(IntakeResult{false, false, {}, 0, result ? QString() : result.error().code});
            noteReceived(told);
            if (told.kept && !told.known) m_core.silence().note(channel);
            if (asker) reply(told);
        });
}

void StoreSide::amend(ChannelId channel, const channelapi::Amendment &amendment, QObject *context, Received reply) {
    auto clean = cleanAmendment(amendment);
    m_core.ledger().write<IntakeResult>(
        [channel, clean = std::move(clean)](Change &change) -> Result<IntakeResult> {
            if (!clean) return tl::unexpected(clean.error());
            return takeAmendment(change, channel, *clean);
        },
        context,
        [reply = std::move(reply)](const Result<IntakeResult> &result) {
            reply(result.value_or(IntakeResult{false, false, {}, 0, result ? QString() : result.error().code}));
        });
}

void StoreSide::keep(ChannelId channel, const QString &key, const QJsonValue &value, QObject *context, Told reply) {
    const QByteArray bytes = jsonBytes(QJsonObject{{QStringLiteral("value"), value}});
    const bool fits = !key.isEmpty() && key.size() <= kMaxKey && bytes.size() <= kMaxKeptBytes &&
                      (m_kept.value(channel).contains(key) || m_kept.value(channel).size() < kMaxKept);
    QPointer<QObject> asker = context;
    m_core.ledger().write<bool>(
        [channel, key, bytes, fits, forget = value.isNull()](Change &change) -> Result<bool> {
            if (!fits) return failure(QStringLiteral("too-large"));
            if (forget)
                change.read().run("kept_remove", channel.v, key);
            else
                change.read().run("kept_put", channel.v, key, change.read().sealed(bytes));
            return true;
        },
        this,
        [this, asker, channel, key, value, reply = std::move(reply)](const Result<bool> &done) {
            if (done && value.isNull())
                m_kept[channel].remove(key);
            else if (done)
                m_kept[channel].insert(key, value);
            if (asker) reply(done ? QString() : done.error().code);
        });
}

void StoreSide::linkToken(ChannelId channel, const QString &address, QObject *context, Told reply) {
    const auto record = m_core.registry().channel(channel);
    m_core.ledger().write<QString>(
        [kind = record ? record->channel.kind : QString(), address](Change &change) -> Result<QString> {
            return newJoinToken(change, kind, address).value_or(QString());
        },
        context, [reply = std::move(reply)](const Result<QString> &token) { reply(token.value_or(QString())); });
}

QString StoreSide::workFolder(ChannelId channel) const {
    return QStringLiteral("%1/connectors/%2").arg(m_core.ledger().folder()).arg(channel.v);
}

void StoreSide::takeDue(const QList<ChannelId> &ready, int limit, QObject *context, Entries reply) {
    m_core.ledger().write<QList<OutboxEntry>>(
        [ready, limit](Change &change) -> Result<QList<OutboxEntry>> { return takeDueReplies(change, ready, limit); },
        context,
        [reply = std::move(reply)](const Result<QList<OutboxEntry>> &taken) {
            reply(taken.value_or(QList<OutboxEntry>()));
        });
}

qint64 StoreSide::nextDue() const { return m_core.ledger().nextDue(); }

void StoreSide::settle(MessageId message, const SendOutcome &outcome, qint64 retryAt) {
    using Kind = SendOutcome::Kind;
    switch (outcome.kind) {
        case Kind::Accepted: ++m_traffic.accepted; break;
        case Kind::RefusedForGood: ++m_traffic.failed; break;
        case Kind::RetryLater: ++m_traffic.retried; break;
        case Kind::Uncertain: ++m_traffic.uncertain; break;
    }
    retrySettle(message, outcome, retryAt);
}

/// What became of a send must not be lost to a disk that is full for a while: it is written again until it is kept.
void StoreSide::retrySettle(MessageId message, const SendOutcome &outcome, qint64 retryAt) {
    m_core.ledger().write<bool>(
        [message, outcome, retryAt](Change &change) -> Result<bool> {
            if (!settleAmendment(change, message, outcome, retryAt)) settleReply(change, message, outcome, retryAt);
            return true;
        },
        this,
        [this, message, outcome, retryAt](const Result<bool> &done) {
            if (done || done.error().code == QLatin1String("stopping")) return;
            QTimer::singleShot(kRetrySettleMs, this,
                               [this, message, outcome, retryAt] { retrySettle(message, outcome, retryAt); });
        });
}

void StoreSide::receipt(ChannelId channel, const channelapi::Receipt &receipt) {
    m_core.ledger().write<bool>(
        [channel, receipt](Change &change) -> Result<bool> {
            noteReceipt(change, channel, receipt);
            return true;
        },
        this, {});
}

void StoreSide::setState(ChannelId channel, const channelapi::ChannelState &state) {
    m_core.ledger().write<bool>(
        [channel, state](Change &change) -> Result<bool> {
            setChannelState(change, channel, state);
            return true;
        },
        this, {});
}

void StoreSide::customerHint(ChannelId channel, const channelapi::Hint &hint) {
    const auto record = m_core.registry().channel(channel);
    if (!record) return;
    m_core.ledger().read<ConversationId>(
        [kind = record->channel.kind, address = hint.address](Tables &tables) -> Result<ConversationId> {
            const auto identity = tables.identity(kind, address);
            if (!identity) return failure(QStringLiteral("not-found"));
            return ConversationId{tables.number("conversation_current", identity->customer.v, kind)};
        },
        this,
        [this, hint](const Result<ConversationId> &conversation) {
            if (!conversation || !*conversation) return;
            Q_EMIT m_core.desks().hinted(
                {hint.kind,
                 {{QStringLiteral("conversation"), conversation->v}, {QStringLiteral("name"), hint.name}},
                 {}});
        });
}

void StoreSide::passOn(const Agent &who, const protocol::HintFrame &hint) {
    using Target = std::pair<ChannelId, QString>;
    const ConversationId id{hint.args.value(QLatin1String("conversation")).toInteger()};
    m_core.ledger().read<Target>(
        [id](Tables &tables) -> Result<Target> {
            const auto conversation = tables.conversation(id);
            const auto identity = conversation ? tables.identity(conversation->identity) : std::nullopt;
            if (!identity) return failure(QStringLiteral("not-found"));
            return Target(conversation->facts.channel, identity->facts.address);
        },
        this,
        [this, kind = hint.kind, name = who.name](const Result<Target> &target) {
            if (target) Q_EMIT agentHint(target->first, {kind, target->second, name, {}});
        });
}

void StoreSide::tellRead(const Effects::Read &read) {
    const auto record = m_core.registry().channel(read.channel);
    if (!record || !channelapi::Traits::from(record->channel.traits).readReceipts) return;
    const QJsonObject upTo{{QStringLiteral("upTo"), QString::number(read.upTo.v)}};
    Q_EMIT agentHint(read.channel, {QStringLiteral("read"), read.address, {}, upTo});
}

void StoreSide::history(ChannelId channel, const QString &address, int limit, QObject *context, History reply) {
    using Messages = QList<channelapi::HistoryMessage>;
    const auto record = m_core.registry().channel(channel);
    m_core.ledger().read<Messages>(
        [facts = record ? record->channel : Channel(), address, limit](Tables &tables) -> Result<Messages> {
            return historyFor(tables, facts, address, limit);
        },
        context,
        [reply = std::move(reply)](const Result<Messages> &messages) { reply(messages.value_or(Messages())); });
}

BlobStore::Rules StoreSide::rulesOf(ChannelId channel, qint64 most) const {
    const auto record = m_core.registry().channel(channel);
    const auto traits = channelapi::Traits::from(record ? record->channel.traits : QJsonObject());
    return {traits.attachmentTypes, traits.attachmentLimit > 0 ? traits.attachmentLimit : most};
}

void StoreSide::storeChannelBlob(ChannelId channel, const QByteArray &bytes, const QString &name,
                                 const QString &claimedMime, QObject *context, BlobReply reply) {
    m_core.blobs().store(bytes, name, claimedMime, rulesOf(channel, BlobStore::kMaxBytes), context, std::move(reply));
}

void StoreSide::loadChannelBlob(ChannelId channel, const QString &blobId, const QString &address, QObject *context,
                                BlobReply reply) {
    m_core.blobs().loadFor(channel, address, BlobId{blobId.toLongLong()}, context, std::move(reply));
}

void StoreSide::storeChannelFile(ChannelId channel, const QString &path, const QString &name,
                                 const QString &claimedMime, QObject *context, BlobReply reply) {
    if (!path.startsWith(workFolder(channel) + u'/')) return reply(failure(QStringLiteral("wrong-place")), {});
    m_core.blobs().storeFile(path, name, claimedMime, rulesOf(channel, BlobStore::kMaxFileBytes), context,
                             std::move(reply));
}

void StoreSide::findChannelFile(ChannelId channel, const QString &blobId, const QString &address, QObject *context,
                                FileReply reply) {
    m_core.blobs().findFor(channel, address, BlobId{blobId.toLongLong()}, context, std::move(reply));
}

bool StoreSide::someoneAvailable() const { return m_core.registry().desks() > 0; }

}  // namespace heard::hub
