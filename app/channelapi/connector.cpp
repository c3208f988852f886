// SPDX-License-Identifier: GPL-3.0-or-later
#include "channelapi/connector.h"

namespace heard::channelapi {

ConnectorHost::~ConnectorHost() = default;
ConnectorPlugin::~ConnectorPlugin() = default;
TestableConnector::~TestableConnector() = default;
LookUpConnector::~LookUpConnector() = default;
AmendConnector::~AmendConnector() = default;

Connector::Connector(QObject *parent) : QObject(parent) {}
Connector::~Connector() = default;

void Connector::hint(const Hint &) {}
void Connector::http(const HttpRequest &request) {
    if (m_host) m_host->replyHttp(request.id, HttpReply{404, "text/plain; charset=utf-8", "Not found\n", {}});
}
void Connector::socketOpened(quint64 socket, const HttpRequest &) {
    if (m_host) m_host->closeSocket(socket, 1008, QStringLiteral("no-socket-here"));
}
void Connector::socketText(quint64, const QString &) {}
void Connector::socketClosed(quint64) {}

}  // namespace heard::channelapi
