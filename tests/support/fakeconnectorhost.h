// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QPointer>
#include <QTemporaryDir>

#include "channelapi/connector.h"

namespace heard::test {

/// A hub as a connector sees it, in memory: keeps messages by their remote id, files with whom they may be shown to,
/// and all that the connector says. Time moves by hand. Made first, so that it outlives the connector.
class FakeConnectorHost final : public channelapi::ConnectorHost {
public:
    qint64 time = 1'790'000'000'000;  ///< ms UTC
    bool available = true;
    QString refusal;            ///< if set, nothing is kept: receive and storeBlob are refused with it
    bool holdReceives = false;  ///< receive() jobs wait for releaseReceives()

    QList<channelapi::InboundMessage> kept;
    int redelivered = 0;  ///< messages that were handed over again
    QList<channelapi::Receipt> receipts;
    QList<channelapi::Hint> hints;
    channelapi::ChannelState state;
    QHash<quint64, channelapi::HttpReply> replies;
    struct Closed {
        quint16 code = 0;
        QString reason;
    };
    QHash<quint64, Closed> closed;

    QList<channelapi::Amendment> amended;
    QJsonObject remembered;              ///< by ConnectorHost::keep; give it to the next run as ConnectorConfig::kept
    QHash<QString, QString> joinTokens;  ///< token -> address, for those that are to get one

    qsizetype heldReceives() const { return m_held.size(); }
    void releaseReceives();
    /// Puts an agent's message into the ledger, as it is there before a connector is asked to send it.
    /// As if an agent had looked at it.
    void markRead(const QString &messageId);
    void keepOutgoing(const channelapi::OutboundMessage &message);
    /// All frames to a socket, parsed; `type` picks.
    QList<QJsonObject> frames(quint64 socket, const QString &type = {}) const;
    /// Runs the event loop until the connector has answered request `number`.
    channelapi::HttpReply waitReply(quint64 number);
    /// Runs the event loop until `count` frames of `type` were sent to the socket; the last of them, empty in 5 s.
    QJsonObject waitFrame(quint64 socket, const QString &type, int count = 1);

    channelapi::ReceiveJob *receive(const channelapi::InboundMessage &message) override;
    channelapi::ReceiveJob *amend(const channelapi::Amendment &amendment) override;
    channelapi::KeepJob *keep(const QString &key, const QJsonValue &value) override;
    channelapi::LinkJob *linkToken(const QString &address) override;
    channelapi::BlobJob *storeFile(const QString &path, const QString &name, const QString &claimedMime) override;
    channelapi::FileJob *loadFile(const QString &blobId, const QString &address) override;
    channelapi::BlobJob *storeBlob(const QByteArray &bytes, const QString &name, const QString &claimedMime) override;
    channelapi::BlobJob *loadBlob(const QString &blobId, const QString &address) override;
    channelapi::HistoryJob *history(const QString &address, int limit) override;
    void receipt(const channelapi::Receipt &receipt) override;
    void hint(const channelapi::Hint &hint) override;
    void setState(const channelapi::ChannelState &state) override;
    void replyHttp(quint64 request, const channelapi::HttpReply &reply) override;
    void sendSocket(quint64 socket, const QString &text) override;
    void closeSocket(quint64 socket, quint16 code, const QString &reason) override;
    bool someoneAvailable() const override { return available; }
    qint64 now() const override { return time; }

private:
    struct Stored {
        channelapi::Blob blob;
        QByteArray bytes;
    };
    struct Line {
        QString address;
        channelapi::HistoryMessage message;
    };
    bool isShared(const QString &blobId, const QString &address) const;
    channelapi::IntakeResult keep(const channelapi::InboundMessage &message);

    QTemporaryDir m_files;
    QObject m_jobs;  // owns those nobody finished
    QList<std::pair<QPointer<channelapi::ReceiveJob>, channelapi::InboundMessage>> m_held;
    QHash<QString, Stored> m_blobs;
    QList<Line> m_lines;
    QHash<quint64, QList<QJsonObject>> m_frames;
};

}  // namespace heard::test
