// SPDX-License-Identifier: GPL-3.0-or-later
// A hub that only sends: lets a desk in where it stands, then sends so many events, each a new message in one of sixty
// open conversations, at an even rate. Arguments: COUNT PER-SECOND. Says its address, then "sent".
#include <QCoreApplication>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QWebSocket>
#include <QWebSocketServer>
#include <cstdio>

#include "base/clock.h"
#include "child.h"
#include "livestamp.h"
#include "protocol/codec.h"
#include "protocol/items.h"
#include "roles.h"

namespace heard::bench {
namespace {

constexpr int kConversations = 60;
constexpr qint64 kFirstConversation = 900'000'001;  ///< above all generated ones
constexpr qint64 kFirstMessage = 9'000'000'001;
constexpr int kRestMs = 1500;  ///< after the desk came in

void tell(const QByteArray &line) {
    std::printf("%s\n", line.constData());
    std::fflush(stdout);
}

class EventSource final : public QObject {
public:
    EventSource(int count, int perSecond)
        : m_server(QStringLiteral("hub"), QWebSocketServer::NonSecureMode), m_count(count) {
        m_tick.setTimerType(Qt::PreciseTimer);
        m_tick.setInterval(1000 / perSecond);
        connect(&m_tick, &QTimer::timeout, this, &EventSource::sendOne);
        connect(&m_door, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = m_door.nextPendingConnection();
            socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);  // as the hub's listener does
            m_server.handleConnection(socket);
        });
        connect(&m_server, &QWebSocketServer::newConnection, this, [this] {
            m_desk = m_server.nextPendingConnection();
            m_desk->setParent(this);
            connect(m_desk, &QWebSocket::textMessageReceived, this, &EventSource::take);
        });
    }
    bool listen() {
        if (!m_door.listen(QHostAddress::LocalHost)) return false;
        tell(QByteArray("ws://127.0.0.1:") + QByteArray::number(m_door.serverPort()));
        return true;
    }

private:
    void say(const protocol::Frame &frame) { m_desk->sendTextMessage(QString::fromUtf8(protocol::encode(frame))); }

    void take(const QString &text) {
        const auto frame = protocol::decode(text.toUtf8());
        if (!frame) return;
        if (const auto *hello = std::get_if<protocol::Hello>(&*frame)) {
            protocol::Welcome welcome;
            welcome.workspace = hello->workspace;
            welcome.user =
                protocol::toJson(Agent{AgentId{1}, QStringLiteral("Anna"), {QStringLiteral("agent")}, false, 0, {}});
            welcome.head = m_seq = hello->cursor.value_or(0);
            welcome.serverTime = SystemClock().now();
            say(welcome);
            QTimer::singleShot(kRestMs, &m_tick, qOverload<>(&QTimer::start));
        } else if (const auto *ping = std::get_if<protocol::Ping>(&*frame)) {
            say(protocol::Pong{ping->n, {}});
        } else if (const auto *done = std::get_if<protocol::Do>(&*frame)) {
            say(protocol::Done{done->id, m_seq, {}, {}});
        } else if (const auto *ask = std::get_if<protocol::Ask>(&*frame)) {
            say(protocol::Refused{ask->id, QStringLiteral("unknown-query"), {}, {}, {}});
        }
    }

    void sendOne() {
        Conversation c;
        c.id.v = kFirstConversation + m_sent % kConversations;
        c.customer.v = 1;
        c.customerName = QStringLiteral("Live %1").arg(m_sent % kConversations);
        c.channel.v = 1;
        c.lastMessage.v = kFirstMessage + m_sent;
        c.lastAt = SystemClock().now();
        c.unread = 1 + m_sent / kConversations;
        const LiveStamp stamp{m_sent, steadyNow()};
        c.lastSnippet = stamp.text();
        Message m;
        m.id = c.lastMessage;
        m.conversation = c.id;
        m.channel = c.channel;
        m.authorName = c.customerName;
        m.at = c.lastAt;
        Part part;
        part.kind = QStringLiteral("text");
        part.text = c.lastSnippet;
        m.parts = {part};
        const qint64 from = m_seq + 1;
        m_seq += 2;
        say(protocol::Events{from,
                             m_seq,
                             {{from, QStringLiteral("message"), protocol::toJson(m)},
                              {m_seq, QStringLiteral("conversation"), protocol::toJson(c)}},
                             {}});
        if (++m_sent < m_count) return;
        m_tick.stop();
        tell("sent");
    }

    QTcpServer m_door;
    QWebSocketServer m_server;
    QWebSocket *m_desk = nullptr;
    QTimer m_tick;
    const int m_count;
    int m_sent = 0;
    qint64 m_seq = 0;
};

}  // namespace

int eventSourceRole(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    endWithParent(&app);
    const QStringList words = QCoreApplication::arguments();
    EventSource source(words.value(3).toInt(), qMax(1, words.value(4).toInt()));
    return source.listen() ? QCoreApplication::exec() : 1;
}

}  // namespace heard::bench
