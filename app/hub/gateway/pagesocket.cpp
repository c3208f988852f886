// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/gateway/pagesocket.h"

namespace heard::hub {
namespace {

constexpr int kCloseMs = 2'000;
constexpr qint64 kBufferBeyondMessage = 64 * 1024;
constexpr qsizetype kReasonBytes = 123;  // a control frame has 125, two are the code (RFC 6455 5.5)

bool maySend(quint16 code) {
    return (code >= 1000 && code <= 1011 && (code < 1004 || code > 1006)) || (code >= 3000 && code <= 4999);
}

QString cut(QString reason) {
    while (reason.toUtf8().size() > kReasonBytes) reason.chop(1);
    return reason;
}

}  // namespace

PageSocket::PageSocket(quint64 id, QWebSocket *socket, const GatewayConfig &config, Deadlines &deadlines,
                       Counters &counters, QObject *parent)
    : QObject(parent),
      m_id(id),
      m_socket(socket),
      m_limits(config.visitor),
      m_deadlines(deadlines),
      m_counters(counters),
      m_look(deadlines, [this] { look(); }),
      m_rate(m_limits.textsPerSecond, m_limits.textsBurst),
      m_heard(deadlines.now()) {
    m_socket->setParent(this);
    m_socket->setReadBufferSize(m_limits.textBytes + kBufferBeyondMessage);
    m_socket->setMaxAllowedIncomingFrameSize(quint64(m_limits.textBytes));
    m_socket->setMaxAllowedIncomingMessageSize(quint64(m_limits.textBytes));
    connect(m_socket, &QWebSocket::textMessageReceived, this, &PageSocket::receive);
    connect(m_socket, &QWebSocket::binaryMessageReceived, this,
            [this] { close(QWebSocketProtocol::CloseCodeDatatypeNotSupported, QStringLiteral("text only")); });
    connect(m_socket, &QWebSocket::pong, this, [this] { m_heard = m_deadlines.now(); });
    connect(m_socket, &QWebSocket::disconnected, this, &PageSocket::leave);
    m_look.in(m_limits.quietMs);
}

PageSocket::~PageSocket() { m_socket->disconnect(this); }

void PageSocket::receive(const QString &text) {
    if (m_closing) return;
    m_heard = m_deadlines.now();
    if (!m_rate.take(m_heard)) {
        ++m_counters.refused["texts"];
        return close(QWebSocketProtocol::CloseCodePolicyViolated, QStringLiteral("too many messages"));
    }
    ++m_counters.visitorTextsIn;
    Q_EMIT received(m_id, text);
}

void PageSocket::send(const QString &text) {
    if (m_closing) return;
    ++m_counters.visitorTextsOut;
    m_socket->sendTextMessage(text);
    if (m_socket->bytesToWrite() <= m_limits.unsentBytes) return;
    ++m_counters.refused["unread"];
    m_closing = true;
    m_look.in(0);  // not from within a call of the connector
}

void PageSocket::look() {
    if (m_closing) {
        m_socket->abort();
        return leave();
    }
    const qint64 now = m_deadlines.now();
    if (now >= m_heard + m_limits.silenceMs)
        return close(QWebSocketProtocol::CloseCodeGoingAway, QStringLiteral("silent"));
    if (now >= m_heard + m_limits.quietMs) m_socket->ping();
    m_look.at(qMin(m_heard + m_limits.silenceMs, qMax(m_heard, now) + m_limits.quietMs));
}

void PageSocket::close(quint16 code, const QString &reason) {
    if (m_closing) return;
    m_closing = true;
    m_look.in(kCloseMs);
    m_socket->close(QWebSocketProtocol::CloseCode(maySend(code) ? code : 1000), cut(reason));
}

void PageSocket::leave() {
    m_closing = true;
    m_look.stop();
    if (!std::exchange(m_left, true)) Q_EMIT closed(m_id);
}

}  // namespace heard::hub
