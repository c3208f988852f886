// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QTest>

#include "hub/gateway/deadlines.h"
#include "hub/gateway/doorkeeper.h"
#include "hub/gateway/ratelimit.h"
#include "hub/gateway/requestparser.h"
#include "hub/gateway/route.h"
#include "hub/gateway/textframe.h"
#include "hub/gateway/visitor.h"
#include "hub/gateway/wrongtokens.h"

using namespace heard;
using namespace heard::hub;
using Kind = Route::Kind;

namespace {

class HandClock final : public Clock {
public:
    qint64 now() const override { return at; }
    qint64 at = 1000;
};

QString codeOf(const QByteArray &head) {
    RequestParser parser;
    const auto parsed = parser.head(head, 100);
    return parsed ? QString() : parsed.error().code;
}

RequestHead headOf(const QByteArray &head) {
    RequestParser parser;
    return parser.head(head, 100).value();
}

}  // namespace

/// RFC 6455 5.2: the length in 7, 16 or 64 bits, never longer than it must be; 5.7 has the first as its example.
TEST(TextFrame, SaysItsLengthAsShortAsItGoes) {
    EXPECT_EQ(textFrame("Hello"), QByteArray("\x81\x05Hello"));
    EXPECT_EQ(textFrame({}), QByteArray("\x81\x00", 2));
    EXPECT_EQ(textFrame(QByteArray(125, 'x')).left(2).toHex(), "817d");
    EXPECT_EQ(textFrame(QByteArray(126, 'x')).left(4).toHex(), "817e007e");
    EXPECT_EQ(textFrame(QByteArray(65535, 'x')).left(4).toHex(), "817effff");
    EXPECT_EQ(textFrame(QByteArray(65536, 'x')).left(10).toHex(), "817f0000000000010000");
    for (const int size : {125, 126, 65535, 65536})
        EXPECT_TRUE(textFrame(QByteArray(size, 'x')).endsWith(QByteArray(size, 'x')));
}

TEST(Route, NamesWhatIsAsked) {
    EXPECT_EQ(routeOf("/").kind, Kind::Root);
    EXPECT_EQ(routeOf("/ws").kind, Kind::Desk);
    EXPECT_EQ(routeOf("/healthz?x=1").kind, Kind::Health);
    EXPECT_EQ(routeOf("/blob?name=a").kind, Kind::Blobs);
    EXPECT_EQ(routeOf("/blob/12").key, QStringLiteral("12"));
    const Route page = routeOf("/chat/shop/a%20b/c?d=%D1%8F");
    EXPECT_EQ(page.kind, Kind::Page);
    EXPECT_EQ(page.prefix, QStringLiteral("chat"));
    EXPECT_EQ(page.key, QStringLiteral("shop"));
    EXPECT_EQ(page.rest, QStringLiteral("/a b/c"));
    EXPECT_EQ(page.query, QStringLiteral("d=%D1%8F"));
    EXPECT_EQ(routeOf("/chat/shop/").rest, QStringLiteral("/"));
    EXPECT_EQ(routeOf("http://host:80/ws").kind, Kind::Desk);
    EXPECT_EQ(routeOf("http://host").kind, Kind::Root);
    for (const char *nothing : {"/x", "//a", "/chat/", "/ws/", "/blob/1/2"})
        EXPECT_EQ(routeOf(nothing).kind, Kind::Nothing) << nothing;
    for (const char *bad :
         {"", "*", "ws", "/a/../b", "/a/%2E%2e", "/a/b%2fc", "/a/b%5Cc", "/a/%00", "/a/%", "/a/%4", "/a/%ff"})
        EXPECT_EQ(routeOf(bad).kind, Kind::Malformed) << bad;
}

TEST(RequestParser, RefusesByName) {
    EXPECT_EQ(codeOf("GET / HTTP/1.1\r\nHost: a\r\n\r\n"), QString());
    EXPECT_EQ(codeOf("GET / HTTP/1.0\r\n\r\n"), QString());
    EXPECT_EQ(codeOf("GET / HTTP/1.1\r\n\r\n"), QStringLiteral("malformed"));
    EXPECT_EQ(codeOf("GET / HTTP/1.1\r\nHost: a\r\nhost: b\r\n\r\n"), QStringLiteral("malformed"));
    EXPECT_EQ(codeOf("GET / HTTP/1.1\r\nHost: a\n\r\n"), QStringLiteral("malformed"));
    EXPECT_EQ(codeOf("GET / HTTP/1.1\r\nHost: a\r\nX : b\r\n\r\n"), QStringLiteral("malformed"));
    EXPECT_EQ(codeOf(QByteArray("GET / HTTP/1.1\r\nHost: a\r\nX: \0\r\n\r\n", 33)), QStringLiteral("malformed"));
    EXPECT_EQ(codeOf("GET / HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n"),
              QStringLiteral("malformed"));
    EXPECT_EQ(codeOf("CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n"), QStringLiteral("wrong-method"));
    EXPECT_EQ(codeOf("GET / HTTP/3.0\r\nHost: a\r\n\r\n"), QStringLiteral("wrong-version"));
    EXPECT_EQ(codeOf("GET / HTTP/1.1\r\nHost: a\r\nExpect: coffee\r\n\r\n"), QStringLiteral("wrong-expectation"));
    EXPECT_EQ(codeOf("GET / HTTP/1.1\r\nHost: a\r\n" + QByteArray("X: y\r\n").repeated(100) + "\r\n"),
              QStringLiteral("too-many-headers"));
}

TEST(RequestParser, StopsWhereTheRequestEnds) {
    RequestParser parser;
    const auto head = parser.head("POST /a HTTP/1.1\r\nHost: h\r\nX-Empty:\r\nContent-Length: 3\r\n\r\n", 10);
    ASSERT_TRUE(head);
    EXPECT_EQ(head->contentLength, 3);
    EXPECT_TRUE(head->hasBody && head->keepAlive && !head->webSocket);
    EXPECT_EQ(head->header("x-empty"), "");
    EXPECT_EQ(head->headers.size(), 3);
    QByteArray body;
    EXPECT_EQ(parser.body("ab", body).value(), 2);
    EXPECT_FALSE(parser.done());
    EXPECT_EQ(parser.body("cGET / HTTP/1.1\r\n", body).value(), 1);
    EXPECT_TRUE(parser.done());
    EXPECT_EQ(body, "abc");
}

TEST(RequestParser, AChunkedBodyInAnyPiecesIsTheSame) {
    const QByteArray wire = "4\r\nabcd\r\nA;ext=1\r\n0123456789\r\n0\r\nTrailer: x\r\n\r\n";
    for (qsizetype step = 1; step <= wire.size(); ++step) {
        RequestParser parser;
        ASSERT_TRUE(parser.head("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n", 10));
        QByteArray body;
        qsizetype used = 0;
        while (used < wire.size()) used += parser.body(wire.mid(used, step), body).value();
        EXPECT_EQ(body, "abcd0123456789") << step;
        EXPECT_TRUE(parser.done());
    }
}

TEST(Visitor, IsWhomTheTrustedProxySays) {
    GatewayConfig config;
    config.trustedProxies = {QHostAddress(QStringLiteral("10.0.0.1")), QHostAddress(QStringLiteral("10.0.0.2"))};
    const RequestHead head = headOf(
        "GET / HTTP/1.1\r\nHost: inner\r\nX-Forwarded-For: 6.6.6.6, 7.7.7.7, 10.0.0.2\r\n"
        "X-Forwarded-Proto: https\r\nX-Forwarded-Host: shop.example:8443\r\n\r\n");
    const auto through = visitorOf(head, QHostAddress(QStringLiteral("::ffff:10.0.0.1")), false, config);
    ASSERT_TRUE(through);
    EXPECT_EQ(through->address, QHostAddress(QStringLiteral("7.7.7.7")));
    EXPECT_EQ(through->base, QUrl(QStringLiteral("https://shop.example:8443")));
    const auto direct = visitorOf(head, QHostAddress(QStringLiteral("10.9.9.9")), true, config);
    EXPECT_EQ(direct->address, QHostAddress(QStringLiteral("10.9.9.9")));
    EXPECT_EQ(direct->base, QUrl(QStringLiteral("https://inner")));
    EXPECT_FALSE(visitorOf(head, QHostAddress::LocalHost, false, config)->local);
    EXPECT_TRUE(
        visitorOf(headOf("GET / HTTP/1.1\r\nHost: [::1]:80\r\n\r\n"), QHostAddress::LocalHostIPv6, false, config)
            ->local);
    for (const char *host : {"a/b", "a@b", "a b", "a:b:c", "", "a?"})
        EXPECT_FALSE(visitorOf(headOf("GET / HTTP/1.1\r\nHost: " + QByteArray(host) + "\r\n\r\n"),
                               QHostAddress::LocalHost, false, config)
                         .has_value() &&
                     *host)
            << host;
}

TEST(Doorkeeper, CountsByAddressAndInAll) {
    GatewayConfig config;
    config.http.perAddress = 2;
    config.http.inAll = 5;
    Doorkeeper door(config);
    const QHostAddress one(QStringLiteral("192.0.2.1"));
    const QHostAddress v6(QStringLiteral("2001:db8:1:2::1"));
    const QHostAddress sameNet(QStringLiteral("2001:db8:1:2:ffff::9"));
    EXPECT_TRUE(door.enter(one));
    EXPECT_TRUE(door.enter(QHostAddress(QStringLiteral("::ffff:192.0.2.1"))));
    EXPECT_FALSE(door.enter(one));
    EXPECT_TRUE(door.enter(v6));
    EXPECT_TRUE(door.enter(sameNet));
    EXPECT_FALSE(door.enter(v6));
    EXPECT_TRUE(door.enter(QHostAddress::LocalHost));
    EXPECT_FALSE(door.enter(QHostAddress::LocalHost)) << "full";
    door.leave(one);
    EXPECT_EQ(door.inside(), 4);
    EXPECT_TRUE(door.enter(one));
}

TEST(WrongTokens, DoubleAndAreForgotten) {
    DeskLimits limits;
    WrongTokens wrong(limits);
    const QHostAddress one(QStringLiteral("192.0.2.1"));
    EXPECT_EQ(wrong.note(one, 0), 250);
    EXPECT_EQ(wrong.note(one, 1), 500);
    EXPECT_EQ(wrong.note(QHostAddress(QStringLiteral("192.0.2.2")), 1), 250);
    for (int i = 0; i < 100; ++i) EXPECT_LE(wrong.note(one, 2), limits.wrongTokenMostMs);
    EXPECT_EQ(wrong.note(one, 2), limits.wrongTokenMostMs);
    EXPECT_EQ(wrong.note(one, 3 + limits.wrongTokenForgetMs), 250);
}

TEST(RateLimit, AllowsABurstThenItsRate) {
    RateLimit limit(10, 3);
    EXPECT_TRUE(limit.take(1000) && limit.take(1000) && limit.take(1000));
    EXPECT_FALSE(limit.take(1000));
    EXPECT_FALSE(limit.take(1050));
    EXPECT_TRUE(limit.take(1150));
    EXPECT_FALSE(limit.take(1150));
    EXPECT_TRUE(limit.take(60'000) && limit.take(60'000) && limit.take(60'000));
    EXPECT_FALSE(limit.take(60'000)) << "no more than the burst, however long ago";
}

TEST(Deadlines, FireInOrderOnceAndNeverEarly) {
    HandClock clock;
    Deadlines all(clock);
    QStringList fired;
    Deadline second(all, [&] { fired += QStringLiteral("second"); });
    Deadline first(all, [&] { fired += QStringLiteral("first"); });
    Deadline stopped(all, [&] { fired += QStringLiteral("stopped"); });
    std::unique_ptr<Deadline> own;
    own = std::make_unique<Deadline>(all, [&] {
        fired += QStringLiteral("own");
        own.reset();
    });
    second.in(20);
    first.in(10);
    stopped.in(5);
    own->in(30);
    stopped.stop();
    QTest::qWait(60);
    EXPECT_TRUE(fired.isEmpty()) << "by this clock no time has passed";
    clock.at += 20;
    EXPECT_TRUE(QTest::qWaitFor([&] { return fired.size() == 2; }));
    EXPECT_EQ(fired, (QStringList{QStringLiteral("first"), QStringLiteral("second")}));
    first.in(1);
    clock.at += 10;
    EXPECT_TRUE(QTest::qWaitFor([&] { return fired.size() == 4; }));
    EXPECT_EQ(fired.mid(2), (QStringList{QStringLiteral("first"), QStringLiteral("own")}));
    EXPECT_FALSE(own);
}
