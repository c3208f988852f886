// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

#include "support/gateway/fixture.h"

using namespace heard;
using namespace heard::test;

TEST_F(GatewayTest, SaysWhatItIsAndThatItIsWell) {
    start();
    RawClient client(port);
    const RawReply root = client.get("/");
    EXPECT_EQ(root.status, 200);
    EXPECT_TRUE(root.body.contains("Heard hub"));
    EXPECT_EQ(root.header("x-content-type-options"), "nosniff");
    EXPECT_EQ(root.header("server"), "");
    const RawReply health = client.get("/healthz");
    EXPECT_EQ(health.status, 200);
    EXPECT_EQ(health.body, "{\"status\":\"ok\"}\n");
    service.fail(QStringLiteral("disk-full"));
    const RawReply sick = client.get("/healthz");
    EXPECT_EQ(sick.status, 503);
    EXPECT_TRUE(sick.body.contains("disk-full"));
    EXPECT_EQ(client.get("/nothing").status, 404);
}

TEST_F(GatewayTest, HandsRequestsToTheChannelAndItsAnswerBack) {
    start();
    RawClient client(port);
    EXPECT_EQ(client.get("/chat/shop/page?lang=uk").body, "GET /page 0 bytes");
    ASSERT_EQ(pages.requests.size(), 1);
    EXPECT_EQ(pages.requests[0].query, QStringLiteral("lang=uk"));
    EXPECT_EQ(pages.requests[0].peer, QStringLiteral("127.0.0.1"));
    EXPECT_EQ(pages.requests[0].base, QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port)));
    client.say("POST /chat/shop HTTP/1.1\r\nHost: shop.example\r\nContent-Length: 5\r\n\r\nhello");
    EXPECT_EQ(client.reply().body, "POST  5 bytes");
    EXPECT_EQ(pages.requests[1].base, QUrl(QStringLiteral("http://shop.example")));
    EXPECT_EQ(pages.requests[1].body, "hello");
    EXPECT_EQ(client.get("/chat/other").status, 404);
}

TEST_F(GatewayTest, AnswersPipelinedRequestsInOrder) {
    start();
    RawClient client(port);
    client.say(
        "GET /chat/shop/1 HTTP/1.1\r\nHost: a\r\n\r\n"
        "POST /chat/shop/2 HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: "
        "chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n"
        "\r\nGET /chat/shop/3 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    EXPECT_EQ(client.reply().body, "GET /1 0 bytes");
    EXPECT_EQ(client.reply().body, "POST /2 5 bytes");
    const RawReply last = client.reply();
    EXPECT_EQ(last.body, "GET /3 0 bytes");
    EXPECT_EQ(last.header("connection"), "close");
    EXPECT_TRUE(client.waitClosed());
    EXPECT_EQ(pages.requests.at(1).body, "abcde");
}

TEST_F(GatewayTest, HeadIsGetWithoutTheBody) {
    start();
    RawClient client(port);
    client.say("HEAD /chat/shop/page HTTP/1.1\r\nHost: a\r\n\r\n");
    const RawReply head = client.reply(true);
    EXPECT_EQ(head.status, 200);
    EXPECT_EQ(head.header("content-length"), "17");
    EXPECT_EQ(client.get("/healthz").status, 200) << "the body of the HEAD answer was sent";
    EXPECT_EQ(pages.requests.at(0).method, QStringLiteral("GET"));
}

TEST_F(GatewayTest, SaysContinueToWhoWaitsForIt) {
    start();
    RawClient client(port);
    client.say("POST /chat/shop HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
    EXPECT_EQ(client.reply().status, 100);
    client.say("abc");
    EXPECT_EQ(client.reply().body, "POST  3 bytes");
    // What is refused by its head is refused without asking for the body.
    client.say("POST /nothing HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
    EXPECT_EQ(client.reply().status, 404);
    EXPECT_TRUE(client.waitClosed());
}

TEST_F(GatewayTest, OptionsAreTheChannelsToAnswer) {
    start();
    pages.extraHeaders.status = 204;
    pages.extraHeaders.headers = {{"Access-Control-Allow-Origin", "https://shop.example"}};
    RawClient client(port);
    client.say("OPTIONS /chat/shop/send HTTP/1.1\r\nHost: a\r\nOrigin: https://shop.example\r\n\r\n");
    const RawReply reply = client.reply();
    EXPECT_EQ(reply.status, 204);
    EXPECT_EQ(reply.header("access-control-allow-origin"), "https://shop.example");
    EXPECT_EQ(reply.header("content-length"), "");
    client.say("OPTIONS /healthz HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(client.reply().header("allow"), "GET, HEAD");
}

TEST_F(GatewayTest, AChannelCantBreakTheReplyApart) {
    start();
    pages.extraHeaders.headers = {{"X-Good", "yes"},           {"X-Evil", "a\r\nSet-Cookie: x=1"},
                                  {"Content-Length", "99999"}, {"Transfer-Encoding", "chunked"},
                                  {"Bad Name", "x"},           {"Referrer-Policy", "origin"}};
    RawClient client(port);
    const RawReply reply = client.get("/chat/shop");
    EXPECT_EQ(reply.body, "GET  0 bytes");
    EXPECT_EQ(reply.header("x-good"), "yes");
    EXPECT_EQ(reply.header("referrer-policy"), "origin");
    EXPECT_FALSE(reply.head.contains("Set-Cookie"));
    EXPECT_FALSE(reply.head.contains("Bad Name"));
    EXPECT_EQ(reply.header("transfer-encoding"), "");
    EXPECT_EQ(client.get("/healthz").status, 200);
}

TEST_F(GatewayTest, BelievesOnlyAProxyItTrusts) {
    start();
    const QByteArray forwarded = "X-Forwarded-For: 198.51.100.7, 203.0.113.9\r\nX-Forwarded-Proto: https\r\n";
    RawClient client(port);
    client.get("/chat/shop", forwarded);
    EXPECT_EQ(pages.requests.last().peer, QStringLiteral("127.0.0.1"));
    EXPECT_EQ(pages.requests.last().base.scheme(), QStringLiteral("http"));
    EXPECT_EQ(client.get("/metrics").status, 200);
    EXPECT_EQ(client.get("/metrics", forwarded).status, 401) << "what came through a proxy is not local";

    config.trustedProxies = {QHostAddress(QStringLiteral("127.0.0.1"))};
    start();
    RawClient behind(port);
    behind.get("/chat/shop", forwarded);
    EXPECT_EQ(pages.requests.last().peer, QStringLiteral("203.0.113.9"));
    EXPECT_EQ(pages.requests.last().base.scheme(), QStringLiteral("https"));
}

TEST_F(GatewayTest, MetricsCountAndAreForTheHouse) {
    start();
    DeskClient desk(port);
    ASSERT_TRUE(desk.signIn());
    RawClient client(port);
    client.get("/nothing");
    const RawReply reply = client.get("/metrics");
    EXPECT_EQ(reply.header("content-type"), "text/plain; version=0.0.4; charset=utf-8");
    EXPECT_TRUE(reply.body.contains("heard_core_fake 1\n"));
    EXPECT_TRUE(reply.body.contains("heard_gateway_connections{kind=\"all\"} 2\n"));
    EXPECT_TRUE(reply.body.contains("heard_gateway_connections{kind=\"desk\"} 1\n"));
    EXPECT_TRUE(reply.body.contains("heard_gateway_requests_total{status=\"404\"} 1\n"));
    const QByteArray through = "X-Forwarded-For: 198.51.100.7\r\n";
    EXPECT_EQ(client.get("/metrics", through + "Authorization: Bearer right-token\r\n").status, 200);
}

TEST_F(GatewayTest, StopsWithAWord) {
    start();
    DeskClient desk(port);
    ASSERT_TRUE(desk.signIn());
    DeskClient visitor(port, QStringLiteral("/chat/shop"));
    ASSERT_TRUE(visitor.waitOpen());
    RawClient idle(port);
    idle.get("/healthz");
    RawClient waiting(port);
    waiting.say("GET /chat/shop/silent HTTP/1.1\r\nHost: a\r\n\r\n");
    ASSERT_TRUE(desk.waitUntil([&] { return !pages.requests.isEmpty(); }));
    gateway->stop();
    EXPECT_TRUE(desk.waitClosed());
    EXPECT_EQ(desk.byeCode(), QStringLiteral("stopping"));
    EXPECT_TRUE(visitor.waitClosed());
    EXPECT_EQ(int(visitor.socket.closeCode()), 1001);
    EXPECT_TRUE(idle.waitClosed());
    gateway->replyHttp(pages.requests.first().id, {200, "text/plain", "late but whole", {}});
    EXPECT_EQ(waiting.reply().body, "late but whole");
    EXPECT_TRUE(waiting.waitClosed());
    RawClient tooLate(port);
    EXPECT_TRUE(tooLate.waitRefused());
}

TEST_F(GatewayTest, SpeaksTlsWithACertificate) {
    QTemporaryDir folder;
    config.certificateFile = folder.filePath(QStringLiteral("hub.crt"));
    config.keyFile = folder.filePath(QStringLiteral("hub.key"));
    hub::Gateway keyless(config, service, pages);
    EXPECT_EQ(keyless.listen(QStringLiteral("127.0.0.1"), 0).error().code, QStringLiteral("tls-failed"));
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                   QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
                   QStringLiteral("-subj"), QStringLiteral("/CN=localhost"), QStringLiteral("-keyout"), config.keyFile,
                   QStringLiteral("-out"), config.certificateFile});
    ASSERT_TRUE(openssl.waitForFinished() && openssl.exitCode() == 0) << openssl.readAllStandardError().toStdString();
    start();

    QSslSocket client;
    client.setPeerVerifyMode(QSslSocket::VerifyNone);
    client.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
    ASSERT_TRUE(QTest::qWaitFor([&] { return client.isEncrypted(); }, 10'000));
    client.write("GET /chat/shop HTTP/1.1\r\nHost: shop.example\r\n\r\n");
    QByteArray answer;
    EXPECT_TRUE(QTest::qWaitFor([&] { return (answer += client.readAll()).endsWith("GET  0 bytes"); }, 10'000));
    EXPECT_EQ(pages.requests.first().base, QUrl(QStringLiteral("https://shop.example")));

    QWebSocket desk;
    QSslConfiguration unverified = QSslConfiguration::defaultConfiguration();
    unverified.setPeerVerifyMode(QSslSocket::VerifyNone);
    desk.setSslConfiguration(unverified);
    QObject::connect(&desk, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), &desk,
                     [&] { ADD_FAILURE() << desk.errorString().toStdString(); });
    QString said;
    QObject::connect(&desk, &QWebSocket::textMessageReceived, &desk, [&](const QString &text) { said = text; });
    desk.open(QUrl(QStringLiteral("wss://127.0.0.1:%1/ws").arg(port)));
    ASSERT_TRUE(QTest::qWaitFor([&] { return desk.state() == QAbstractSocket::ConnectedState; }, 10'000));
    desk.sendTextMessage(QStringLiteral(R"({"t":"hello","v":1,"token":"right-token","device":"d"})"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return said.contains(QLatin1String("welcome")); }, 10'000));

    RawClient plain(port);
    plain.say("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_TRUE(plain.waitClosed()) << "not answered in plain text";
}
