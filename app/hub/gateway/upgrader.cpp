// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/gateway/upgrader.h"

namespace heard::hub {

bool isHandshake(const RequestHead &head) {
    const QByteArray key = head.header("sec-websocket-key").trimmed();
    return head.webSocket && head.method == "GET" && head.header("sec-websocket-version").trimmed() == "13" &&
           key.size() == 24 && QByteArray::fromBase64(key).size() == 16;
}

Upgrader::Upgrader(QObject *parent)
    : QObject(parent), m_server(QStringLiteral("heard"), QWebSocketServer::NonSecureMode) {
    connect(&m_server, &QWebSocketServer::newConnection, this, &Upgrader::takePending);
}

void Upgrader::upgrade(QTcpSocket *socket, Then then) {
    const Peer peer{socket->peerAddress(), socket->peerPort()};
    socket->setParent(this);
    connect(socket, &QTcpSocket::disconnected, this, [this, peer, socket] {
        const auto it = m_waiting.find(peer);
        if (it == m_waiting.end() || it->socket != socket) return;
        m_waiting.erase(it);
        socket->deleteLater();
    });
    m_waiting.insert(peer, {socket, std::move(then)});
    m_server.handleConnection(socket);
}

void Upgrader::takePending() {
    while (QWebSocket *webSocket = m_server.nextPendingConnection()) {
        const auto it = m_waiting.find(Peer{webSocket->peerAddress(), webSocket->peerPort()});
        if (it == m_waiting.end()) {
            delete webSocket;
            continue;
        }
        const Waiting waiting = it.value();
        m_waiting.erase(it);
        webSocket->setParent(this);
        waiting.socket->disconnect(this);
        waiting.socket->setParent(webSocket);
        waiting.then(webSocket, waiting.socket);
    }
}

}  // namespace heard::hub
