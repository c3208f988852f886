// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "hub/gateway/pagesocket.h"
#include "hub/service.h"

namespace heard::hub {

/// All sockets of visitors, between the gateway and the channels. Main thread.
class PageSockets final : public QObject {
    Q_OBJECT
public:
    PageSockets(const GatewayConfig &config, ChannelPages &pages, Deadlines &deadlines, Counters &counters,
                QObject *parent = nullptr);
    ~PageSockets() override;

    /// `handshake.id` becomes the socket's.
    void open(QWebSocket *socket, const QString &prefix, const QString &key, const channelapi::HttpRequest &handshake);
    void send(quint64 socket, const QString &text);
    void close(quint64 socket, quint16 code, const QString &reason);
    int count() const { return static_cast<int>(m_sockets.size()); }
    void stop();

private:
    void remove(quint64 id);

    const GatewayConfig &m_config;
    ChannelPages &m_pages;
    Deadlines &m_deadlines;
    Counters &m_counters;
    QHash<quint64, PageSocket *> m_sockets;
};

}  // namespace heard::hub
