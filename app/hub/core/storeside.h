// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/core/blobstore.h"
#include "hub/core/metrics.h"
#include "hub/ledger/change.h"
#include "hub/service.h"
#include "protocol/frames.h"

namespace heard::hub {

class Core;

/// The core as the connectors' host sees it.
class StoreSide final : public ConnectorStore {
    Q_OBJECT
public:
    explicit StoreSide(Core &core);

    QList<ChannelRecord> channels() const override;
    void receive(ChannelId channel, const channelapi::InboundMessage &message, QObject *context,
                 Received reply) override;
    void amend(ChannelId channel, const channelapi::Amendment &amendment, QObject *context, Received reply) override;
    QJsonObject kept(ChannelId channel) const override { return m_kept.value(channel); }
    void keep(ChannelId channel, const QString &key, const QJsonValue &value, QObject *context, Told reply) override;
    void linkToken(ChannelId channel, const QString &address, QObject *context, Told reply) override;
    QString workFolder(ChannelId channel) const override;
    void takeDue(const QList<ChannelId> &ready, int limit, QObject *context, Entries reply) override;
    qint64 nextDue() const override;
    void settle(MessageId message, const channelapi::SendOutcome &outcome, qint64 retryAt) override;

    void receipt(ChannelId channel, const channelapi::Receipt &receipt) override;
    void customerHint(ChannelId channel, const channelapi::Hint &hint) override;
    void setState(ChannelId channel, const channelapi::ChannelState &state) override;
    void history(ChannelId channel, const QString &address, int limit, QObject *context, History reply) override;
    void storeChannelBlob(ChannelId channel, const QByteArray &bytes, const QString &name, const QString &claimedMime,
                          QObject *context, BlobReply reply) override;
    void loadChannelBlob(ChannelId channel, const QString &blobId, const QString &address, QObject *context,
                         BlobReply reply) override;
    void storeChannelFile(ChannelId channel, const QString &path, const QString &name, const QString &claimedMime,
                          QObject *context, BlobReply reply) override;
    void findChannelFile(ChannelId channel, const QString &blobId, const QString &address, QObject *context,
                         FileReply reply) override;
    bool someoneAvailable() const override;

    /// What the connectors kept in earlier runs, read when the ledger was opened.
    void start(const QHash<ChannelId, QJsonObject> &kept) { m_kept = kept; }

    const Traffic &traffic() const { return m_traffic; }
    /// An agent's hint about a conversation, to the channel it is answered on.
    void passOn(const Agent &who, const protocol::HintFrame &hint);

private:
    /// What the channel takes; `most` bytes where it names no limit.
    BlobStore::Rules rulesOf(ChannelId channel, qint64 most) const;
    void tellRead(const Effects::Read &read);
    void noteReceived(const channelapi::IntakeResult &result);
    void retrySettle(MessageId message, const channelapi::SendOutcome &outcome, qint64 retryAt);

    Core &m_core;
    Traffic m_traffic;
    QHash<ChannelId, QJsonObject> m_kept;
};

}  // namespace heard::hub
