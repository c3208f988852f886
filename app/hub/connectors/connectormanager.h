// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QUrl>

#include "hub/connectors/channelrunner.h"
#include "hub/connectors/outboxdriver.h"
#include "hub/service.h"

namespace heard::hub {

/// Keeps a connector running for each channel of the store, brings visitors' requests and sockets to it, and drives
/// the outbox. Main thread. The arguments must outlive it.
class ConnectorManager final : public QObject, public ChannelPages, public ChannelTester, private Senders {
    Q_OBJECT
public:
    ConnectorManager(pluginhost::PluginHost &plugins, ConnectorStore &store, const Clock &clock, const Clock &steady,
                     const ConnectorLimits &limits = {}, QObject *parent = nullptr);
    ~ConnectorManager() override;

    /// Where replies to visitors go; to be set before start(), and to null when the sink dies first.
    void setSink(PageSink *sink) { m_context.sink = sink; }
    /// `publicUrl`: the hub's base address as customers see it, without trailing slash.
    void start(const QUrl &publicUrl);
    /// Ends with stopped(), within the connectors' time to stop. Sends that end meanwhile are still settled.
    void stop();

    void test(ChannelId channel, Tested tested) override;

    bool serves(const QString &prefix, const QString &key) const override;
    void http(const QString &prefix, const QString &key, const channelapi::HttpRequest &request) override;
    void socketOpened(const QString &prefix, const QString &key, quint64 socket,
                      const channelapi::HttpRequest &handshake) override;
    void socketText(quint64 socket, const QString &text) override;
    void socketClosed(quint64 socket) override;

Q_SIGNALS:
    void stopped();

private:
    QList<ChannelId> readyChannels() const override;
    Result<channelapi::SendJob *> send(ChannelId channel, const channelapi::OutboundMessage &message) override;
    Result<channelapi::SendJob *> amend(ChannelId channel, const channelapi::OutboundAmendment &amendment) override;
    Result<channelapi::SendJob *> lookUp(ChannelId channel, const channelapi::OutboundMessage &message) override;

    void startChannel(const ChannelRecord &record);
    void startFromStore(ChannelId channel);
    void restartChannel(ChannelId channel);
    void removeChannel(ChannelId channel);
    void channelEnded(ChannelId channel);
    void readyChanged(const QString &kind);
    void dispose(ChannelId channel);
    ChannelRunner *runnerAt(const QString &prefix, const QString &key) const;

    RunnerContext m_context;
    OutboxDriver m_outbox;
    QHash<ChannelId, ChannelRunner *> m_runners;  ///< children; also those that have ended and wait for a person
    QSet<ChannelId> m_leaving;                    ///< to be replaced or forgotten when they have ended
    QHash<quint64, QPointer<ChannelRunner>> m_sockets;
    bool m_stopping = false;
};

}  // namespace heard::hub
