// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QtPlugin>

#include "channelapi/export.h"
#include "channelapi/jobs.h"
#include "channelapi/values.h"
#include "channelapi/version.h"

namespace heard::channelapi {

/// What the hub offers to one running connector. Lives as long as the connector; called on the connector's thread.
class HEARD_CHANNELAPI_EXPORT ConnectorHost {
public:
    virtual ~ConnectorHost();

    /// Hands over what a customer wrote. Tell the other side that it is taken only after finished(kept).
    virtual ReceiveJob *receive(const InboundMessage &message) = 0;
    /// The customer has changed or taken back what they wrote. "not-found" if the hub never had it.
    virtual ReceiveJob *amend(const Amendment &amendment) = 0;
    /// Keeps a value for this connector's later runs, where ConnectorConfig::kept has it; null forgets it. At most
    /// 64 KiB of JSON a value, 1,000 keys. Values of one key are kept in the order given.
    virtual KeepJob *keep(const QString &key, const QJsonValue &value) = 0;
    /// A word that another channel of this hub can hand back in InboundMessage::joinToken, for a visitor who goes on
    /// there: at most 64 letters of A-Za-z0-9_-. It holds a day, and after its first use for that identity only.
    virtual LinkJob *linkToken(const QString &address) = 0;
    /// Keeps a file; its true type is found from its bytes and must be allowed by the channel's traits.
    virtual BlobJob *storeBlob(const QByteArray &bytes, const QString &name, const QString &claimedMime) = 0;
    /// Gives the bytes of a blob that is part of a message to or from `address`; "not-found" for any other.
    virtual BlobJob *loadBlob(const QString &blobId, const QString &address) = 0;
    /// As storeBlob, for a file in the connector's work folder, which the host takes away from there: a file of any
    /// size costs no memory. If it is refused it stays.
    virtual BlobJob *storeFile(const QString &path, const QString &name, const QString &claimedMime) = 0;
    /// As loadBlob, giving the place of a file to read, never to write; it stands as long as its message is kept.
    virtual FileJob *loadFile(const QString &blobId, const QString &address) = 0;
    /// The newest `limit` messages of the visitor's conversations on this channel, without notes; oldest first.
    virtual HistoryJob *history(const QString &address, int limit) = 0;

    virtual void receipt(const Receipt &receipt) = 0;
    virtual void hint(const Hint &hint) = 0;
    virtual void setState(const ChannelState &state) = 0;

    /// Exactly one reply to each request given to Connector::http; the host answers 504 if none comes in 30 s.
    virtual void replyHttp(quint64 request, const HttpReply &reply) = 0;
    virtual void sendSocket(quint64 socket, const QString &text) = 0;
    /// Codes as RFC 6455 7.4; 4000-4999 are the connector's own.
    virtual void closeSocket(quint64 socket, quint16 code, const QString &reason) = 0;
    /// True if any desk is signed in with a person available: what "we are away" is decided by besides the hours.
    virtual bool someoneAvailable() const = 0;
    /// The hub's clock, ms since 1970 UTC: plugins have none of their own.
    virtual qint64 now() const = 0;
};

/// One connected account of a channel kind, in the hub. All calls come on one thread, which must not be blocked.
/// Only values cross, so that a connector can live in a process of its own.
class HEARD_CHANNELAPI_EXPORT Connector : public QObject {
    Q_OBJECT
public:
    ~Connector() override;

    /// Called once. Anything that can't start is told by host->setState, with a code and a mend; never thrown.
    virtual void start(ConnectorHost *host, const ConnectorConfig &config) = 0;
    /// Stop taking and sending; emit stopped() when done, within 5 s, after which the host goes on without it.
    virtual void stop() = 0;

    /// Hands a message out. The host keeps it, retries and backs off; the connector only tells what happened.
    virtual SendJob *send(const OutboundMessage &message) = 0;
    /// The desk's typing and the like; may be ignored.
    virtual void hint(const Hint &hint);

    /// Requests below the channel's prefix. Connectors without pages need not override these.
    virtual void http(const HttpRequest &request);
    virtual void socketOpened(quint64 socket, const HttpRequest &handshake);
    virtual void socketText(quint64 socket, const QString &text);
    virtual void socketClosed(quint64 socket);

Q_SIGNALS:
    void stopped();

protected:
    explicit Connector(QObject *parent = nullptr);
    ConnectorHost *m_host = nullptr;  ///< set by start(); the default of http() answers 404 through it
};

/// A Connector that can try its connection when a person asks. The host finds it by qobject_cast, so the
/// connector names it in Q_INTERFACES.
class HEARD_CHANNELAPI_EXPORT TestableConnector {
public:
    virtual ~TestableConnector();
    /// Try now, and tell what came of it by one host->setState within 15 s, even if it is the same as before. A state
    /// of Starting may come before it.
    virtual void test() = 0;
};

/// A Connector that can find out what became of a send whose end nobody knows: the hub was killed or the connection
/// broke in the middle. Named in Q_INTERFACES as TestableConnector is.
class HEARD_CHANNELAPI_EXPORT LookUpConnector {
public:
    virtual ~LookUpConnector();
    /// Accepted: the other side has it. RetryLater: it certainly has not, and the host sends it again. Uncertain: it
    /// can't be told, and a person decides. Never sends anything itself.
    virtual SendJob *lookUp(const OutboundMessage &message) = 0;
};

/// A Connector that can change what it has sent, or take it back. Named in Q_INTERFACES as TestableConnector is.
class HEARD_CHANNELAPI_EXPORT AmendConnector {
public:
    virtual ~AmendConnector();
    /// As Connector::send. Doing the same amendment twice must do no harm.
    virtual SendJob *amendSent(const OutboundAmendment &amendment) = 0;
};

/// The root object of a <kind>-hub module.
class HEARD_CHANNELAPI_EXPORT ConnectorPlugin {
public:
    virtual ~ConnectorPlugin();
    /// A new connector owned by the caller, or null if it can't be made (the host then says so).
    virtual Connector *createConnector(QObject *parent) = 0;
};

}  // namespace heard::channelapi

Q_DECLARE_INTERFACE(heard::channelapi::ConnectorPlugin, HEARD_CONNECTOR_PLUGIN_IID)
Q_DECLARE_INTERFACE(heard::channelapi::TestableConnector, "org.heard.TestableConnector/1")
Q_DECLARE_INTERFACE(heard::channelapi::LookUpConnector, "org.heard.LookUpConnector/1")
Q_DECLARE_INTERFACE(heard::channelapi::AmendConnector, "org.heard.AmendConnector/1")
