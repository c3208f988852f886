// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/gateway/pagesockets.h"

namespace heard::hub {

PageSockets::PageSockets(const GatewayConfig &config, ChannelPages &pages, Deadlines &deadlines, Counters &counters,
                         QObject *parent)
    : QObject(parent), m_config(config), m_pages(pages), m_deadlines(deadlines), m_counters(counters) {}

PageSockets::~PageSockets() { qDeleteAll(std::exchange(m_sockets, {})); }

void PageSockets::open(QWebSocket *socket, const QString &prefix, const QString &key,
                       const channelapi::HttpRequest &handshake) {
    auto *page = new PageSocket(handshake.id, socket, m_config, m_deadlines, m_counters, this);
    m_sockets.insert(handshake.id, page);
    connect(page, &PageSocket::received, this,
            [this](quint64 id, const QString &text) { m_pages.socketText(id, text); });
    connect(page, &PageSocket::closed, this, &PageSockets::remove);
    m_pages.socketOpened(prefix, key, handshake.id, handshake);
}

void PageSockets::remove(quint64 id) {
    PageSocket *page = m_sockets.take(id);
    if (!page) return;
    page->deleteLater();
    m_pages.socketClosed(id);
}

void PageSockets::send(quint64 socket, const QString &text) {
    if (PageSocket *page = m_sockets.value(socket)) page->send(text);
}

void PageSockets::close(quint64 socket, quint16 code, const QString &reason) {
    if (PageSocket *page = m_sockets.value(socket)) page->close(code, reason);
}

void PageSockets::stop() {
    const QList<PageSocket *> pages = m_sockets.values();
    for (PageSocket *page : pages) page->close(QWebSocketProtocol::CloseCodeGoingAway, QStringLiteral("stopping"));
}

}  // namespace heard::hub
