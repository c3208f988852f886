// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

#include "support/gateway/fixture.h"

using namespace heard;
using namespace heard::test;

namespace {

/// Sends bytes made on the way, as fast as they are taken, until all are out or the other side closes.
class Flood {
public:
    Flood(RawClient &client, qint64 total) : m_client(client), m_left(total) {
        QObject::connect(&client.socket, &QTcpSocket::bytesWritten, &client.socket, [this] { more(); });
        more();
    }
    qint64 sent() const { return m_sent; }

private:
    void more() {
        static const QByteArray block(64 * 1024, 'x');
        while (m_left > 0 && m_client.socket.bytesToWrite() < 4 * block.size()) {
            const qint64 size = m_client.socket.write(block.left(qMin<qint64>(m_left, block.size())));
            if (size <= 0) return;
            m_left -= size;
            m_sent += size;
        }
    }

    RawClient &m_client;
    qint64 m_left;
    qint64 m_sent = 0;
};

class GatewayLimits : public GatewayTest {
protected:
    void SetUp() override {
        config.http.headMs = 400;
        config.http.keepAliveMs = 400;
        config.http.bodyIdleMs = 400;
        config.http.writeIdleMs = 400;
        config.http.drainMs = 400;
        config.http.replyMs = 400;
        config.desk.helloMs = 400;
    }
    /// Whoever is refused, a desk goes on.
    void startWithADesk() {
        start();
        desk = std::make_unique<DeskClient>(port);
        ASSERT_TRUE(desk->signIn());
    }
    void TearDown() override {
        if (desk) expectServing(*desk);
        desk.reset();
        GatewayTest::TearDown();
    }

    std::unique_ptr<DeskClient> desk;
};

}  // namespace

TEST_F(GatewayLimits, AnEndlessHeaderIsCutOff) {
    startWithADesk();
    RawClient client(port);
    client.say("GET / HTTP/1.1\r\nHost: a\r\nX-Long: ");
    Flood flood(client, 1'000'000'000);
    EXPECT_EQ(client.reply().status, 431);
    EXPECT_TRUE(client.waitClosed());
    EXPECT_LT(flood.sent(), 32 * 1024 * 1024);
}

TEST_F(GatewayLimits, AnEndlessAddressIsCutOff) {
    startWithADesk();
    RawClient client(port);
    client.say("GET /");
    Flood flood(client, 1'000'000'000);
    EXPECT_EQ(client.reply().status, 414);
    EXPECT_TRUE(client.waitClosed());
}

TEST_F(GatewayLimits, TooManyHeaders) {
    startWithADesk();
    QByteArray most = "GET / HTTP/1.1\r\nHost: a\r\n";
    for (int i = 1; i < config.http.headers; ++i) most += "X-" + QByteArray::number(i) + ": 1\r\n";
    RawClient client(port);
    client.say(most + "\r\n");
    EXPECT_EQ(client.reply().status, 200);
    client.say(most + "X-Last: 1\r\n\r\n");
    EXPECT_EQ(client.reply().status, 431);
    EXPECT_TRUE(client.waitClosed());
}

TEST_F(GatewayLimits, ASlowLorisIsCutOff) {
    startWithADesk();
    QElapsedTimer since;
    since.start();
    RawClient client(port);
    client.say("GET / HTTP/1.1\r\nHost: a\r\n");
    QTimer drip;
    QObject::connect(&drip, &QTimer::timeout, &client.socket, [&] { client.socket.write("X-A: b\r\n"); });
    drip.start(50);
    EXPECT_EQ(client.reply().status, 408);
    EXPECT_TRUE(client.waitClosed());
    EXPECT_GE(since.elapsed(), config.http.headMs);
}

TEST_F(GatewayLimits, WhoSaysNothingIsLetGo) {
    startWithADesk();
    RawClient silent(port);
    EXPECT_EQ(silent.reply().status, 0);
    EXPECT_TRUE(silent.isClosed());
    RawClient idle(port);
    EXPECT_EQ(idle.get("/").status, 200);
    EXPECT_EQ(idle.reply().status, 0);
    EXPECT_TRUE(idle.isClosed());
}

TEST_F(GatewayLimits, NoiseIsMalformed) {
    startWithADesk();
    for (const QByteArray &noise :
         {QByteArray("\x16\x03\x01\x02\x00\x01\x00", 7), QByteArray("hello\r\n\r\n"), QByteArray("GET\r\n\r\n"),
          QByteArray("GET / HTTP/1.1\r\n\r\n"), QByteArray("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"),
          QByteArray("GET / HTTP/1.1\nHost: a\n\r\n\r\n"), QByteArray("GET / HTTP/1.1\r\nHost: a b\r\n\r\n"),
          QByteArray("GET /../x HTTP/1.1\r\nHost: a\r\n\r\n"),
          QByteArray("GET /chat/shop/%2e%2e HTTP/1.1\r\nHost: a\r\n\r\n"),
          QByteArray("GET /chat/a%2fb HTTP/1.1\r\nHost: a\r\n\r\n"), QByteArray("GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n"),
          QByteArray("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n"),
          QByteArray("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n"),
          QByteArray("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n"),
          QByteArray("POST /chat/shop HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")}) {
        RawClient client(port);
        client.say(noise);
        EXPECT_EQ(client.reply().status, 400) << noise.constData();
        EXPECT_TRUE(client.waitClosed());
    }
    RawClient method(port);
    method.say("BREW / HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(method.reply().status, 405);
    RawClient version(port);
    version.say("GET / HTTP/2.0\r\nHost: a\r\n\r\n");
    EXPECT_EQ(version.reply().status, 505);
}

TEST_F(GatewayLimits, ABodyOfAGigabyteIsNotRead) {
    startWithADesk();
    RawClient honest(port);
    honest.say("POST /chat/shop HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000000\r\n\r\n");
    Flood flood(honest, 1'000'000'000);
    EXPECT_EQ(honest.reply().status, 413);
    EXPECT_TRUE(honest.waitClosed());
    EXPECT_LT(flood.sent(), 32 * 1024 * 1024);
    EXPECT_TRUE(pages.requests.isEmpty());
}

TEST_F(GatewayLimits, AChunkedBodyWithoutEndIsCutOffAtTheLimit) {
    config.http.uploadBytes = 1024 * 1024;
    startWithADesk();
    RawClient client(port);
    client.say("POST /chat/shop HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3B9ACA00\r\n");
    Flood flood(client, 1'000'000'000);
    EXPECT_EQ(client.reply().status, 413);
    EXPECT_TRUE(client.waitClosed());
    EXPECT_LT(flood.sent(), 32 * 1024 * 1024);
    EXPECT_TRUE(pages.requests.isEmpty());
}

TEST_F(GatewayLimits, ABodyOfChunkMarksIsCutOff) {
    config.http.uploadBytes = 16 * 1024;
    startWithADesk();
    RawClient client(port);
    client.say("POST /chat/shop HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
    const QByteArray chunk = "1;" + QByteArray(60, 'e') + "\r\nx\r\n";
    client.say(chunk.repeated(10'000));
    EXPECT_EQ(client.reply().status, 413);
    EXPECT_TRUE(client.waitClosed());
}

TEST_F(GatewayLimits, ABodyThatStopsComingIsCutOff) {
    startWithADesk();
    RawClient client(port);
    client.say("POST /chat/shop HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\nabc");
    EXPECT_EQ(client.reply().status, 408);
    EXPECT_TRUE(client.waitClosed());
    EXPECT_TRUE(pages.requests.isEmpty());
}

TEST_F(GatewayLimits, ABodyThatTricklesIsCutOffThoughNeverIdle) {
    config.http.bodyBytesPerSecond = 1'000'000;
    startWithADesk();
    QElapsedTimer since;
    since.start();
    RawClient client(port);
    client.say("POST /chat/shop HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n");
    QTimer drip;
    QObject::connect(&drip, &QTimer::timeout, &client.socket, [&] { client.socket.write("0123456789"); });
    drip.start(50);
    EXPECT_EQ(client.reply().status, 408);
    EXPECT_TRUE(client.waitClosed());
    EXPECT_LT(since.elapsed(), 5 * config.http.bodyIdleMs);
}

TEST_F(GatewayLimits, AChannelThatNeverAnswersIsAnsweredFor) {
    startWithADesk();
    RawClient client(port);
    EXPECT_EQ(client.get("/chat/shop/silent").status, 504);
    EXPECT_EQ(client.get("/chat/shop/next").body, "GET /next 0 bytes");
    // What comes after all belongs to nobody.
    gateway->replyHttp(pages.requests.first().id, {200, "text/plain", "too late", {}});
    EXPECT_EQ(client.get("/healthz").body, "{\"status\":\"ok\"}\n");
}

TEST_F(GatewayLimits, WhoDoesNotReadTheAnswerIsDropped) {
    startWithADesk();
    service.blobs.insert(1, {channelapi::Blob{}, QByteArray(16 * 1024 * 1024, 'b')});
    RawClient client(port);
    client.socket.setReadBufferSize(1024);
    QObject::disconnect(&client.socket, &QTcpSocket::readyRead, nullptr, nullptr);
    client.say("GET /blob/1 HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer right-token\r\n\r\n");
    const auto connections = [&] {
        RawClient other(port);
        return other.get("/metrics").body.contains("{kind=\"all\"} 2\n");  // the desk and who asks
    };
    EXPECT_TRUE(QTest::qWaitFor(connections, 10'000));
}

TEST_F(GatewayLimits, OnlySoManyConnectionsFromOneAddress) {
    config.http.perLoopback = 3;
    startWithADesk();
    auto first = std::make_unique<RawClient>(port);
    RawClient second(port);
    EXPECT_EQ(first->get("/").status, 200);
    EXPECT_EQ(second.get("/").status, 200);
    RawClient third(port);
    EXPECT_EQ(third.reply().status, 503);
    EXPECT_TRUE(third.waitClosed());
    first->socket.disconnectFromHost();
    EXPECT_TRUE(first->waitClosed());
    EXPECT_TRUE(QTest::qWaitFor([&] { return RawClient(port).get("/").status == 200; }, 10'000));
    second.socket.disconnectFromHost();
    EXPECT_TRUE(second.waitClosed());
    // A desk counts as much, for as long as it lives.
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return RawClient(port).get("/metrics").body.contains("{kind=\"all\"} 2\n"); }, 10'000));
}

TEST_F(GatewayLimits, OnlySoManyConnectionsInAll) {
    config.http.inAll = 4;
    startWithADesk();
    RawClient one(port);
    EXPECT_EQ(one.get("/").status, 200);
    DeskClient visitor(port, QStringLiteral("/chat/shop"));
    ASSERT_TRUE(visitor.waitOpen());
    RawClient last(port);
    EXPECT_EQ(last.get("/").status, 200);
    RawClient tooMany(port);
    EXPECT_EQ(tooMany.reply().status, 503);
    visitor.socket.close();
    EXPECT_TRUE(QTest::qWaitFor([&] { return RawClient(port).get("/").status == 200; }, 10'000));
    last.socket.disconnectFromHost();
    EXPECT_TRUE(last.waitClosed());
}

TEST_F(GatewayLimits, AHandshakeThatIsNoneIsRefused) {
    startWithADesk();
    const QByteArray upgrade = "Host: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n";
    const QByteArray key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    const auto statusOf = [&](const QByteArray &target, const QByteArray &headers) {
        RawClient client(port);
        client.say("GET " + target + " HTTP/1.1\r\n" + headers + "\r\n");
        return client.reply(true).status;
    };
    EXPECT_EQ(statusOf("/ws", upgrade + key), 101);
    EXPECT_EQ(statusOf("/ws", upgrade), 400);
    EXPECT_EQ(statusOf("/ws", upgrade + "Sec-WebSocket-Key: short\r\n"), 400);
    EXPECT_EQ(statusOf("/ws", upgrade + key + "Origin: https://shop.example\r\n"), 403);
    EXPECT_EQ(statusOf("/ws", "Host: a\r\n"), 426);
    EXPECT_EQ(statusOf("/chat/other", upgrade + key), 404);
    EXPECT_EQ(statusOf("/healthz", upgrade + key), 404);
    EXPECT_EQ(statusOf("/chat/shop", upgrade + key + "Origin: https://shop.example\r\n"), 101);
    // Another upgrade may be ignored.
    EXPECT_EQ(statusOf("/healthz", "Host: a\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"), 200);
}
