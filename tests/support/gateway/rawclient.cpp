// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gateway/rawclient.h"

#include <QTest>

namespace heard::test {

QByteArray RawReply::header(const QByteArray &name) const {
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).toLower() == name) return line.mid(colon + 1).trimmed();
    }
    return {};
}

RawClient::RawClient(quint16 port) : m_host("127.0.0.1:" + QByteArray::number(port)) {
    QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [this] { m_received += socket.readAll(); });
    QObject::connect(&socket, &QTcpSocket::disconnected, &socket, [this] { m_closed = true; });
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
}

void RawClient::say(const QByteArray &bytes) {
    (void)QTest::qWaitFor([this] { return socket.state() == QAbstractSocket::ConnectedState || m_closed; }, 10'000);
    socket.write(bytes);
}

RawReply RawClient::reply(bool toHead) {
    RawReply found;
    const auto whole = [&] {
        const qsizetype end = m_received.indexOf("\r\n\r\n");
        if (end < 0) return false;
        found.head = m_received.left(end + 2);
        found.status = found.head.mid(9, 3).toInt();
        const qsizetype length = toHead || found.status < 200 ? 0 : found.header("content-length").toLongLong();
        if (m_received.size() < end + 4 + length) return false;
        found.body = m_received.mid(end + 4, length);
        m_received.remove(0, end + 4 + length);
        return true;
    };
    bool done = false;
    (void)QTest::qWaitFor([&] { return (done = done || whole()) || m_closed; }, 10'000);
    return done ? found : RawReply{};
}

RawReply RawClient::get(const QByteArray &target, const QByteArray &headers) {
    say("GET " + target + " HTTP/1.1\r\nHost: " + m_host + "\r\n" + headers + "\r\n");
    return reply();
}

bool RawClient::waitRefused() {
    return QTest::qWaitFor([this] { return socket.error() == QAbstractSocket::ConnectionRefusedError; }, 10'000);
}

bool RawClient::waitClosed() {
    return QTest::qWaitFor([this] { return m_closed; }, 10'000);
}

}  // namespace heard::test
