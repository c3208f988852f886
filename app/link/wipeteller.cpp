// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/wipeteller.h"

#include "base/token.h"
#include "link/linksocket.h"

namespace heard::link {

WipeTeller::WipeTeller(const HubAddress &hub, const LinkTimes &times, QObject *parent)
    : QObject(parent), m_socket(new LinkSocket(hub.socket, times, this)) {
    if (!hub.pins.isEmpty()) m_socket->trust(hub.pins);
    connect(m_socket, &LinkSocket::opened, this, [this, token = hub.token] {
        protocol::Hello hello;
        hello.token = token;
        hello.device = newClientId();
        m_socket->send(hello);
    });
    connect(m_socket, &LinkSocket::received, this, [this](const protocol::Frame &frame) {
        if (std::holds_alternative<protocol::Wipe>(frame)) return m_socket->send(protocol::Wiped{});
        const auto *bye = std::get_if<protocol::Bye>(&frame);
        // Worth nothing any more: it was told already, or the order was taken back.
        finish(bye && (bye->code == QLatin1String("wiped") || bye->code == QLatin1String("wrong-token")));
    });
    connect(m_socket, &LinkSocket::closed, this, [this] { finish(false); });
}

void WipeTeller::finish(bool told) {
    m_socket->disconnect(this);
    m_socket->drop();
    Q_EMIT finished(told);
}

}  // namespace heard::link
