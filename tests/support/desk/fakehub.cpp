// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/desk/fakehub.h"

#include <QJsonArray>

namespace heard::test {

FakeHub::FakeHub() : m_server(QStringLiteral("fake hub"), QWebSocketServer::NonSecureMode) {
    if (!m_server.listen(QHostAddress::LocalHost)) ADD_FAILURE() << "no port";
    connect(&m_server, &QWebSocketServer::newConnection, this, [this] {
        if (m_socket) m_socket->deleteLater();
        m_socket = m_server.nextPendingConnection();
        m_socket->setParent(this);  // the server gives it away
        m_frames.clear();
        ++m_connections;
        connect(m_socket, &QWebSocket::textMessageReceived, this, &FakeHub::take);
    });
}

link::HubAddress FakeHub::address() const {
    QUrl base = m_server.serverUrl();
    base.setScheme(QStringLiteral("http"));
    return {m_server.serverUrl(), base, QStringLiteral("a-token")};
}

bool FakeHub::waitConnection() {
    ++m_awaited;
    return QTest::qWaitFor([this] { return m_connections >= m_awaited; }, kWaitMs);
}

bool FakeHub::waitFrame() {
    return QTest::qWaitFor([this] { return !m_frames.isEmpty(); }, kWaitMs);
}

void FakeHub::take(const QString &text) {
    const auto frame = protocol::decode(text.toUtf8());
    ASSERT_TRUE(frame) << frame.error().code.toStdString();
    if (const auto *ping = std::get_if<protocol::Ping>(&*frame)) {
        ++m_pings;
        return push(protocol::Pong{ping->n, {}});
    }
    // Who looks where is told now and then, whatever a test is about.
    if (const auto *hint = std::get_if<protocol::HintFrame>(&*frame); hint && hint->kind == QLatin1String("looking"))
        return;
    if (const auto *pong = std::get_if<protocol::Pong>(&*frame)) {
        m_pong = pong->n;
        return;
    }
    m_frames.enqueue(*frame);
}

void FakeHub::expectNothingMore() {
    push(protocol::Ping{++m_ping, {}});
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_pong == m_ping; }, kWaitMs));
    for (const protocol::Frame &frame : std::as_const(m_frames))
        ADD_FAILURE() << "the desk said " << protocol::encode(frame).toStdString();
}

void FakeHub::push(const protocol::Frame &frame) { pushText(QString::fromUtf8(protocol::encode(frame))); }

void FakeHub::pushText(const QString &text) {
    ASSERT_TRUE(m_socket);
    m_socket->sendTextMessage(text);
}

void FakeHub::cut() {
    if (m_socket) m_socket->abort();
}

protocol::Hello FakeHub::welcome(qint64 head, bool reset, const QString &workspace) {
    EXPECT_TRUE(waitConnection());
    const auto hello = expect<protocol::Hello>();
    protocol::Welcome welcome;
    welcome.workspace = workspace;
    welcome.user = {{QStringLiteral("id"), 1}, {QStringLiteral("name"), QStringLiteral("Anna")}};
    welcome.head = head;
    welcome.reset = reset;
    welcome.restored = restored;
    push(welcome);
    return hello;
}

protocol::Ask FakeHub::answerPage(const QList<protocol::Item> &items, std::optional<qint64> next) {
    const auto ask = expect<protocol::Ask>();
    QJsonArray rows;
    for (const protocol::Item &item : items)
        if (item.kind == ask.args.value(QLatin1String("kind")).toString())
            rows += QJsonObject{{QStringLiteral("seq"), item.seq},
                                {QStringLiteral("kind"), item.kind},
                                {QStringLiteral("data"), item.data}};
    QJsonObject result{{QStringLiteral("items"), rows}};
    if (next) result.insert(QStringLiteral("next"), *next);
    push(protocol::Answer{ask.id, result, {}});
    return ask;
}

void FakeHub::serveSnapshot(const QList<protocol::Item> &items, qint64 head) {
    for (int kind = 0; kind < 6; ++kind) answerPage(items);
    EXPECT_EQ(expect<protocol::Resume>().cursor, head);
}

protocol::Item conversationItem(qint64 seq, qint64 id, qint64 lastAt, const QString &status, int unread,
                                qint64 lastMessage) {
    return {seq,
            QStringLiteral("conversation"),
            {{QStringLiteral("id"), id},
             {QStringLiteral("customer"), id},
             {QStringLiteral("customer_name"), QStringLiteral("Customer %1").arg(id)},
             {QStringLiteral("channel"), 1},
             {QStringLiteral("status"), status},
             {QStringLiteral("unread"), unread},
             {QStringLiteral("last_message"), lastMessage},
             {QStringLiteral("last_at"), lastAt}}};
}

protocol::Item messageItem(qint64 seq, qint64 id, qint64 conversation, const QString &text, const QString &clientId) {
    QJsonObject data{{QStringLiteral("id"), id},
                     {QStringLiteral("conversation"), conversation},
                     {QStringLiteral("channel"), 1},
                     {QStringLiteral("at"), 1'700'000'000'000 + id},
                     {QStringLiteral("direction"), clientId.isEmpty() ? QStringLiteral("in") : QStringLiteral("out")},
                     {QStringLiteral("parts"), QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("text")},
                                                                      {QStringLiteral("text"), text}}}}};
    if (!clientId.isEmpty()) data.insert(QStringLiteral("client_id"), clientId);
    return {seq, QStringLiteral("message"), data};
}

protocol::Item channelItem(qint64 seq, qint64 id, const QString &kind) {
    return {seq,
            QStringLiteral("channel"),
            {{QStringLiteral("id"), id},
             {QStringLiteral("kind"), kind},
             {QStringLiteral("name"), QStringLiteral("Site chat")}}};
}

protocol::Item goneItem(qint64 seq, const QString &kind, qint64 id) {
    return {seq, QStringLiteral("gone"), {{QStringLiteral("kind"), kind}, {QStringLiteral("id"), id}}};
}

}  // namespace heard::test
