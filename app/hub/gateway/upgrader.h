// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTcpSocket>
#include <QWebSocket>
#include <QWebSocketServer>
#include <functional>

#include "hub/gateway/requestparser.h"

namespace heard::hub {

/// True if the head is a WebSocket handshake as RFC 6455 4.2.1 wants it.
[[nodiscard]] bool isHandshake(const RequestHead &head);

/// Makes WebSockets of sockets whose handshake is still unread. Main thread.
class Upgrader final : public QObject {
    Q_OBJECT
public:
    /// Gets the WebSocket, which is its own from now on, and what that writes to: a part of it.
    using Then = std::function<void(QWebSocket *webSocket, QTcpSocket *transport)>;

    explicit Upgrader(QObject *parent = nullptr);

    /// Takes the socket; `then` is called when the handshake is answered, and never if that fails.
    /// Which sizes of message it takes, `then` decides.
    void upgrade(QTcpSocket *socket, Then then);

private:
    struct Waiting {
        QTcpSocket *socket;
        Then then;
    };
    using Peer = std::pair<QHostAddress, quint16>;

    void takePending();

    QWebSocketServer m_server;
    QHash<Peer, Waiting> m_waiting;  ///< the two ends of a live connection name it
};

}  // namespace heard::hub
