// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/hubcheck.h"

#include "base/token.h"
#include "link/linksocket.h"

namespace heard::link {

HubCheck::HubCheck(const QString &program, const LinkTimes &times, QObject *parent)
    : QObject(parent), m_program(program), m_times(times) {
    // A hub takes its time to refuse a wrong token, more with each.
    m_limit.setInterval(2 * times.connect);
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] { finish(failure(QStringLiteral("hub-silent"))); });
}

HubCheck::~HubCheck() = default;

void HubCheck::start(const HubAddress &hub) {
    leave();
    m_socket = new LinkSocket(hub.socket, m_times, this);
    if (!hub.pins.isEmpty()) m_socket->trust(hub.pins);
    connect(m_socket, &LinkSocket::opened, this, [this, token = hub.token] { sayHello(token); });
    connect(m_socket, &LinkSocket::received, this, &HubCheck::take);
    connect(m_socket, &LinkSocket::closed, this, &HubCheck::onClosed);
    m_limit.start();
}

void HubCheck::sayHello(const QString &token) {
    protocol::Hello hello;
    hello.token = token;
    hello.device = newClientId();
    hello.program = m_program;
    m_socket->send(hello);
}

void HubCheck::take(const protocol::Frame &frame) {
    if (const auto *welcome = std::get_if<protocol::Welcome>(&frame))
        return finish(welcome->user.value(QLatin1String("name")).toString());
    // Nothing is deleted because somebody tried an address.
    if (std::holds_alternative<protocol::Wipe>(frame)) return finish(failure(QStringLiteral("signed-out")));
    const auto *bye = std::get_if<protocol::Bye>(&frame);
    if (!bye) return finish(failure(QStringLiteral("not-a-hub")));
    if (bye->code != QLatin1String("wrong-version")) return finish(failure(bye->code, bye->detail));
    // Its detail is the version that the hub speaks.
    const bool older = bye->detail.toInt() < protocol::kVersion;
    finish(failure(older ? QStringLiteral("hub-too-old") : QStringLiteral("hub-too-new"), bye->detail));
}

void HubCheck::onClosed(const QString &code, const QString &detail) {
    // Whatever speaks WebSockets and not our frames, or hangs up on our hello without a `bye`.
    if (code == QLatin1String("bad-frame") || code == QLatin1String("closed"))
        return finish(failure(QStringLiteral("not-a-hub"), detail));
    // Nobody keeps trying here, as the words for a link's codes would have it.
    if (code == QLatin1String("unreachable")) return finish(failure(QStringLiteral("nothing-there"), detail));
    finish(failure(code == QLatin1String("silent") ? QStringLiteral("hub-silent") : code, detail));
}

void HubCheck::finish(const Outcome &outcome) {
    leave();
    Q_EMIT finished(outcome);
}

void HubCheck::leave() {
    m_limit.stop();
    if (!m_socket) return;
    m_socket->disconnect(this);
    m_socket->drop();
    m_socket->deleteLater();
    m_socket = nullptr;
}

}  // namespace heard::link
