// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/connectors/connectormanager.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

#include "hub/connectors/backoff.h"
#include "pluginhost/pluginhost.h"
#include "support/fakeclock.h"
#include "support/fakesink.h"
#include "support/fakestore.h"

using namespace heard;
using namespace heard::hub;
using channelapi::ChannelState;
using channelapi::SendOutcome;

namespace {

constexpr qint64 kSecond = 1000;

/// The same limits, looked at at once.
ConnectorLimits quickly() {
    ConnectorLimits limits;
    limits.sweepMs = 1;
    limits.againMs = 1;
    return limits;
}

class ConnectorsTest : public testing::Test {
protected:
    ConnectorsTest() {
        plugins.load();
        manager.setSink(&sink);
    }

    void start() { manager.start(QUrl(u"http://127.0.0.1:1"_qs)); }
    bool eventually(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, 10'000); }
    bool settledAre(qsizetype count) {
        return eventually([&] { return store.settled.size() == count; });
    }
    channelapi::HttpRequest request(quint64 id, const QString &path, const QString &method = u"GET"_qs) {
        channelapi::HttpRequest request;
        request.id = id;
        request.method = method;
        request.path = path;
        return request;
    }
    QString keyOf(ChannelId channel) const { return u"key%1"_qs.arg(channel.v); }
    /// Lets the clock run until the next entry is due, and says so.
    void passTime(qint64 ms) {
        clock.advance(ms);
        Q_EMIT store.outboxChanged();
    }

    test::FakeClock clock;
    test::FakeClock steady{0};
    test::FakeStore store{clock};
    test::FakeSink sink;
    pluginhost::PluginHost plugins{{pluginhost::Side::Hub,
                                    {QCoreApplication::applicationDirPath() + u"/plugins"_qs},
                                    {},
                                    std::chrono::milliseconds(0),
                                    {}}};
    ConnectorManager manager{plugins, store, clock, steady, quickly()};
};

TEST_F(ConnectorsTest, EachChannelGetsItsConnectorAndItsState) {
    const ChannelId good = store.add(u"sample"_qs);
    const ChannelId missing = store.add(u"telepathy"_qs);
    const ChannelId refused = store.add(u"unlinked"_qs);
    const ChannelId signedOut = store.add(u"sample"_qs, {{u"password"_qs, u"wrong"_qs}});
    start();
    EXPECT_EQ(store.stateOf(good).kind, ChannelState::Kind::Ready);
    EXPECT_EQ(store.stateOf(missing).kind, ChannelState::Kind::Down);
    EXPECT_EQ(store.stateOf(missing).code, u"plugin-missing"_qs);
    EXPECT_EQ(store.stateOf(missing).detail, u"telepathy"_qs);
    EXPECT_EQ(store.stateOf(refused).code, u"plugin-refused"_qs);
    EXPECT_EQ(store.stateOf(refused).detail, u"load-failed"_qs);
    EXPECT_EQ(store.stateOf(signedOut).code, u"sign-in-refused"_qs);
    EXPECT_EQ(plugins.infoFor(u"sample"_qs)->state, pluginhost::PluginState::Running);
}

TEST_F(ConnectorsTest, AThrowingConnectorTakesOnlyItsOwnChannelDown) {
    const ChannelId inCreate = store.add(u"throwsincreate"_qs);
    const ChannelId inStart = store.add(u"throwsinstart"_qs);
    const ChannelId good = store.add(u"sample"_qs);
    start();
    EXPECT_EQ(store.stateOf(inCreate).code, u"plugin-threw"_qs);
    EXPECT_EQ(store.stateOf(inCreate).detail, u"no connector today"_qs);
    EXPECT_EQ(store.stateOf(inStart).code, u"plugin-threw"_qs);
    EXPECT_EQ(store.stateOf(inStart).detail, u"no start"_qs);
    EXPECT_EQ(store.stateOf(good).kind, ChannelState::Kind::Ready);
    store.queue(good, u"ann"_qs);
    ASSERT_TRUE(settledAre(1));
    EXPECT_EQ(store.settled.first().outcome.kind, SendOutcome::Kind::Accepted);
}

TEST_F(ConnectorsTest, AThrowOutOfAPageIsAnsweredAndTheChannelGoesDown) {
    const ChannelId bad = store.add(u"throwslater"_qs);
    start();
    EXPECT_EQ(store.stateOf(bad).kind, ChannelState::Kind::Ready);
    manager.socketOpened(u"fixture"_qs, keyOf(bad), 5, request(1, {}));
    manager.http(u"fixture"_qs, keyOf(bad), request(2, {}));
    EXPECT_EQ(store.stateOf(bad).code, u"plugin-threw"_qs);
    ASSERT_EQ(sink.replies.value(2).size(), 1);
    EXPECT_EQ(sink.replies.value(2).first().status, 503);
    ASSERT_TRUE(eventually([&] { return sink.closed.contains(5); }));
    manager.http(u"fixture"_qs, keyOf(bad), request(3, {}));
    EXPECT_EQ(sink.replies.value(3).first().status, 503);
}

TEST_F(ConnectorsTest, AThrowOutOfSendIsUncertain) {
    const ChannelId bad = store.add(u"throwslater"_qs);
    start();
    store.queue(bad, u"ann"_qs);
    ASSERT_TRUE(settledAre(1));
    EXPECT_EQ(store.settled.first().outcome.kind, SendOutcome::Kind::Uncertain);
    EXPECT_EQ(store.settled.first().outcome.reason, u"plugin-threw"_qs);
    EXPECT_EQ(store.stateOf(bad).code, u"plugin-threw"_qs);
}

TEST_F(ConnectorsTest, PagesReachTheChannelOfTheirPrefixAndKey) {
    const ChannelId channel = store.add(u"sample"_qs);
    start();
    EXPECT_TRUE(manager.serves(u"fixture"_qs, keyOf(channel)));
    EXPECT_FALSE(manager.serves(u"fixture"_qs, u"other"_qs));
    EXPECT_FALSE(manager.serves(u"chat"_qs, keyOf(channel)));
    manager.http(u"fixture"_qs, keyOf(channel), request(1, {}));
    EXPECT_EQ(sink.replies.value(1).first().body, QByteArray("sample"));
    manager.http(u"fixture"_qs, keyOf(channel), request(2, u"/what"_qs));
    EXPECT_EQ(sink.replies.value(2).first().status, 404);
    manager.http(u"fixture"_qs, u"other"_qs, request(3, {}));
    EXPECT_EQ(sink.replies.value(3).first().status, 404);
    manager.socketOpened(u"fixture"_qs, keyOf(channel), 9, request(4, {}));
    manager.socketText(9, u"hi"_qs);
    EXPECT_EQ(sink.texts.value(9), QList<QString>{u"taken"_qs});
    EXPECT_EQ(store.received.first().second.parts.first().text, u"hi"_qs);
    manager.socketClosed(9);
    manager.socketText(9, u"from a socket that is gone"_qs);
    EXPECT_EQ(store.received.size(), 1);
}

TEST_F(ConnectorsTest, APostIsAnsweredOnlyAfterTheStoreHasKeptIt) {
    const ChannelId channel = store.add(u"sample"_qs);
    start();
    auto post = request(1, u"/in"_qs, u"POST"_qs);
    post.headers = {{"x-visitor", "ann"}, {"x-id", "m1"}};
    post.body = "hello";
    manager.http(u"fixture"_qs, keyOf(channel), post);
    ASSERT_EQ(store.received.size(), 1);
    EXPECT_FALSE(sink.replies.contains(1));
    ASSERT_TRUE(eventually([&] { return sink.replies.contains(1); }));
    EXPECT_EQ(sink.replies.value(1).first().status, 200);
    store.intake = {false, false, {}, 0, u"disk-full"_qs};
    post.id = 2;
    manager.http(u"fixture"_qs, keyOf(channel), post);
    ASSERT_TRUE(eventually([&] { return sink.replies.contains(2); }));
    EXPECT_EQ(sink.replies.value(2).first().status, 503);
    EXPECT_EQ(sink.replies.value(2).first().body, QByteArray("disk-full"));
}

TEST_F(ConnectorsTest, ARequestThatIsNotAnsweredGets504) {
    const ChannelId channel = store.add(u"sample"_qs);
    start();
    manager.http(u"fixture"_qs, keyOf(channel), request(1, u"/never"_qs));
    steady.advance(30 * kSecond - 1);
    ASSERT_FALSE(QTest::qWaitFor([&] { return sink.replies.contains(1); }, 20));
    steady.advance(1);
    ASSERT_TRUE(eventually([&] { return sink.replies.contains(1); }));
    EXPECT_EQ(sink.replies.value(1).first().status, 504);
}

TEST_F(ConnectorsTest, AConnectorThatCanTryIsAskedTo) {
    const ChannelId wrong = store.add(u"wantssecret"_qs);
    const ChannelId silent = store.add(u"wantssecret"_qs, {{u"answers"_qs, u"never"_qs}});
    const ChannelId plain = store.add(u"sample"_qs);
    start();
    QList<std::optional<ChannelState>> said;
    const auto tell = [&said](const std::optional<ChannelState> &state) { said += state; };
    manager.test(plain, tell);
    manager.test(ChannelId{99}, tell);
    ASSERT_EQ(said.size(), 2);
    EXPECT_FALSE(said[0]) << "its kind has no test";
    EXPECT_FALSE(said[1]) << "there is no such channel";
    said.clear();
    manager.test(wrong, tell);
    manager.test(wrong, tell);
    EXPECT_TRUE(said.isEmpty()) << "that it starts is no outcome";
    ASSERT_TRUE(eventually([&] { return said.size() == 2; }));
    EXPECT_EQ(said[0]->code, u"sign-in-refused"_qs);
    EXPECT_EQ(said[1]->code, u"sign-in-refused"_qs);
    said.clear();
    manager.test(silent, tell);
    steady.advance(15 * kSecond);
    ASSERT_TRUE(eventually([&] { return said.size() == 1; }));
    EXPECT_EQ(said[0]->code, u"no-answer"_qs);
    manager.test(silent, tell);
    store.remove(silent);
    ASSERT_TRUE(eventually([&] { return said.size() == 2; }));
    EXPECT_FALSE(said[1]) << "gone in the middle of it";
}

TEST_F(ConnectorsTest, ChangedSettingsStartItAnew) {
    const ChannelId channel = store.add(u"sample"_qs, {{u"password"_qs, u"wrong"_qs}});
    start();
    store.queue(channel, u"ann"_qs);
    EXPECT_EQ(store.stateOf(channel).kind, ChannelState::Kind::Down);
    store.change(channel, {});
    ASSERT_TRUE(eventually([&] { return store.stateOf(channel).kind == ChannelState::Kind::Ready; }));
    ASSERT_TRUE(settledAre(1));
    EXPECT_EQ(store.settled.first().outcome.kind, SendOutcome::Kind::Accepted);
}

TEST_F(ConnectorsTest, AddedWhileRunningAndRemoved) {
    start();
    const ChannelId channel = store.add(u"sample"_qs);
    EXPECT_EQ(store.stateOf(channel).kind, ChannelState::Kind::Ready);
    store.remove(channel);
    ASSERT_TRUE(eventually([&] { return !manager.serves(u"fixture"_qs, keyOf(channel)); }));
    EXPECT_EQ(plugins.infoFor(u"sample"_qs)->state, pluginhost::PluginState::Stopped);
}

TEST_F(ConnectorsTest, OneThatDoesNotStopIsLeftBehind) {
    const ChannelId stubborn = store.add(u"hangsonstop"_qs);
    start();
    store.change(stubborn, {{u"new"_qs, true}});
    EXPECT_EQ(store.states.value(stubborn).size(), 2);  // starting, ready: of the first one
    steady.advance(5 * kSecond);
    ASSERT_TRUE(eventually([&] { return store.states.value(stubborn).size() == 4; }));
    EXPECT_EQ(store.stateOf(stubborn).kind, ChannelState::Kind::Ready);
    QSignalSpy stopped(&manager, &ConnectorManager::stopped);
    manager.stop();
    ASSERT_FALSE(QTest::qWaitFor([&] { return !stopped.isEmpty(); }, 20));
    steady.advance(5 * kSecond);
    EXPECT_TRUE(eventually([&] { return !stopped.isEmpty(); }));
}

TEST_F(ConnectorsTest, StopEndsWhenAllHaveStopped) {
    store.add(u"sample"_qs);
    store.add(u"sample"_qs);
    store.add(u"telepathy"_qs);
    start();
    QSignalSpy stopped(&manager, &ConnectorManager::stopped);
    manager.stop();
    ASSERT_TRUE(eventually([&] { return !stopped.isEmpty(); }));
    EXPECT_EQ(stopped.size(), 1);
    store.queue(store.records.first().channel.id, u"ann"_qs);
    EXPECT_EQ(store.asked, 0);
}

// The outbox

TEST_F(ConnectorsTest, RetriesAtTheBackoffsTimes) {
    QJsonArray retries;
    for (int i = 0; i < 7; ++i) retries += u"retry"_qs;
    const ChannelId channel = store.add(u"sample"_qs, {{u"outcomes"_qs, retries}});
    start();
    store.queue(channel, u"ann"_qs);
    const QList<qint64> waits{5, 15, 60, 300, 900, 3600, 3600};
    for (qsizetype i = 0; i < waits.size(); ++i) {
        ASSERT_TRUE(settledAre(i + 1));
        EXPECT_EQ(store.settled.last().outcome.kind, SendOutcome::Kind::RetryLater);
        EXPECT_EQ(store.settled.last().retryAt, clock.now() + waits.at(i) * kSecond) << "after attempt " << i + 1;
        passTime(waits.at(i) * kSecond - 1);
        EXPECT_EQ(store.given.size(), i + 1) << "not before its time";
        passTime(1);
    }
    ASSERT_TRUE(settledAre(8));
    EXPECT_EQ(store.settled.last().outcome.kind, SendOutcome::Kind::Accepted);
    EXPECT_EQ(store.given.last().outbound.attempt, 8);
    EXPECT_TRUE(store.outbox.isEmpty());
}

TEST_F(ConnectorsTest, WhatIsFinalIsNeverRepeated) {
    const ChannelId channel = store.add(u"sample"_qs, {{u"outcomes"_qs, QJsonArray{u"uncertain"_qs, u"refused"_qs}}});
    start();
    const MessageId first = store.queue(channel, u"ann"_qs);
    const MessageId second = store.queue(channel, u"ann"_qs);
    ASSERT_TRUE(settledAre(2));
    EXPECT_EQ(store.settled.at(0).message, first);
    EXPECT_EQ(store.settled.at(0).outcome.kind, SendOutcome::Kind::Uncertain);
    EXPECT_EQ(store.settled.at(1).message, second);
    EXPECT_EQ(store.settled.at(1).outcome.kind, SendOutcome::Kind::RefusedForGood);
    passTime(48 * 3600 * kSecond);
    const MessageId third = store.queue(channel, u"ann"_qs);
    ASSERT_TRUE(settledAre(3));
    EXPECT_EQ(store.given.size(), 3);
    EXPECT_EQ(store.settled.last().message, third);
}

TEST_F(ConnectorsTest, OneAddressGetsItsRepliesInOrderAndOneAtATime) {
    const ChannelId channel = store.add(u"sample"_qs, {{u"outcomes"_qs, QJsonArray{u"retry"_qs}}});
    start();
    const MessageId first = store.queue(channel, u"ann"_qs);
    const MessageId second = store.queue(channel, u"ann"_qs);
    const MessageId other = store.queue(channel, u"bob"_qs);
    ASSERT_TRUE(settledAre(2));  // ann's first is put off, so ann's second waits; bob's does not
    EXPECT_EQ(store.settled.last().message, other);
    passTime(5 * kSecond);
    ASSERT_TRUE(settledAre(4));
    EXPECT_EQ(store.settled.at(2).message, first);
    EXPECT_EQ(store.settled.at(3).message, second);
}

TEST_F(ConnectorsTest, ASendWithoutAnEndIsUncertainAfterAMinute) {
    const ChannelId channel = store.add(u"sendnever"_qs);
    start();
    store.queue(channel, u"ann"_qs);
    ASSERT_TRUE(eventually([&] { return store.hints.size() == 1; }));
    steady.advance(60 * kSecond - 1);
    ASSERT_FALSE(QTest::qWaitFor([&] { return !store.settled.isEmpty(); }, 20));
    steady.advance(kSecond);
    ASSERT_TRUE(settledAre(1));
    EXPECT_EQ(store.settled.first().outcome.kind, SendOutcome::Kind::Uncertain);
    EXPECT_EQ(store.settled.first().outcome.reason, u"timed-out"_qs);
}

TEST_F(ConnectorsTest, ASendThatMovesHasItsTimeAnewButNotForEver) {
    const ChannelId channel = store.add(u"sendnever"_qs);
    start();
    store.queue(channel, u"ann"_qs);
    ASSERT_TRUE(eventually([&] { return store.hints.size() == 1; }));
    for (int minutes = 0; minutes < 59; ++minutes) {
        steady.advance(59 * kSecond);
        Q_EMIT store.agentHint(channel, {});
    }
    ASSERT_FALSE(QTest::qWaitFor([&] { return !store.settled.isEmpty(); }, 20));
    steady.advance(61 * kSecond);
    ASSERT_TRUE(settledAre(1)) << "nothing has moved for a minute";
    EXPECT_EQ(store.settled.first().outcome.reason, u"timed-out"_qs);
    store.queue(channel, u"ann"_qs);
    ASSERT_TRUE(eventually([&] { return store.hints.size() == 2; }));
    for (int minutes = 0; minutes < 61; ++minutes) {
        steady.advance(59 * kSecond);
        Q_EMIT store.agentHint(channel, {});
    }
    steady.advance(kSecond);
    ASSERT_TRUE(settledAre(2)) << "an hour is enough for anything";
}

TEST_F(ConnectorsTest, ASendWhoseConnectorGoesAwayIsUncertain) {
    const ChannelId channel = store.add(u"sendnever"_qs);
    start();
    store.queue(channel, u"ann"_qs);
    ASSERT_TRUE(eventually([&] { return store.hints.size() == 1; }));
    store.remove(channel);
    ASSERT_TRUE(settledAre(1));
    EXPECT_EQ(store.settled.first().outcome.kind, SendOutcome::Kind::Uncertain);
    EXPECT_EQ(store.settled.first().outcome.reason, u"connector-stopped"_qs);
}

TEST_F(ConnectorsTest, ASendThatEndsTwiceCountsOnce) {
    const ChannelId channel = store.add(u"sendtwice"_qs);
    start();
    store.queue(channel, u"ann"_qs);
    store.queue(channel, u"ann"_qs);
    ASSERT_TRUE(settledAre(2));
    EXPECT_EQ(store.settled.at(0).outcome.kind, SendOutcome::Kind::Accepted);
    EXPECT_EQ(store.settled.at(1).outcome.kind, SendOutcome::Kind::Accepted);
    EXPECT_NE(store.settled.at(0).message, store.settled.at(1).message);
}

TEST_F(ConnectorsTest, ASendWithoutAJobIsUncertain) {
    const ChannelId channel = store.add(u"sendnull"_qs);
    start();
    store.queue(channel, u"ann"_qs);
    ASSERT_TRUE(settledAre(1));
    EXPECT_EQ(store.settled.first().outcome.kind, SendOutcome::Kind::Uncertain);
    EXPECT_EQ(store.settled.first().outcome.reason, u"plugin-no-job"_qs);
}

TEST_F(ConnectorsTest, RepliesOfAChannelThatIsDownWaitAndHoldUpNobody) {
    const ChannelId down = store.add(u"sample"_qs, {{u"password"_qs, u"wrong"_qs}});
    const ChannelId up = store.add(u"sample"_qs);
    start();
    store.queue(down, u"ann"_qs);
    const MessageId good = store.queue(up, u"bob"_qs);
    ASSERT_TRUE(settledAre(1));
    EXPECT_EQ(store.settled.first().message, good);
    ASSERT_TRUE(eventually([&] { return store.asked > 3; }));  // it is still looked for
    EXPECT_EQ(store.settled.size(), 1);
}

TEST(Backoff, GivesUpAfterADayOfTrying) {
    channelapi::OutboundMessage message;
    message.at = 1000;
    message.attempt = 28;
    SendOutcome later;
    later.kind = SendOutcome::Kind::RetryLater;
    later.reason = u"busy"_qs;
    const qint64 day = 24 * 3600 * kSecond;
    const Settlement last = settlementOf(message, later, message.at + day - 3600 * kSecond);
    EXPECT_EQ(last.outcome.kind, SendOutcome::Kind::RetryLater);
    EXPECT_EQ(last.retryAt, message.at + day);
    const Settlement given = settlementOf(message, later, message.at + day - 3600 * kSecond + 1);
    EXPECT_EQ(given.outcome.kind, SendOutcome::Kind::RefusedForGood);
    EXPECT_EQ(given.outcome.reason, u"gave-up"_qs);
    EXPECT_EQ(given.outcome.detail, u"busy"_qs);
    message.attempt = 1;  // it has only just begun to be tried
    EXPECT_EQ(settlementOf(message, later, message.at + 2 * day).outcome.kind, SendOutcome::Kind::RetryLater);
}

TEST(Backoff, TakesTheConnectorsTimeIfItLiesAhead) {
    channelapi::OutboundMessage message;
    message.at = 1000;
    SendOutcome later;
    later.kind = SendOutcome::Kind::RetryLater;
    later.retryAt = 90'000;
    EXPECT_EQ(settlementOf(message, later, 2000).retryAt, 90'000);
    later.retryAt = 1500;
    EXPECT_EQ(settlementOf(message, later, 2000).retryAt, 7000);
}

}  // namespace

int main(int argc, char **argv) {
    QCoreApplication application(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
