// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
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

TEST_F(GatewayTest, WelcomesADeskAndTellsItWhatIsCommitted) {
    start();
    service.commit(3);
    DeskClient desk(port);
    ASSERT_TRUE(desk.signIn(1));
    const auto welcome = desk.all<protocol::Welcome>().first();
    EXPECT_EQ(welcome.workspace, service.workspace());
    EXPECT_EQ(welcome.head, 3);
    EXPECT_FALSE(welcome.reset);
    EXPECT_EQ(welcome.user.value(QLatin1String("name")).toString(), QStringLiteral("Olena"));
    service.commit(2);
    EXPECT_TRUE(desk.waitUntil([&] { return desk.seqs() == QList<qint64>{2, 3, 4, 5}; }));
    desk.say(protocol::Do{QStringLiteral("a"), QStringLiteral("note"), {}, {}, {}});
    ASSERT_TRUE(desk.waitFor<protocol::Done>());
    EXPECT_EQ(desk.all<protocol::Done>().first().id, QStringLiteral("a"));
    desk.socket.close();
    EXPECT_TRUE(desk.waitUntil([&] { return service.left == QStringList{QStringLiteral("device-1")}; }));
}

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
}

TEST_F(GatewayTest, StopsWithAWord) {
    start();
    DeskClient desk(port);
    ASSERT_TRUE(desk.signIn());
    EXPECT_TRUE(desk.all<protocol::Welcome>().first().reset);
    DeskClient visitor(port, QStringLiteral("/chat/shop"));
    ASSERT_TRUE(visitor.waitOpen());
    gateway->stop();
    EXPECT_TRUE(desk.waitClosed());
    EXPECT_EQ(desk.byeCode(), QStringLiteral("stopping"));
    EXPECT_TRUE(visitor.waitClosed());
    EXPECT_EQ(int(visitor.socket.closeCode()), 1001);
}

int main(int argc, char **argv) {
    QCoreApplication application(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
