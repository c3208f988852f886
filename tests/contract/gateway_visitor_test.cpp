// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "support/gateway/fixture.h"

using namespace heard;
using namespace heard::test;

TEST_F(GatewayTest, JoinsAVisitorsSocketWithItsChannel) {
    start();
    DeskClient visitor(port, QStringLiteral("/chat/shop/socket?v=1"));
    ASSERT_TRUE(visitor.waitOpen());
    visitor.sayText("hello");
    EXPECT_TRUE(visitor.waitUntil([&] { return visitor.texts == QStringList{QStringLiteral("heard: hello")}; }));
    ASSERT_EQ(pages.handshakes.size(), 1);
    EXPECT_EQ(pages.handshakes[0].path, QStringLiteral("/socket"));
    EXPECT_EQ(pages.handshakes[0].query, QStringLiteral("v=1"));
    gateway->closeSocket(pages.open.first(), 4001, QStringLiteral("elsewhere"));
    ASSERT_TRUE(visitor.waitClosed());
    EXPECT_EQ(int(visitor.socket.closeCode()), 4001);
    EXPECT_EQ(visitor.socket.closeReason(), QStringLiteral("elsewhere"));
    EXPECT_TRUE(visitor.waitUntil([&] { return pages.open.isEmpty(); }));
    gateway->sendSocket(pages.handshakes[0].id, QStringLiteral("to nobody"));
}

TEST_F(GatewayTest, AVisitorsLimits) {
    config.visitor.textsPerSecond = 1;
    config.visitor.textsBurst = 5;
    start();
    DeskClient other(port, QStringLiteral("/chat/shop"));
    ASSERT_TRUE(other.waitOpen());
    const auto closeCodeAfter = [&](const std::function<void(DeskClient &)> &act) {
        DeskClient visitor(port, QStringLiteral("/chat/shop"));
        EXPECT_TRUE(visitor.waitOpen());
        act(visitor);
        EXPECT_TRUE(visitor.waitClosed());
        return int(visitor.socket.closeCode());
    };
    EXPECT_EQ(closeCodeAfter([](DeskClient &v) { v.socket.sendBinaryMessage("x"); }), 1003);
    EXPECT_EQ(closeCodeAfter([&](DeskClient &v) { v.sayText(QByteArray(config.visitor.textBytes + 1, 'x')); }), 1009);
    const auto before = pages.texts.size();
    EXPECT_EQ(closeCodeAfter([](DeskClient &v) {
                  for (int i = 0; i < 20; ++i) v.sayText("again");
              }),
              1008);
    EXPECT_GE(pages.texts.size() - before, 5);
    EXPECT_LT(pages.texts.size() - before, 20);
    EXPECT_TRUE(other.waitUntil([&] { return pages.open.size() == 1; }));
    other.sayText(QByteArray(config.visitor.textBytes, 'x'));
    EXPECT_TRUE(other.waitUntil([&] { return !other.texts.isEmpty(); })) << "the limit itself is allowed";
}

TEST_F(GatewayTest, AVisitorThatAnswersPingsStays) {
    config.visitor.quietMs = 100;
    config.visitor.silenceMs = 300;
    start();
    DeskClient visitor(port, QStringLiteral("/chat/shop"));
    ASSERT_TRUE(visitor.waitOpen());
    // A peer that never answers: the handshake by hand, then silence.
    RawClient gone(port);
    gone.say(
        "GET /chat/shop HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
        "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
    EXPECT_EQ(gone.reply(true).status, 101);
    EXPECT_TRUE(gone.waitClosed());
    EXPECT_FALSE(visitor.closed);
    EXPECT_TRUE(visitor.waitUntil([&] { return pages.open.size() == 1; }));
}

TEST_F(GatewayTest, AVisitorThatDoesNotReadIsDropped) {
    config.visitor.unsentBytes = 256 * 1024;
    start();
    RawClient visitor(port);
    visitor.socket.setReadBufferSize(1024);
    visitor.say(
        "GET /chat/shop HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
        "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
    EXPECT_EQ(visitor.reply(true).status, 101);
    QObject::disconnect(&visitor.socket, &QTcpSocket::readyRead, nullptr, nullptr);
    ASSERT_TRUE(QTest::qWaitFor([&] { return pages.open.size() == 1; }, 10'000));
    const quint64 id = pages.open.first();
    for (int i = 0; i < 200 && !pages.open.isEmpty(); ++i) gateway->sendSocket(id, QString(100'000, u'x'));
    EXPECT_TRUE(QTest::qWaitFor([&] { return pages.open.isEmpty(); }, 10'000));
}
