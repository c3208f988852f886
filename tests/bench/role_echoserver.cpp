// SPDX-License-Identifier: GPL-3.0-or-later
// The floor of everything that goes through WebSockets: Qt's own server, sending back what it gets.
#include <QCoreApplication>
#include <QWebSocket>
#include <QWebSocketServer>
#include <cstdio>

#include "child.h"
#include "roles.h"

namespace heard::bench {

int echoServerRole(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    endWithParent(&app);
    raiseFileLimit();
    QWebSocketServer server(QStringLiteral("echo"), QWebSocketServer::NonSecureMode);
    server.setMaxPendingConnections(2000);
    QObject::connect(&server, &QWebSocketServer::newConnection, &server, [&server] {
        while (QWebSocket *socket = server.nextPendingConnection()) {
            QObject::connect(socket, &QWebSocket::textMessageReceived, socket,
                             [socket](const QString &text) { socket->sendTextMessage(text); });
            QObject::connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
    if (!server.listen(QHostAddress::LocalHost)) return 1;
    std::printf("%s\n", server.serverUrl().toString().toUtf8().constData());
    std::fflush(stdout);
    return QCoreApplication::exec();
}

}  // namespace heard::bench
