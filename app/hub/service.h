// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <memory>

#include "base/result.h"
#include "channelapi/values.h"
#include "domain/people.h"
#include "protocol/frames.h"

/// The two borders inside the hub: what the gateway may ask of the hub's core, and what the core may ask of the
/// gateway. Everything here is called, and answers, on the hub's main thread.
namespace heard::hub {

/// A committed change, encoded once for all desks (protocol::encodeItem).
struct JournalItem {
    qint64 seq = 0;
    QByteArray json;
};

/// What one group commit changed, without holes.
struct JournalBatch {
    qint64 from = 0;
    qint64 to = 0;
    QList<JournalItem> items;
};

/// The core, as desks' connections see it. Implemented by hub::Core.
class DeskService : public QObject {
    Q_OBJECT
public:
    using Reply = std::function<void(const protocol::Frame &)>;  ///< Done, Answer or Refused
    using JournalReply = std::function<void(const Result<QList<JournalItem>> &)>;
    using BlobReply = std::function<void(const Result<channelapi::Blob> &, const QByteArray &bytes)>;

    ~DeskService() override;

    /// The agent that a session token belongs to. Codes: "wrong-token".
    virtual Result<Agent> signIn(const QString &token) const = 0;
    virtual QString workspace() const = 0;
    virtual qint64 head() const = 0;
    /// The lowest cursor from which the journal can still be read without a hole.
    virtual qint64 oldestCursor() const = 0;
    /// Items after `cursor`, at most `limit`, from memory if they are recent, else from disk.
    virtual void readJournal(qint64 cursor, int limit, QObject *context, JournalReply reply) = 0;

    virtual void execute(const Agent &who, const protocol::Do &what, QObject *context, Reply reply) = 0;
    virtual void ask(const Agent &who, const protocol::Ask &what, QObject *context, Reply reply) = 0;
    virtual void hint(const Agent &who, const protocol::HintFrame &hint) = 0;
    virtual void deskJoined(const Agent &who, const QString &device) = 0;
    virtual void deskLeft(const Agent &who, const QString &device) = 0;

    /// Codes: "too-large", "wrong-type", "disk-full", "read-only".
    virtual void storeBlob(const QByteArray &bytes, const QString &name, const QString &claimedMime, QObject *context,
                           BlobReply reply) = 0;
    /// Codes: "not-found".
    virtual void loadBlob(BlobId id, QObject *context, BlobReply reply) = 0;

    /// Prometheus text of the core's own counters.
    virtual QByteArray metrics() const = 0;

Q_SIGNALS:
    void committed(const std::shared_ptr<const heard::hub::JournalBatch> &batch);
    void hinted(const heard::protocol::HintFrame &hint);
};

/// The channels' pages, as the gateway sees them: requests to /<prefix>/<key>… go to the connector of that channel.
/// Implemented by hub::ConnectorManager.
class ChannelPages {
public:
    virtual ~ChannelPages();
    virtual bool serves(const QString &prefix, const QString &key) const = 0;
    virtual void http(const QString &prefix, const QString &key, const channelapi::HttpRequest &request) = 0;
    virtual void socketOpened(const QString &prefix, const QString &key, quint64 socket,
                              const channelapi::HttpRequest &handshake) = 0;
    virtual void socketText(quint64 socket, const QString &text) = 0;
    virtual void socketClosed(quint64 socket) = 0;
};

/// The way back. Implemented by the gateway; calls for a request or socket that is gone do nothing.
class PageSink {
public:
    virtual ~PageSink();
    virtual void replyHttp(quint64 request, const channelapi::HttpReply &reply) = 0;
    virtual void sendSocket(quint64 socket, const QString &text) = 0;
    virtual void closeSocket(quint64 socket, quint16 code, const QString &reason) = 0;
};

}  // namespace heard::hub
