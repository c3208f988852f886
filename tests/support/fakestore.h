// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QHash>
#include <QTemporaryDir>
#include <QTimer>

#include "base/clock.h"
#include "hub/service.h"

namespace heard::test {

/// A ConnectorStore in memory that answers from the event loop, as the real one does, and remembers what it was told.
class FakeStore final : public hub::ConnectorStore {
public:
    struct Waiting {
        hub::OutboxEntry entry;
        qint64 due = 0;
        bool sending = false;
    };
    struct Settled {
        MessageId message;
        channelapi::SendOutcome outcome;
        qint64 retryAt = 0;
    };

    explicit FakeStore(const Clock &clock) : m_clock(clock) {}

    ChannelId add(const QString &kind, const QJsonObject &settings = {}) {
        hub::ChannelRecord record;
        record.channel.id = ChannelId{++m_lastId};
        record.channel.key = QStringLiteral("key%1").arg(m_lastId);
        record.channel.kind = kind;
        record.channel.name = kind;
        record.channel.settings = settings;
        record.channelSecret = QByteArray(32, 's');
        records += record;
        Q_EMIT channelAdded(record.channel.id);
        return record.channel.id;
    }
    void change(ChannelId id, const QJsonObject &settings) {
        for (hub::ChannelRecord &record : records)
            if (record.channel.id == id) record.channel.settings = settings;
        Q_EMIT channelChanged(id);
    }
    void remove(ChannelId id) {
        records.removeIf([id](const hub::ChannelRecord &record) { return record.channel.id == id; });
        Q_EMIT channelRemoved(id);
    }
    MessageId queue(ChannelId channel, const QString &address) {
        const MessageId id{++m_lastId};
        hub::OutboxEntry entry{id, channel, {}};
        entry.outbound.clientId = QStringLiteral("client-%1").arg(id.v);
        entry.outbound.messageId = QString::number(id.v);
        entry.outbound.address = address;
        entry.outbound.at = m_clock.now();
        entry.outbound.attempt = 0;
        entry.outbound.parts = {{QStringLiteral("text"), QStringLiteral("hello"), {}, {}}};
        outbox += Waiting{entry, m_clock.now(), false};
        Q_EMIT outboxChanged();
        return id;
    }

    QList<hub::ChannelRecord> channels() const override { return records; }
    void receive(ChannelId channel, const channelapi::InboundMessage &message, QObject *context,
                 Received reply) override {
        received.append({channel, message});
        QTimer::singleShot(0, context, [reply, result = intake] { reply(result); });
    }
    void amend(ChannelId, const channelapi::Amendment &amendment, QObject *context, Received reply) override {
        amendments += amendment;
        QTimer::singleShot(0, context, [reply, result = intake] { reply(result); });
    }
    QJsonObject kept(ChannelId channel) const override { return memory.value(channel); }
    void keep(ChannelId channel, const QString &key, const QJsonValue &value, QObject *context, Told reply) override {
        memory[channel].insert(key, value);
        QTimer::singleShot(0, context, [reply] { reply({}); });
    }
    void linkToken(ChannelId, const QString &address, QObject *context, Told reply) override {
        QTimer::singleShot(0, context, [reply, address] { reply(u"word-for-"_qs + address); });
    }
    QString workFolder(ChannelId channel) const override { return m_work.filePath(QString::number(channel.v)); }
    void takeDue(const QList<ChannelId> &ready, int limit, QObject *context, Entries reply) override {
        ++asked;
        QList<hub::OutboxEntry> taken;
        QList<std::pair<ChannelId, QString>> busy;
        for (Waiting &waiting : outbox) {
            const std::pair place{waiting.entry.channel, waiting.entry.outbound.address};
            const bool first = !busy.contains(place);
            busy += place;
            if (!first || waiting.sending || waiting.due > m_clock.now() || !ready.contains(place.first)) continue;
            if (taken.size() >= limit) break;
            waiting.sending = true;
            ++waiting.entry.outbound.attempt;
            taken += waiting.entry;
        }
        given += taken;
        QTimer::singleShot(0, context, [reply, taken] { reply(taken); });
    }
    qint64 nextDue() const override {
        qint64 next = 0;
        for (const Waiting &waiting : outbox)
            if (!waiting.sending && (next == 0 || waiting.due < next)) next = waiting.due;
        return next;
    }
    void settle(MessageId message, const channelapi::SendOutcome &outcome, qint64 retryAt) override {
        settled.append({message, outcome, retryAt});
        if (outcome.kind == channelapi::SendOutcome::Kind::RetryLater) {
            for (Waiting &waiting : outbox) {
                if (waiting.entry.message != message) continue;
                waiting.sending = false;
                waiting.due = retryAt;
            }
        } else {
            outbox.removeIf([message](const Waiting &waiting) { return waiting.entry.message == message; });
        }
        QTimer::singleShot(0, this, &ConnectorStore::outboxChanged);
    }
    void receipt(ChannelId, const channelapi::Receipt &receipt) override { receipts += receipt; }
    void customerHint(ChannelId, const channelapi::Hint &hint) override { hints += hint; }
    void setState(ChannelId channel, const channelapi::ChannelState &state) override { states[channel] += state; }
    void history(ChannelId, const QString &, int, QObject *context, History reply) override {
        QTimer::singleShot(0, context, [reply] { reply({}); });
    }
    void storeChannelBlob(ChannelId, const QByteArray &bytes, const QString &name, const QString &claimedMime,
                          QObject *context, BlobReply reply) override {
        const channelapi::Blob blob{QString::number(++m_lastId), name, claimedMime, bytes.size(), 0, 0};
        blobs.insert(blob.id, bytes);
        QTimer::singleShot(0, context, [reply, blob] { reply(blob, {}); });
    }
    void loadChannelBlob(ChannelId, const QString &blobId, const QString &, QObject *context,
                         BlobReply reply) override {
        QTimer::singleShot(0, context, [reply, blobId, bytes = blobs.value(blobId)] {
            if (bytes.isEmpty())
                reply(failure(QStringLiteral("not-found")), {});
            else
                reply(channelapi::Blob{blobId, {}, {}, bytes.size(), 0, 0}, bytes);
        });
    }
    void storeChannelFile(ChannelId channel, const QString &path, const QString &name, const QString &claimedMime,
                          QObject *context, BlobReply reply) override {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            storeChannelBlob(channel, file.readAll(), name, claimedMime, context, std::move(reply));
    }
    void findChannelFile(ChannelId, const QString &, const QString &, QObject *context, FileReply reply) override {
        QTimer::singleShot(0, context, [reply] { reply(failure(QStringLiteral("not-found")), {}); });
    }
    bool someoneAvailable() const override { return true; }

    channelapi::ChannelState stateOf(ChannelId channel) const {
        return states.value(channel).isEmpty() ? channelapi::ChannelState{} : states.value(channel).last();
    }

    QList<hub::ChannelRecord> records;
    QList<Waiting> outbox;
    QList<hub::OutboxEntry> given;  ///< by takeDue, in order
    QList<Settled> settled;
    int asked = 0;  ///< calls of takeDue
    channelapi::IntakeResult intake{true, false, QStringLiteral("1"), 0, {}};
    QList<std::pair<ChannelId, channelapi::InboundMessage>> received;
    QHash<ChannelId, QList<channelapi::ChannelState>> states;
    QList<channelapi::Receipt> receipts;
    QList<channelapi::Amendment> amendments;
    QHash<ChannelId, QJsonObject> memory;
    QList<channelapi::Hint> hints;
    QHash<QString, QByteArray> blobs;

private:
    QTemporaryDir m_work;
    const Clock &m_clock;
    qint64 m_lastId = 0;
};

}  // namespace heard::test
