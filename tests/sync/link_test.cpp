// SPDX-License-Identifier: GPL-3.0-or-later
// The link against a scripted hub: what is said, in which order, and what is on disk after it.
#include "link/hublink.h"

#include <QCoreApplication>
#include <QSignalSpy>

#include "link/typinghints.h"
#include "support/desk/fakehub.h"
#include "support/desk/replicabed.h"

using namespace heard;
using namespace heard::test;
using link::HubLink;

namespace {

link::LinkTimes quick() {
    link::LinkTimes times;
    times.backoffFirst = 2;
    times.backoffMost = 20;
    times.typingFades = 50;
    return times;
}

class LinkTest : public testing::Test {
protected:
    void start(const link::LinkTimes &times = quick()) {
        link = std::make_unique<HubLink>(*bed.replica, bed.clock, QStringLiteral("heard test"), times);
        link->setHub(hub.address());
    }
    bool waitState(HubLink::State state) {
        return QTest::qWaitFor([&] { return link->state() == state; }, FakeHub::kWaitMs);
    }
    bool waitCursor(qint64 cursor) {
        return QTest::qWaitFor([&] { return bed.replica->position().cursor == cursor; }, FakeHub::kWaitMs);
    }
    /// Live at head 10 with two conversations.
    void goLive() {
        start();
        hub.welcome(10, true);
        hub.serveSnapshot({channelItem(1, 1, QStringLiteral("webchat")), conversationItem(2, 1, 100),
                           conversationItem(3, 2, 200), messageItem(4, 1, 1, QStringLiteral("да"))},
                          10);
        ASSERT_TRUE(waitState(HubLink::State::Live));
    }

    FakeHub hub;
    ReplicaBed bed;
    std::unique_ptr<HubLink> link;
};

}  // namespace

TEST_F(LinkTest, AFreshDeskTakesASnapshotAndResumesAtItsHead) {
    start();
    const auto hello = hub.welcome(10, true);
    EXPECT_FALSE(hello.cursor);
    EXPECT_EQ(hello.token, QStringLiteral("a-token"));
    EXPECT_EQ(hello.device, bed.replica->device());
    EXPECT_TRUE(hub.answerPage({}).args.contains(QStringLiteral("limit")));
    hub.answerPage({channelItem(1, 1, QStringLiteral("webchat"))});
    EXPECT_FALSE(hub.answerPage({conversationItem(3, 2, 200)}, 2).args.contains(QStringLiteral("after")));
    EXPECT_EQ(hub.answerPage({conversationItem(2, 1, 100)}).args.value(QLatin1String("after")).toInteger(), 2);
    hub.answerPage({});
    hub.answerPage({});
    const auto messages = hub.expect<protocol::Ask>();
    EXPECT_EQ(bed.order(), (QList<qint64>{2, 1})) << "the list can be used while messages still arrive";
    EXPECT_EQ(link->state(), HubLink::State::Snapshot);
    EXPECT_FALSE(bed.replica->position().cursor) << "no cursor before it is whole";
    hub.push(protocol::Answer{messages.id, {{QStringLiteral("items"), QJsonArray()}}, {}});
    EXPECT_EQ(hub.expect<protocol::Resume>().cursor, 10);
    ASSERT_TRUE(waitState(HubLink::State::Live));
    EXPECT_EQ(bed.replica->position(), (replica::Position{QStringLiteral("w1"), 10, bed.reader->user()->id}));
    EXPECT_EQ(bed.reader->user()->name, QStringLiteral("Anna"));
}

TEST_F(LinkTest, EventsAreKeptInOrderAndTheNextConnectionResumesAfterThem) {
    goLive();
    hub.push(
        protocol::Events{11, 12, {conversationItem(11, 3, 300), messageItem(12, 2, 3, QStringLiteral("нет"))}, {}});
    ASSERT_TRUE(waitCursor(12));
    EXPECT_EQ(bed.order(), (QList<qint64>{3, 2, 1}));
    hub.cut();
    EXPECT_EQ(hub.welcome(13, false).cursor, 12);
    ASSERT_TRUE(waitState(HubLink::State::CatchingUp));
    hub.push(protocol::Events{13, 13, {goneItem(13, QStringLiteral("conversation"), 2)}, {}});
    ASSERT_TRUE(waitState(HubLink::State::Live));
    ASSERT_TRUE(waitCursor(13));
    EXPECT_EQ(bed.order(), (QList<qint64>{3, 1}));
}

TEST_F(LinkTest, AHoleInTheEventsEndsTheConnectionAndIsFilledByTheNext) {
    goLive();
    hub.push(protocol::Events{12, 12, {conversationItem(12, 9, 900)}, {}});
    EXPECT_EQ(hub.welcome(12, false).cursor, 10) << "what came after the hole was not kept";
    hub.push(protocol::Events{11, 12, {conversationItem(11, 8, 800), conversationItem(12, 9, 900)}, {}});
    ASSERT_TRUE(waitCursor(12));
    EXPECT_EQ(bed.order(), (QList<qint64>{9, 8, 2, 1}));
}

TEST_F(LinkTest, EventsThatOverlapAreNoHarm) {
    goLive();
    hub.push(protocol::Events{
        9, 11, {conversationItem(9, 1, 50), conversationItem(10, 2, 5), conversationItem(11, 3, 300)}, {}});
    ASSERT_TRUE(waitCursor(11));
    EXPECT_EQ(bed.order(), (QList<qint64>{3, 2, 1}));
    EXPECT_EQ(bed.reader->conversation(ConversationId{1})->lastAt, 100);
}

TEST_F(LinkTest, AResetDropsWhatTheHubNoLongerHas) {
    goLive();
    hub.cut();
    hub.welcome(40, true);
    hub.serveSnapshot({conversationItem(3, 2, 200), conversationItem(30, 7, 700)}, 40);
    ASSERT_TRUE(waitState(HubLink::State::Live));
    EXPECT_EQ(bed.order(), (QList<qint64>{7, 2}));
}

TEST_F(LinkTest, AHubThatWasPutBackIsSaidOnceAndItsStateTaken) {
    QList<qint64> said;
    start();
    QObject::connect(link.get(), &HubLink::hubRestored, link.get(), [&](qint64 from) { said += from; });
    hub.restored = {900, 1000};
    hub.welcome(1004, true);
    hub.serveSnapshot({conversationItem(1002, 1, 100)}, 1004);
    ASSERT_TRUE(waitState(HubLink::State::Live));
    EXPECT_TRUE(said.isEmpty()) << "a fresh desk has seen nothing that is gone";
    hub.cut();
    hub.restored = {1800, 2000};
    hub.welcome(2004, true);
    hub.serveSnapshot({conversationItem(2003, 2, 200)}, 2004);
    ASSERT_TRUE(waitState(HubLink::State::Live));
    EXPECT_EQ(said, QList<qint64>{1800});
    EXPECT_EQ(bed.order(), QList<qint64>{2});
    hub.cut();
    hub.welcome(2004, false);
    ASSERT_TRUE(waitState(HubLink::State::Live));
    EXPECT_EQ(said.size(), 1);
}

TEST_F(LinkTest, AnInterruptedSnapshotStartsOverWithoutHarm) {
    start();
    hub.welcome(10, true);
    hub.answerPage({});
    hub.answerPage({channelItem(1, 1, QStringLiteral("webchat"))});
    hub.answerPage({conversationItem(2, 1, 100), conversationItem(3, 2, 200)}, 1);
    hub.expect<protocol::Ask>();
    hub.cut();
    EXPECT_FALSE(hub.welcome(20, false).cursor);
    hub.serveSnapshot({conversationItem(3, 2, 200), conversationItem(15, 3, 300)}, 20);
    ASSERT_TRUE(waitState(HubLink::State::Live));
    EXPECT_EQ(bed.order(), (QList<qint64>{3, 2})) << "1 is gone meanwhile";
    EXPECT_EQ(bed.replica->position().cursor, 20);
}

TEST_F(LinkTest, AnotherWorkspaceIsTakenAnewEvenIfTheHubDoesNotSayReset) {
    goLive();
    hub.cut();
    hub.welcome(5, false, QStringLiteral("w2"));
    hub.serveSnapshot({conversationItem(2, 2, 7)}, 5);
    ASSERT_TRUE(waitState(HubLink::State::Live));
    EXPECT_EQ(bed.order(), (QList<qint64>{2}));
    EXPECT_EQ(bed.reader->conversation(ConversationId{2})->lastAt, 7);
}

TEST_F(LinkTest, AWrongTokenIsNotTriedAgainUntilAPersonSaysSo) {
    start();
    ASSERT_TRUE(hub.waitConnection());
    hub.expect<protocol::Hello>();
    hub.push(protocol::Bye{QStringLiteral("wrong-token"), {}, {}});
    ASSERT_TRUE(waitState(HubLink::State::Refused));
    EXPECT_EQ(link->trouble().code, QStringLiteral("wrong-token"));
    // A second link is sent away ten times and comes back each time: time enough for the first to have tried.
    ReplicaBed other;
    HubLink second(*other.replica, other.clock, QStringLiteral("second"), quick());
    second.setHub(hub.address());
    for (int i = 0; i < 10; ++i) {
        ASSERT_TRUE(hub.waitConnection());
        hub.cut();
    }
    second.setHub({});
    EXPECT_EQ(link->state(), HubLink::State::Refused);
    link->retryNow();
    EXPECT_EQ(link->state(), HubLink::State::Connecting);
}

TEST_F(LinkTest, AHubThatIsStoppingIsComeBackTo) {
    goLive();
    const qint64 before = link->since();
    bed.clock.advance(5'000);
    hub.push(protocol::Bye{QStringLiteral("stopping"), {}, {}});
    ASSERT_TRUE(waitState(HubLink::State::Offline));
    bed.clock.advance(5'000);
    ASSERT_TRUE(waitState(HubLink::State::Hello));
    EXPECT_EQ(link->since(), before + 5'000) << "since it is down, not since the last try";
    hub.welcome(10, false);
    ASSERT_TRUE(waitState(HubLink::State::Live));
}

TEST_F(LinkTest, ASilentHubIsLeft) {
    link::LinkTimes times = quick();
    times.silence = 300;
    times.heartbeat = 60'000;  // so that no pong comes back
    times.backoffFirst = times.backoffMost = 60'000;
    start(times);
    hub.welcome(0, true);
    hub.serveSnapshot({}, 0);
    ASSERT_TRUE(waitState(HubLink::State::Live));
    ASSERT_TRUE(waitState(HubLink::State::Offline));
    EXPECT_EQ(link->trouble().code, QStringLiteral("silent"));
}

TEST_F(LinkTest, TheHeartbeatKeepsAQuietConnection) {
    link::LinkTimes times = quick();
    times.silence = 1'000;
    times.heartbeat = 50;
    start(times);
    hub.welcome(0, true);
    hub.serveSnapshot({}, 0);
    ASSERT_TRUE(waitState(HubLink::State::Live));
    ASSERT_TRUE(QTest::qWaitFor([&] { return hub.pings() >= 40; }, FakeHub::kWaitMs)) << "twice the silence allowed";
    EXPECT_EQ(link->state(), HubLink::State::Live);
    EXPECT_EQ(hub.connections(), 1);
}

TEST_F(LinkTest, WhatIsNotUnderstoodEndsTheConnectionUnlessItIsAFrameOfALaterVersion) {
    goLive();
    hub.pushText(QStringLiteral(R"({"t":"of-later","x":1})"));
    hub.expectNothingMore();
    EXPECT_EQ(link->state(), HubLink::State::Live);
    hub.pushText(QStringLiteral("{nonsense"));
    EXPECT_EQ(hub.welcome(10, false).cursor, 10);
}

TEST_F(LinkTest, RequestsThatTheConnectionTookAlongAreAnswered) {
    goLive();
    QString code;
    link->request(protocol::Ask{QStringLiteral("q"), QStringLiteral("plugins"), {}, {}}, link.get(),
                  [&code](const protocol::Frame &frame) {
                      if (const auto *refused = std::get_if<protocol::Refused>(&frame)) code = refused->code;
                  });
    hub.expect<protocol::Ask>();
    hub.cut();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !code.isEmpty(); }, FakeHub::kWaitMs));
    EXPECT_EQ(code, QStringLiteral("link-lost"));
}

TEST_F(LinkTest, TypingIsToldBothWaysAndFadesByItself) {
    goLive();
    link::TypingHints hints(*link, quick());
    QSignalSpy typing(&hints, &link::TypingHints::customerTyping);
    hub.push(protocol::HintFrame{QStringLiteral("typing"), {{QStringLiteral("conversation"), 2}}, {}});
    ASSERT_TRUE(QTest::qWaitFor([&] { return typing.size() == 2; }, FakeHub::kWaitMs));
    EXPECT_TRUE(typing[0][1].toBool());
    EXPECT_FALSE(typing[1][1].toBool()) << "nobody said that it had ended";
    hub.push(protocol::HintFrame{
        QStringLiteral("typing"), {{QStringLiteral("conversation"), 2}, {QStringLiteral("agent"), 4}}, {}});
    hub.expectNothingMore();
    EXPECT_EQ(typing.size(), 2) << "a colleague's is not the customer's";

    hints.write(ConversationId{2}, true);
    hints.write(ConversationId{2}, true);
    EXPECT_EQ(hub.expect<protocol::HintFrame>().kind, QStringLiteral("typing"));
    hub.expectNothingMore();
    hints.write(ConversationId{2}, false);
    EXPECT_EQ(hub.expect<protocol::HintFrame>().kind, QStringLiteral("typing-stopped"));
}

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
