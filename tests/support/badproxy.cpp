// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/badproxy.h"

#include <QHostAddress>
#include <QTimer>
#include <algorithm>
#include <cmath>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace heard::test {

/// One connection through the proxy and what becomes of it.
class BadConnection final : public QObject {
    Q_OBJECT
public:
    BadConnection(QTcpSocket *client, BadProxy &proxy, BadProxy::Fault fault)
        : QObject(&proxy), m_proxy(proxy), m_chance(proxy.m_chance.generate()), m_fault(fault), m_client(client) {
        client->setParent(this);
        m_harmAfter = bytesUntilHarm();
        for (const auto &[from, to] : {std::pair(m_client, &m_server), std::pair(&m_server, m_client)}) {
            connect(from, &QTcpSocket::readyRead, this, [this, from = from, to = to] { pass(from, to); });
            connect(from, &QTcpSocket::disconnected, this, [this, to = to] { to->disconnectFromHost(); });
            connect(from, &QTcpSocket::errorOccurred, this, &BadConnection::end);
            connect(from, &QTcpSocket::disconnected, this, &BadConnection::endIfOver);
        }
        // What the client says before the server is there is kept by the socket until then.
        m_server.connectToHost(QHostAddress::LocalHost, proxy.m_target);
    }

    /// Says what was held back, now that another has been answered before it.
    void arrive() {
        if (m_held.isEmpty() || m_ended) return;
        write(&m_server, std::exchange(m_held, {}));
        m_server.disconnectFromHost();
        endIfOver();
    }

    void end() {
        if (std::exchange(m_ended, true)) return;
        m_client->abort();
        m_server.abort();
        deleteLater();
    }

private:
    /// As often a few as very many.
    qint64 bytesUntilHarm() { return static_cast<qint64>(std::exp(m_chance.generateDouble() * std::log(300'000.0))); }

    void endIfOver() {
        const auto over = [](const QTcpSocket &socket) { return socket.state() == QTcpSocket::UnconnectedState; };
        if (over(*m_client) && over(m_server)) end();
    }

    void pass(QTcpSocket *from, QTcpSocket *to) {
        if (m_ended) return;
        const QByteArray bytes = from->readAll();
        if (from == &m_server) Q_EMIT m_proxy.answered(this);
        switch (m_fault) {
            case BadProxy::Fault::BadGateway:
                m_client->write("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                m_client->disconnectFromHost();
                m_server.abort();
                return;
            case BadProxy::Fault::Crumbs:
                for (qsizetype at = 0, size = 0; at < bytes.size(); at += size) {
                    size = 1 + m_chance.bounded(7);
                    write(to, bytes.mid(at, size));
                    to->flush();
                }
                return;
            case BadProxy::Fault::Late:
                // Later by what differs from piece to piece, and never one before another.
                m_late = std::max<qint64>(m_late, m_chance.bounded(15));
                QTimer::singleShot(m_late, to, [to, bytes] { write(to, bytes); });
                return;
            case BadProxy::Fault::Overtaken: return passOrHold(bytes, to);
            case BadProxy::Fault::Cut:
            case BadProxy::Fault::HalfClose:
            case BadProxy::Fault::Swallow: return passUntilHarm(bytes, to);
            case BadProxy::Fault::None:
            case BadProxy::Fault::Refuse: {
                const qint64 some = m_proxy.passing(bytes.size());
                if (some == bytes.size()) return write(to, bytes);
                m_fault = m_proxy.m_planned;
                m_harmAfter = some;
                return passUntilHarm(bytes, to);
            }
        }
    }

    static void write(QTcpSocket *to, const QByteArray &bytes) {
        if (to->isOpen()) to->write(bytes);  // it may have ended since
    }

    /// The client loses its connection right after it has said something, which is still on its way.
    void passOrHold(const QByteArray &bytes, QTcpSocket *to) {
        if (to == m_client || m_harmAfter > 0) {
            m_harmAfter -= bytes.size();
            return write(to, bytes);
        }
        m_held += bytes;
        m_client->disconnect(this);
        m_client->abort();
        connect(&m_proxy, &BadProxy::answered, this, [this](const QObject *other) {
            if (other != this) arrive();
        });
    }

    void passUntilHarm(const QByteArray &bytes, QTcpSocket *to) {
        const qint64 some = std::min<qint64>(m_harmAfter, bytes.size());
        if (some > 0) write(to, bytes.left(some));
        m_harmAfter -= some;
        if (m_harmAfter > 0) return;
        if (m_fault == BadProxy::Fault::Swallow) return;
        to->flush();
        if (m_fault == BadProxy::Fault::Cut) return end();
#ifdef Q_OS_UNIX
        ::shutdown(static_cast<int>(to->socketDescriptor()), SHUT_WR);
        m_fault = BadProxy::Fault::Swallow;
#else
        end();
#endif
    }

    BadProxy &m_proxy;
    QRandomGenerator m_chance;
    BadProxy::Fault m_fault;
    QTcpSocket *m_client;
    QTcpSocket m_server;
    qint64 m_harmAfter = 0;
    qint64 m_late = 0;
    QByteArray m_held;  ///< said, and not yet arrived
    bool m_ended = false;
};

BadProxy::BadProxy(quint32 seed) : m_chance(seed) {
    connect(&m_server, &QTcpServer::newConnection, this, &BadProxy::take);
    m_server.listen(QHostAddress::LocalHost);
}

void BadProxy::harmByte(qint64 nth, Fault fault) {
    m_bad = false;
    m_byteIn = nth;
    m_planned = fault;
    m_harmed = 0;
}

void BadProxy::harmConnection(int nth, Fault fault) {
    m_bad = false;
    m_connectionIn = nth;
    m_planned = fault;
    m_harmed = 0;
}

qint64 BadProxy::passing(qint64 count) {
    if (m_byteIn == 0) return count;
    if (m_byteIn > count) {
        m_byteIn -= count;
        return count;
    }
    ++m_harmed;
    return std::exchange(m_byteIn, 0) - 1;
}

void BadProxy::take() {
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        constexpr int kFaults = static_cast<int>(Fault::Overtaken) + 1;
        // Half of the harmed ones are cut: that is what networks do most.
        const int lot = m_bad ? m_chance.bounded(2 * kFaults) : 0;
        Fault fault = lot < kFaults ? static_cast<Fault>(lot) : Fault::Cut;
        if (m_connectionIn > 0 && --m_connectionIn == 0) fault = m_planned;
        m_harmed += fault != Fault::None;
        if (fault != Fault::Refuse) {
            new BadConnection(client, *this, fault);
        } else {
            client->abort();
            client->deleteLater();
        }
    }
}

void BadProxy::setGood() {
    m_bad = false;
    const auto connections = findChildren<BadConnection *>();
    for (BadConnection *connection : connections) connection->end();
}

}  // namespace heard::test

#include "badproxy.moc"
