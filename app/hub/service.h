// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <optional>

#include "base/result.h"
#include "channelapi/values.h"
#include "domain/channel.h"
#include "domain/people.h"
#include "protocol/frames.h"

/// The borders inside the hub, between its core (ledger, intake, verbs), the host of the connectors, and the
/// gateway (sockets). Everything here is called, and answers, on the hub's main thread.
namespace heard::hub {

/// A committed change, encoded once for all desks (protocol::encodeItem).
struct JournalItem {
    qint64 seq = 0;
    QByteArray json;
    AgentId agent;  ///< the only one whose desks may have it; none: all
};

/// What one group commit changed, without holes.
struct JournalBatch {
    qint64 from = 0;
    qint64 to = 0;
    QList<JournalItem> items;
    bool forAll = true;  ///< no item is one agent's own
};

/// Whom a token lets in.
struct SignIn {
    Agent agent;
    qint64 device = 0;      ///< 0: the desk on the hub's own machine
    bool tokenDue = false;  ///< it is to be replaced by a new one
};

/// What a shop's system asks of one order of a customer.
struct ShopRequest {
    enum class Verb { Put, Get, Remove };
    QString token;
    QString who;    ///< a customer's id, or an identity as "kind:address"
    QString order;  ///< as the shop's system calls it
    Verb verb = Verb::Get;
    QJsonObject body;  ///< of Put
};
struct ShopAnswer {
    QJsonObject body;  ///< the order as it is kept
    bool isNew = false;
};

/// The core, as desks' connections see it: Core::desks().
class DeskService : public QObject {
    Q_OBJECT
public:
    using Reply = std::function<void(const protocol::Frame &)>;  ///< Done, Answer or Refused
    using JournalReply = std::function<void(const Result<QList<JournalItem>> &)>;
    using BlobReply = std::function<void(const Result<channelapi::Blob> &, const QByteArray &bytes)>;

    ~DeskService() override;

    /// Codes: "wrong-token", "wipe" (it lets nobody in: the desk that comes with it is to wipe what it has).
    virtual Result<SignIn> signIn(const QString &token) const = 0;
    virtual QString workspace() const = 0;
    virtual protocol::Restoring restored() const = 0;
    virtual qint64 head() const = 0;
    /// The lowest cursor from which the journal can still be read without a hole.
    virtual qint64 oldestCursor() const = 0;
    /// Items after `cursor`, at most `limit`, from memory if they are recent, else from disk.
    virtual void readJournal(qint64 cursor, int limit, QObject *context, JournalReply reply) = 0;

    virtual void execute(const Agent &who, const protocol::Do &what, QObject *context, Reply reply) = 0;
    virtual void ask(const Agent &who, const protocol::Ask &what, QObject *context, Reply reply) = 0;
    /// For the customer's side only: the gateway itself gives it to the other desks, and not back to the sender.
    virtual void hint(const Agent &who, const protocol::HintFrame &hint) = 0;
    virtual void deskJoined(const SignIn &who, const protocol::Hello &hello) = 0;
    virtual void deskLeft(const SignIn &who, const QString &device) = 0;
    /// The desk that came by the token, which says to wipe, has done so. Answers once that is kept.
    virtual void wiped(const QString &token, QObject *context, std::function<void()> noted) = 0;
    virtual void signInRefused();  ///< somebody came with a wrong token, at whichever door

    /// Codes: "too-large", "wrong-type", "disk-full", "read-only".
    virtual void storeBlob(const QByteArray &bytes, const QString &name, const QString &claimedMime, QObject *context,
                           BlobReply reply) = 0;
    /// Codes: "not-found"; so is a file that no message names and no card of everybody's or of this agent's own.
    virtual void loadBlob(AgentId who, BlobId id, QObject *context, BlobReply reply) = 0;

    using ShopReply = std::function<void(const Result<ShopAnswer> &)>;
    /// Codes: "wrong-token", and those of core/orders.h.
    virtual void shop(const ShopRequest &request, QObject *context, ShopReply reply) = 0;

    /// Whether new work can be kept. Codes: "disk-full", "read-only", "stopping". /healthz says it.
    virtual Result<void> health() const;

    /// Prometheus text of the core's own counters.
    virtual QByteArray metrics() const = 0;

Q_SIGNALS:
    void committed(const std::shared_ptr<const heard::hub::JournalBatch> &batch);
    void hinted(const heard::protocol::HintFrame &hint);  ///< a customer's, for all desks
    void sessionsChanged();                               ///< signIn() may say something else of a token
};

/// A channel with what only the hub may know of it.
struct ChannelRecord {
    Channel channel;
    QJsonObject secrets;
    QByteArray channelSecret;
};

/// A reply to be handed to a connector; its message already says "sending" on disk.
struct OutboxEntry {
    MessageId message;
    ChannelId channel;
    channelapi::OutboundMessage outbound;
    std::optional<channelapi::OutboundAmendment> amendment{};  ///< not to be sent: it was, and is to be changed
    bool doubtful = false;  ///< nobody knows whether it went out: it is looked up, not sent
};

/// The core, as the connectors' host sees it: Core::channels().
class ConnectorStore : public QObject {
    Q_OBJECT
public:
    using Received = std::function<void(const channelapi::IntakeResult &)>;
    using Entries = std::function<void(const QList<OutboxEntry> &)>;
    using History = std::function<void(const QList<channelapi::HistoryMessage> &)>;
    using Told = std::function<void(const QString &word)>;
    using BlobReply = DeskService::BlobReply;
    using FileReply = std::function<void(const Result<channelapi::Blob> &, const QString &path)>;

    ~ConnectorStore() override;

    virtual QList<ChannelRecord> channels() const = 0;  ///< those not removed

    virtual void receive(ChannelId channel, const channelapi::InboundMessage &message, QObject *context,
                         Received reply) = 0;
    virtual void amend(ChannelId channel, const channelapi::Amendment &amendment, QObject *context, Received reply) = 0;
    /// What the channel's connectors have kept for later runs, by key.
    virtual QJsonObject kept(ChannelId channel) const = 0;
    /// Answers with why not, empty if it is kept.
    virtual void keep(ChannelId channel, const QString &key, const QJsonValue &value, QObject *context, Told reply) = 0;
    /// Answers with a word that makes whoever comes with it one person with `address`; empty if there is none.
    virtual void linkToken(ChannelId channel, const QString &address, QObject *context, Told reply) = 0;
    /// An owner-only folder for the channel's temporary files; it need not exist yet.
    virtual QString workFolder(ChannelId channel) const = 0;
    /// Entries whose time has come, in order, at most one in flight for each (channel, address); only of `ready`
    /// channels. Each is committed as "sending" before it is given out. Of channels whose traits have lookUp also
    /// doubtful ones, to be looked up.
    virtual void takeDue(const QList<ChannelId> &ready, int limit, QObject *context, Entries reply) = 0;
    /// When the next entry is due, ms UTC; 0: none waits.
    virtual qint64 nextDue() const = 0;
    /// What became of a send, or of looking it up. RetryLater goes back to "queued" until `retryAt`; the others are
    /// final, but for what is uncertain and can be looked up.
    virtual void settle(MessageId message, const channelapi::SendOutcome &outcome, qint64 retryAt) = 0;

    virtual void receipt(ChannelId channel, const channelapi::Receipt &receipt) = 0;
    virtual void customerHint(ChannelId channel, const channelapi::Hint &hint) = 0;
    virtual void setState(ChannelId channel, const channelapi::ChannelState &state) = 0;
    virtual void history(ChannelId channel, const QString &address, int limit, QObject *context, History reply) = 0;
    virtual void storeChannelBlob(ChannelId channel, const QByteArray &bytes, const QString &name,
                                  const QString &claimedMime, QObject *context, BlobReply reply) = 0;
    /// "not-found" unless the blob is part of a message to or from `address` on this channel.
    virtual void loadChannelBlob(ChannelId channel, const QString &blobId, const QString &address, QObject *context,
                                 BlobReply reply) = 0;
    /// The same for files: the first is moved out of the channel's work folder, the second is only to be read.
    virtual void storeChannelFile(ChannelId channel, const QString &path, const QString &name,
                                  const QString &claimedMime, QObject *context, BlobReply reply) = 0;
    virtual void findChannelFile(ChannelId channel, const QString &blobId, const QString &address, QObject *context,
                                 FileReply reply) = 0;
    virtual bool someoneAvailable() const = 0;

Q_SIGNALS:
    void channelAdded(heard::ChannelId channel);
    void channelChanged(heard::ChannelId channel);  ///< its name, settings or secrets, not its state
    void channelRemoved(heard::ChannelId channel);
    void outboxChanged();  ///< nextDue() may have moved
    void agentHint(heard::ChannelId channel, const heard::channelapi::Hint &hint);
};

/// Tries channels when a person asks, as the core sees it. Implemented by hub::ConnectorManager.
class ChannelTester {
public:
    /// What the connector found out, committed as the channel's state too; none if its kind has no way to try, or it
    /// does not run.
    using Tested = std::function<void(const std::optional<channelapi::ChannelState> &)>;

    virtual ~ChannelTester();
    /// Answers once, within ConnectorLimits::testMs; code "no-answer" if the connector did not in that time.
    virtual void test(ChannelId channel, Tested tested) = 0;
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
