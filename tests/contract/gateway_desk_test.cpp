// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QTest>

#include "support/gateway/fixture.h"

using namespace heard;
using namespace heard::test;

namespace {

struct BadFrame {
    const char *name;
    QByteArray text;
    const char *code;
    const char *codeBeforeWelcome = nullptr;  ///< if it is another one
};

const QByteArray kDeep = R"({"t":"ping","n":1,"x":)" + QByteArray(40, '[') + QByteArray(40, ']') + "}";

const QList<BadFrame> &badFrames() {
    static const QList<BadFrame> frames{
        {"not JSON", "hello there", "not-json"},
        {"half an object", R"({"t":"do","id":)", "not-json"},
        {"nothing", "", "not-json"},
        {"too large", QByteArray(protocol::kMaxFrameBytes + 1, ' '), "too-large"},
        {"too deep", kDeep, "too-deep"},
        {"a list", "[1]", "wrong-shape"},
        {"no name", "{}", "wrong-shape"},
        {"a wrong type", R"({"t":"resume","cursor":"seven"})", "wrong-shape"},
        {"an unknown frame", R"({"t":"sing"})", "unknown-frame"},
        {"the hub's frame", R"({"t":"bye","code":"x"})", "unexpected-frame", "not-hello"},
        {"hello again", R"({"t":"hello","v":1,"token":"right-token","device":"d"})", "unexpected-frame", ""},
        {"a cursor of the future", R"({"t":"resume","cursor":99})", "wrong-cursor", "not-hello"},
    };
    return frames;
}

}  // namespace

TEST_F(GatewayTest, EachBadFrameIsNamedAndEndsOnlyItsOwnConnection) {
    start();
    DeskClient other(port);
    ASSERT_TRUE(other.signIn());
    DeskClient visitor(port, QStringLiteral("/chat/shop"));
    ASSERT_TRUE(visitor.waitOpen());
    for (const BadFrame &bad : badFrames()) {
        SCOPED_TRACE(bad.name);
        DeskClient desk(port);
        ASSERT_TRUE(desk.signIn());
        desk.sayText(bad.text);
        EXPECT_TRUE(desk.waitClosed());
        EXPECT_EQ(desk.byeCode(), QLatin1String(bad.code));

        const auto before = bad.codeBeforeWelcome ? bad.codeBeforeWelcome : bad.code;
        if (!*before) continue;  // it is right there
        DeskClient stranger(port);
        ASSERT_TRUE(stranger.waitOpen());
        // What is too large without a token is less.
        stranger.sayText(bad.text.left(config.desk.helloBytes + 1));
        EXPECT_TRUE(stranger.waitClosed());
        EXPECT_EQ(stranger.byeCode(), QLatin1String(before));
        EXPECT_TRUE(stranger.all<protocol::Welcome>().isEmpty());
    }
    expectServing(other);
    visitor.sayText("still here");
    EXPECT_TRUE(visitor.waitUntil([&] { return visitor.texts.contains(QStringLiteral("heard: still here")); }));
    EXPECT_FALSE(visitor.closed);
}

TEST_F(GatewayTest, AFrameFarTooLargeIsNotEvenRead) {
    start();
    DeskClient desk(port);
    ASSERT_TRUE(desk.signIn());
    desk.sayText(QByteArray(3 * protocol::kMaxFrameBytes, ' '));
    EXPECT_TRUE(desk.waitClosed());
    EXPECT_EQ(int(desk.socket.closeCode()), 1009);
}

TEST_F(GatewayTest, WithAnIdABadFrameIsRefusedAndTheDeskGoesOn) {
    start();
    DeskClient desk(port);
    ASSERT_TRUE(desk.signIn());
    desk.sayText(R"({"t":"do","id":"one","verb":7})");
    desk.sayText(R"({"t":"sing","id":"two"})");
    ASSERT_TRUE(desk.waitFor<protocol::Refused>(2));
    const auto refused = desk.all<protocol::Refused>();
    EXPECT_EQ(refused[0].id, QStringLiteral("one"));
    EXPECT_EQ(refused[0].code, QStringLiteral("wrong-shape"));
    EXPECT_EQ(refused[0].detail, QStringLiteral("verb"));
    EXPECT_EQ(refused[1].id, QStringLiteral("two"));
    EXPECT_EQ(refused[1].code, QStringLiteral("unknown-frame"));
    expectServing(desk);
}

TEST_F(GatewayTest, BinaryAndOtherVersionsAreRefused) {
    start();
    DeskClient binary(port);
    ASSERT_TRUE(binary.waitOpen());
    binary.socket.sendBinaryMessage("hello");
    EXPECT_TRUE(binary.waitClosed());
    EXPECT_EQ(binary.byeCode(), QStringLiteral("not-text"));
    DeskClient newer(port);
    ASSERT_TRUE(newer.waitOpen());
    newer.sayText(R"({"t":"hello","v":2,"token":"right-token","device":"d"})");
    EXPECT_TRUE(newer.waitClosed());
    EXPECT_EQ(newer.byeCode(), QStringLiteral("wrong-version"));
    EXPECT_TRUE(service.joined.isEmpty());
}

TEST_F(GatewayTest, WrongTokensTakeLongerEachTime) {
    config.desk.wrongTokenMs = 100;
    start();
    QList<qint64> took;
    for (int i = 0; i < 3; ++i) {
        DeskClient desk(port);
        ASSERT_TRUE(desk.waitOpen());
        QElapsedTimer since;
        since.start();
        desk.hello({}, QStringLiteral("guess"));
        EXPECT_TRUE(desk.waitClosed());
        took += since.elapsed();
        EXPECT_EQ(desk.byeCode(), QStringLiteral("wrong-token"));
    }
    EXPECT_GE(took[0], 100);
    EXPECT_GE(took[1], 200);
    EXPECT_GE(took[2], 400);
    EXPECT_TRUE(service.joined.isEmpty());
    DeskClient right(port);
    EXPECT_TRUE(right.signIn()) << "who knows the token does not wait";
}

TEST_F(GatewayTest, WhoNeverSaysHelloIsLetGo) {
    config.desk.helloMs = 300;
    start();
    DeskClient desk(port);
    ASSERT_TRUE(desk.waitOpen());
    EXPECT_TRUE(desk.waitClosed());
    EXPECT_EQ(desk.byeCode(), QStringLiteral("not-hello"));
}

TEST_F(GatewayTest, PingsTheQuietAndDropsTheSilent) {
    config.desk.quietMs = 150;
    config.desk.silenceMs = 600;
    start();
    DeskClient answering(port);
    ASSERT_TRUE(answering.signIn());
    DeskClient silent(port);
    silent.answersPings = false;
    ASSERT_TRUE(silent.signIn());
    QElapsedTimer since;
    since.start();
    EXPECT_TRUE(silent.waitClosed());
    EXPECT_EQ(silent.byeCode(), QStringLiteral("silent"));
    EXPECT_GE(since.elapsed(), config.desk.silenceMs - config.desk.quietMs);
    EXPECT_FALSE(silent.all<protocol::Ping>().isEmpty());
    EXPECT_TRUE(answering.waitFor<protocol::Ping>(5)) << "well beyond the silence that ends a connection";
    EXPECT_FALSE(answering.closed);
    answering.say(protocol::Ping{42, {}});
    ASSERT_TRUE(answering.waitFor<protocol::Pong>());
    EXPECT_EQ(answering.all<protocol::Pong>().first().n, 42);
}

TEST_F(GatewayTest, OnlySoMuchAtOnce) {
    config.desk.inFlight = 3;
    start();
    service.holdRequests = true;
    DeskClient desk(port);
    ASSERT_TRUE(desk.signIn());
    for (int i = 0; i < 4; ++i) desk.say(protocol::Ask{QString::number(i), QStringLiteral("kinds"), {}, {}});
    ASSERT_TRUE(desk.waitFor<protocol::Refused>());
    EXPECT_EQ(desk.all<protocol::Refused>().first().id, QStringLiteral("3"));
    EXPECT_EQ(desk.all<protocol::Refused>().first().code, QStringLiteral("busy"));
    for (const auto &answer : std::exchange(service.held, {})) answer();
    EXPECT_TRUE(desk.waitFor<protocol::Answer>(3));
    service.holdRequests = false;
    desk.say(protocol::Ask{QStringLiteral("again"), QStringLiteral("kinds"), {}, {}});
    EXPECT_TRUE(desk.waitFor<protocol::Answer>(4));
}

TEST_F(GatewayTest, HintsGoToTheOthersSignedAndNotTooOften) {
    config.desk.hintsPerSecond = 1;
    config.desk.hintsBurst = 3;
    start();
    DeskClient typing(port);
    DeskClient watching(port);
    ASSERT_TRUE(typing.signIn());
    ASSERT_TRUE(watching.signIn());
    const QJsonObject args{{QStringLiteral("conversation"), 5},
                           {QStringLiteral("name"), QStringLiteral("Somebody else")}};
    for (int i = 0; i < 10; ++i) typing.say(protocol::HintFrame{QStringLiteral("typing"), args, {}});
    expectServing(typing);
    expectServing(watching);
    const auto seen = watching.all<protocol::HintFrame>();
    ASSERT_GE(seen.size(), 3);
    EXPECT_LT(seen.size(), 10);
    EXPECT_EQ(seen.first().args.value(QLatin1String("conversation")).toInt(), 5);
    EXPECT_EQ(seen.first().args.value(QLatin1String("name")).toString(), QStringLiteral("Olena"));
    EXPECT_EQ(service.hints.size(), seen.size());
    EXPECT_TRUE(typing.all<protocol::HintFrame>().isEmpty());
    Q_EMIT service.hinted(protocol::HintFrame{QStringLiteral("typing"), args, {}});
    EXPECT_TRUE(typing.waitFor<protocol::HintFrame>());
}

TEST_F(GatewayTest, TheCoreKnowsWhoIsThere) {
    start();
    auto desk = std::make_unique<DeskClient>(port);
    ASSERT_TRUE(desk->signIn());
    EXPECT_EQ(service.joined, QStringList{QStringLiteral("device-1")});
    desk->socket.abort();
    EXPECT_TRUE(desk->waitUntil([&] { return service.left == service.joined; }));
    DeskClient second(port);
    ASSERT_TRUE(second.signIn());
    gateway.reset();
    EXPECT_EQ(service.left.size(), 2) << "the gateway's end is a desk's leaving too";
}
