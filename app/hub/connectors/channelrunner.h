// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <QUrl>

#include "base/clock.h"
#include "channelapi/connector.h"
#include "hub/connectors/limits.h"
#include "hub/service.h"

namespace heard::pluginhost {
class PluginHost;
}

namespace heard::hub {

/// What all channels' runners share; owned by the ConnectorManager and outliving them.
struct RunnerContext {
    pluginhost::PluginHost &plugins;
    ConnectorStore &store;
    const Clock &clock;   ///< what the connectors are told
    const Clock &steady;  ///< for the limits
    ConnectorLimits limits;
    QUrl publicUrl;
    PageSink *sink = nullptr;
};

/// Runs the connector of one channel and is its host: all that goes between the two and the hub passes here, and
/// whatever the connector does wrong stops here. It is started once and ended once; a restart makes a new one.
class ChannelRunner final : public QObject, private channelapi::ConnectorHost {
    Q_OBJECT
public:
    ChannelRunner(RunnerContext &context, const ChannelRecord &record, QObject *parent = nullptr);
    ~ChannelRunner() override;

    /// Trouble is told as the channel's state: "plugin-missing", "plugin-refused", "plugin-threw".
    void start();
    /// Ends with ended(), at once or within the time limit.
    void stop();

    [[nodiscard]] bool isReady() const;
    [[nodiscard]] bool hasEnded() const { return m_phase == Phase::Ended; }
    /// True if it ended without the connector having said so: it must then be kept for as long as the program runs.
    [[nodiscard]] bool leftBehind() const { return m_leftBehind; }
    [[nodiscard]] const ChannelRecord &record() const { return m_record; }

    /// Codes: "not-ready", "threw", "no-job".
    [[nodiscard]] Result<channelapi::SendJob *> send(const channelapi::OutboundMessage &message);
    /// Changes what was sent; also "no-amending".
    [[nodiscard]] Result<channelapi::SendJob *> amendSent(const channelapi::OutboundAmendment &amendment);
    /// What became of a send; also "no-look-up".
    [[nodiscard]] Result<channelapi::SendJob *> lookUp(const channelapi::OutboundMessage &message);
    /// As ChannelTester::test. Several at a time are one attempt.
    void test(ChannelTester::Tested tested);
    void agentHint(const channelapi::Hint &hint);
    void http(const channelapi::HttpRequest &request);
    void socketOpened(quint64 socket, const channelapi::HttpRequest &handshake);
    void socketText(quint64 socket, const QString &text);
    void socketClosed(quint64 socket);

Q_SIGNALS:
    void readyChanged();
    void ended();

private:
    enum class Phase { New, Running, Stopping, Ended };

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
    bool someoneAvailable() const override;
    qint64 now() const override;

    Result<void> makeConnector();
    QString emptyWorkFolder() const;
    bool call(const char *name, const std::function<void()> &what);
    void goDown(const QString &code, const QString &detail);
    void tell(const channelapi::ChannelState &state);
    void finish(bool leftBehind);
    void closePages();
    void sweep();
    void endTest(const std::optional<channelapi::ChannelState> &outcome);
    bool takesWork() const { return m_phase == Phase::Running || m_phase == Phase::Stopping; }

    RunnerContext &m_context;
    const ChannelRecord m_record;
    QString m_plugin;  ///< its id
    Phase m_phase = Phase::New;
    bool m_started = false;
    bool m_leftBehind = false;
    channelapi::ChannelState m_state;
    channelapi::Connector *m_connector = nullptr;  ///< ours by parentage
    QHash<quint64, qint64> m_requests;             ///< to be answered, with the steady time when it is too late
    QSet<quint64> m_sockets;
    QList<ChannelTester::Tested> m_testers;  ///< who waits for what the attempt under way comes to
    qint64 m_testBy = 0;
    qint64 m_stopBy = 0;
    QTimer m_sweep;
};

}  // namespace heard::hub
