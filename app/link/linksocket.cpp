// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/linksocket.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QWebSocket>

#include "base/log.h"
#include "link/pins.h"
#include "protocol/codec.h"

namespace heard::link {

LinkSocket::LinkSocket(const QUrl &url, const LinkTimes &times, QObject *parent)
    : QObject(parent), m_socket(std::make_unique<QWebSocket>()) {
    // Above the limit by a hair: a frame that is too large is then refused by our codec, with its name in the log.
    m_socket->setMaxAllowedIncomingMessageSize(protocol::kMaxFrameBytes + 1024);
    m_socket->setMaxAllowedIncomingFrameSize(protocol::kMaxFrameBytes + 1024);
    m_heartbeat.setInterval(times.heartbeat);
    m_silence.setInterval(times.connect);
    m_silence.setSingleShot(true);
    connect(&m_heartbeat, &QTimer::timeout, this, &LinkSocket::beat);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        end(m_opened ? QStringLiteral("silent") : QStringLiteral("unreachable"),
            QStringLiteral("nothing heard in time"));
    });
    connect(m_socket.get(), &QWebSocket::connected, this, [this, silence = times.silence] {
        // One that the system trusts is still not the one that was pinned; nothing was said to it yet.
        if (!m_pins.isEmpty() && !isPinned()) return end(QStringLiteral("certificate-changed"), {});
        m_opened = true;
        m_silence.start(silence);
        m_heartbeat.start();
        Q_EMIT opened();
    });
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this, &LinkSocket::take);
    connect(m_socket.get(), &QWebSocket::sslErrors, this, [this] {
        m_distrusted = m_pins.isEmpty() || !isPinned();
        if (!m_distrusted) m_socket->ignoreSslErrors();
    });
    // What is no TLS ends in an error and nothing more.
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(m_socket.get(), &QWebSocket::errorOccurred, this, &LinkSocket::onNotOpened);
#else
    connect(m_socket.get(), qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
            &LinkSocket::onNotOpened);
#endif
    connect(m_socket.get(), &QWebSocket::disconnected, this, [this] {
        if (!m_opened) return onNotOpened();
        end(QStringLiteral("closed"), QStringLiteral("close code %1").arg(m_socket->closeCode()));
    });
    m_silence.start();
    if (url.scheme() == QLatin1String("wss")) {
        QSslConfiguration tls = m_socket->sslConfiguration();
        tls.setProtocol(QSsl::TlsV1_2OrLater);
        m_socket->setSslConfiguration(tls);
    }
    m_socket->open(url);
}

LinkSocket::~LinkSocket() { drop(); }

/// From the event loop: of a TLS socket the end is told before the error that it comes from.
void LinkSocket::onNotOpened() {
    if (m_opened) return;
    QTimer::singleShot(0, this, [this] {
        if (!m_opened) end(whyNotOpened(), QString::number(m_socket->error()));
    });
}

QString LinkSocket::whyNotOpened() const {
    if (m_distrusted) return m_pins.isEmpty() ? QStringLiteral("tls-failed") : QStringLiteral("certificate-changed");
    switch (m_socket->error()) {
        case QAbstractSocket::HostNotFoundError: return QStringLiteral("host-not-found");
        // The connection was there; what came through it was no answer of a WebSocket.
        case QAbstractSocket::UnknownSocketError:
        case QAbstractSocket::RemoteHostClosedError:
        case QAbstractSocket::SslHandshakeFailedError: return QStringLiteral("not-a-hub");
        default: return QStringLiteral("unreachable");
    }
}

void LinkSocket::trust(const QByteArrayList &pins) { m_pins = pins; }

bool LinkSocket::isPinned() const { return matchesPin(m_socket->sslConfiguration().peerCertificate(), m_pins); }

void LinkSocket::send(const protocol::Frame &frame) {
    if (m_ended || !m_opened) return;
    m_socket->sendTextMessage(QString::fromUtf8(protocol::encode(frame)));
}

void LinkSocket::drop() {
    if (m_ended) return;
    m_ended = true;
    m_heartbeat.stop();
    m_silence.stop();
    m_socket->disconnect(this);
    m_socket->abort();
}

void LinkSocket::take(const QString &text) {
    if (m_ended) return;
    m_silence.start();
    const auto frame = protocol::decode(text.toUtf8());
    if (!frame) {
        // A frame of a later version is no harm; one we can't read at all may have been an event.
        log::category("link")->warn("frame not understood: {} {}", str(frame.error().code), str(frame.error().detail));
        if (frame.error().code != QLatin1String("unknown-frame")) end(QStringLiteral("bad-frame"), frame.error().code);
        return;
    }
    if (const auto *ping = std::get_if<protocol::Ping>(&*frame)) {
        send(protocol::Pong{ping->n, {}});
        return;
    }
    if (std::holds_alternative<protocol::Pong>(*frame)) return;
    Q_EMIT received(*frame);
}

void LinkSocket::end(const QString &code, const QString &detail) {
    if (m_ended) return;
    drop();
    Q_EMIT closed(code, detail);
}

void LinkSocket::beat() { send(protocol::Ping{++m_pings, {}}); }

}  // namespace heard::link
