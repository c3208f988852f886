// SPDX-License-Identifier: GPL-3.0-or-later
// The outbox against a scripted hub: what goes out, once and in order, whatever becomes of the connection.
#include "link/outboxdeliverer.h"

#include <QCoreApplication>
#include <QSignalSpy>

#include "link/hubchannelsession.h"
#include "support/desk/fakehub.h"
#include "support/desk/replicabed.h"

using namespace heard;
using namespace heard::test;
using link::HubLink;
using replica::OutboxEntry;
using State = OutboxEntry::State;

namespace {

class OutboxTest : public testing::Test {
protected:
    void SetUp() override {
        times.backoffFirst = 2;
        times.backoffMost = 20;
        times.entryRetry = 2;
        makeLink();
    }
    void makeLink() {
        link = std::make_unique<HubLink>(*bed.replica, bed.clock, QStringLiteral("heard test"), times);
        deliverer =
            std::make_unique<link::OutboxDeliverer>(*bed.replica, *bed.replica->newReader(), *link, bed.clock, times);
    }
    void goLive() {
        link->setHub(hub.address());
        hub.welcome(10, true);
        hub.serveSnapshot({conversationItem(1, 1, 100), conversationItem(2, 2, 200)}, 10);
        ASSERT_TRUE(QTest::qWaitFor([&] { return link->canSend(); }, FakeHub::kWaitMs));
    }
    bool waitEntries(int count) {
        return QTest::qWaitFor([&] { return bed.reader->outbox().size() == count; }, FakeHub::kWaitMs);
    }
    bool waitState(const QString &id, State state) {
        const auto is = [&](const OutboxEntry &e) { return e.id == id && e.state == state; };
        const auto there = [&] {
            const auto entries = bed.reader->outbox();
            return std::any_of(entries.begin(), entries.end(), is);
        };
        return QTest::qWaitFor(there, FakeHub::kWaitMs);
    }

    FakeHub hub;
    ReplicaBed bed;
    link::LinkTimes times;
    std::unique_ptr<HubLink> link;
    std::unique_ptr<link::OutboxDeliverer> deliverer;
};

const QString c1 = QStringLiteral("c1");
const QString c2 = QStringLiteral("c2");
const QString c3 = QStringLiteral("c3");

}  // namespace

TEST_F(OutboxTest, AnEntryGoesOutAndLeavesWhenItsMessageHasCome) {
    goLive();
    ASSERT_TRUE(bed.enqueue(ReplicaBed::entry(c1, 1)));
    const auto what = hub.expect<protocol::Do>();
    EXPECT_EQ(what.id, c1);
    EXPECT_EQ(what.verb, QStringLiteral("reply"));
    EXPECT_EQ(what.basedOn, 5);
    EXPECT_EQ(what.args, ReplicaBed::entry(c1, 1).args);
    EXPECT_EQ(bed.reader->outbox().value(0).state, State::Sending) << "on disk before it leaves";
    hub.push(protocol::Done{c1, 12, {}, {}});
    EXPECT_TRUE(waitState(c1, State::Accepted));
    hub.push(protocol::Events{11, 12, {messageItem(11, 7, 1, c1, c1), conversationItem(12, 1, 300)}, {}});
    EXPECT_TRUE(waitEntries(0));
    hub.expectNothingMore();
}

TEST_F(OutboxTest, AnAnswerThatComesAfterItsEventsLeavesNothingBehind) {
    goLive();
    ASSERT_TRUE(bed.enqueue(ReplicaBed::entry(c1, 1, QStringLiteral("resolve"))));
    hub.expect<protocol::Do>();
    hub.push(protocol::Events{11, 11, {conversationItem(11, 1, 100, QStringLiteral("resolved"))}, {}});
    hub.push(protocol::Done{c1, 11, {}, {}});
    EXPECT_TRUE(waitEntries(0));
}

TEST_F(OutboxTest, OneAtATimeInAConversationAndConversationsSideBySide) {
    ASSERT_TRUE(bed.enqueue(ReplicaBed::entry(c1, 1)));
    ASSERT_TRUE(bed.enqueue(ReplicaBed::entry(c2, 1)));
    ASSERT_TRUE(bed.enqueue(ReplicaBed::entry(c3, 2)));
    goLive();
    const QSet<QString> first{hub.expect<protocol::Do>().id, hub.expect<protocol::Do>().id};
    EXPECT_EQ(first, (QSet<QString>{c1, c3}));
    hub.expectNothingMore();
    hub.push(protocol::Done{c1, 11, {}, {}});
    EXPECT_EQ(hub.expect<protocol::Do>().id, c2);
}

TEST_F(OutboxTest, WhatWasUnderWayWhenTheLinkBrokeGoesAgainWithTheSameId) {
    goLive();
    ASSERT_TRUE(bed.enqueue(ReplicaBed::entry(c1, 1)));
    const auto before = hub.expect<protocol::Do>();
    hub.cut();
    hub.welcome(10, false);
    EXPECT_EQ(hub.expect<protocol::Do>(), before);
    // And after a new start of the program.
    deliverer.reset();
    link.reset();
    bed.open();
    makeLink();
    link->setHub(hub.address());
    hub.welcome(10, false);
    EXPECT_EQ(hub.expect<protocol::Do>(), before);
}

TEST_F(OutboxTest, AStaleReplyStopsWithWhatCameInBetweenAndTheNextOneGoes) {
    goLive();
    QSignalSpy stopped(deliverer.get(), &link::OutboxDeliverer::stopped);
    ASSERT_TRUE(bed.enqueue(ReplicaBed::entry(c1, 1)));
    ASSERT_TRUE(bed.enqueue(ReplicaBed::entry(c2, 1)));
    hub.expect<protocol::Do>();
    const QJsonObject facts{{QStringLiteral("since"), QJsonArray{8, 9}}};
    hub.push(protocol::Refused{c1, QStringLiteral("stale"), {}, facts, {}});
    EXPECT_EQ(hub.expect<protocol::Do>().id, c2);
    ASSERT_TRUE(waitState(c1, State::Stopped));
    const auto entry = bed.reader->outbox().first();
    EXPECT_EQ(entry.code, QStringLiteral("stale"));
    EXPECT_EQ(entry.facts, facts);
    EXPECT_EQ(stopped.size(), 1);
}

TEST_F(OutboxTest, ABusyHubIsAskedAgainLater) {
    goLive();
    ASSERT_TRUE(bed.enqueue(ReplicaBed::entry(c1, 1)));
    for (const char *code : {"busy", "disk-full", "read-only", "stopping"}) {
        EXPECT_EQ(hub.expect<protocol::Do>().id, c1);
        hub.push(protocol::Refused{c1, QLatin1String(code), {}, {}, {}});
    }
    EXPECT_EQ(hub.expect<protocol::Do>().id, c1);
}

TEST_F(OutboxTest, ARefusedVerbIsDroppedAndTold) {
    goLive();
    QSignalSpy stopped(deliverer.get(), &link::OutboxDeliverer::stopped);
    ASSERT_TRUE(bed.enqueue(ReplicaBed::entry(c1, 1, QStringLiteral("snooze"))));
    ASSERT_TRUE(bed.enqueue(ReplicaBed::entry(c2, 1, QStringLiteral("snooze"))));
    EXPECT_EQ(hub.expect<protocol::Do>().id, c1);
    hub.push(protocol::Refused{c1, QStringLiteral("wrong-shape"), {}, {}, {}});
    EXPECT_EQ(hub.expect<protocol::Do>().id, c2) << "the refused one is not asked a second time";
    EXPECT_EQ(stopped.size(), 1);
    EXPECT_TRUE(waitEntries(1));
}

TEST_F(OutboxTest, ARefusedContactStaysWithItsWordsOverARestart) {
    goLive();
    QSignalSpy stopped(deliverer.get(), &link::OutboxDeliverer::stopped);
    ASSERT_TRUE(bed.enqueue(ReplicaBed::entry(c1, 0, QStringLiteral("entry_register"))));
    const auto sent = hub.expect<protocol::Do>();
    hub.push(protocol::Refused{c1, QStringLiteral("no-channel"), {}, {}, {}});
    ASSERT_TRUE(waitState(c1, State::Stopped));
    EXPECT_TRUE(QTest::qWaitFor([&] { return stopped.size() == 1; }, 30'000));
    deliverer.reset();
    link.reset();
    bed.open();
    const auto kept = bed.reader->outbox();
    ASSERT_EQ(kept.size(), 1);
    EXPECT_EQ(kept.first().state, State::Stopped);
    EXPECT_EQ(kept.first().code, QStringLiteral("no-channel"));
    EXPECT_EQ(kept.first().args, sent.args);
    makeLink();
    link->setHub(hub.address());
    hub.welcome(10, false);
    hub.expectNothingMore();
}

TEST_F(OutboxTest, TheDraftOfNoConversationOutlivesARestartAndCountsForNone) {
    bed.replica->saveDraft({ConversationId{}, false, QStringLiteral("begun"), {}, 0, 1});
    ASSERT_TRUE(bed.enqueue(ReplicaBed::entry(c1, 1)));  // what comes later is committed later
    EXPECT_EQ(bed.replica->counts().drafts, 0);
    bed.open();
    ASSERT_TRUE(bed.reader->draft(ConversationId{}, false));
    EXPECT_EQ(bed.reader->draft(ConversationId{}, false)->text, QStringLiteral("begun"));
    EXPECT_EQ(bed.reader->counts().drafts, 0);
}

TEST_F(OutboxTest, WhatWasTakenBackDoesNotGo) {
    ASSERT_TRUE(bed.enqueue(ReplicaBed::entry(c1, 1)));
    link->setHub(hub.address());
    ASSERT_TRUE(bed.settled([&](QObject *c, replica::Replica::Kept k) { bed.replica->takeBack(c1, c, k); }));
    goLive();
    hub.expectNothingMore();
    EXPECT_EQ(bed.reader->draft(ConversationId{1}, false)->text, c1);
}

TEST_F(OutboxTest, AFileThatIsGoneStopsItsEntry) {
    OutboxEntry entry = ReplicaBed::entry(c1, 1);
    entry.files = {bed.dir.filePath(QStringLiteral("no-such-file.png"))};
    ASSERT_TRUE(bed.enqueue(entry));
    goLive();
    ASSERT_TRUE(waitState(c1, State::Stopped));
    EXPECT_EQ(bed.reader->outbox().first().code, QStringLiteral("file-missing"));
    hub.expectNothingMore();
}

TEST_F(OutboxTest, TheReadyMadeSessionKeepsADraftAndRepeatsItsChannelsChanges) {
    channelapi::ChannelInfo info;
    info.id = QStringLiteral("1");
    link::HubChannelSession session(*bed.replica, *link, bed.clock, info, nullptr);
    QSignalSpy changed(&session, &channelapi::ChannelSession::changed);
    QSignalSpy state(&session, &channelapi::ChannelSession::stateChanged);
    channelapi::Draft draft;
    draft.clientId = c1;
    draft.conversationId = QStringLiteral("1");
    draft.basedOn = QStringLiteral("5");
    channelapi::Part text;
    text.kind = QStringLiteral("text");
    text.text = QStringLiteral("здравствуйте");
    channelapi::Part file;
    file.kind = QStringLiteral("file");
    file.extra = {{QStringLiteral("local_path"), QStringLiteral("/x/y.pdf")}};
    draft.parts = {text, file};
    session.send(draft);
    ASSERT_TRUE(waitEntries(1));
    const auto entry = bed.reader->outbox().first();
    EXPECT_EQ(entry.files, QStringList{QStringLiteral("/x/y.pdf")});
    EXPECT_EQ(entry.basedOn, 5);
    EXPECT_EQ(entry.args.value(QLatin1String("parts")).toArray().size(), 1);
    goLive();
    hub.push(protocol::Events{
        11, 12, {channelItem(11, 1, QStringLiteral("webchat")), channelItem(12, 2, QStringLiteral("form"))}, {}});
    ASSERT_TRUE(QTest::qWaitFor([&] { return changed.size() == 1; }, FakeHub::kWaitMs));
    EXPECT_EQ(changed[0][0].value<QList<channelapi::ChannelEvent>>().size(), 1);
    EXPECT_EQ(state.size(), 1);
}

TEST_F(OutboxTest, AReplyWaitsWhileItsWriterMayTakeItBackAndKeepsItsLane) {
    goLive();
    auto held = ReplicaBed::entry(c1, 1);
    held.createdAt = bed.clock.now();
    held.notBefore = held.createdAt + 5'000;
    ASSERT_TRUE(bed.enqueue(held));
    ASSERT_TRUE(bed.enqueue(ReplicaBed::entry(c2, 1, QStringLiteral("resolve"))));
    ASSERT_TRUE(bed.enqueue(ReplicaBed::entry(c3, 2)));
    EXPECT_EQ(hub.expect<protocol::Do>().id, c3) << "another conversation does not wait";
    hub.expectNothingMore();
    // Taken back it is a draft again, and what stood behind it may go.
    ASSERT_TRUE(bed.settled([&](QObject *c, replica::Replica::Kept k) { bed.replica->takeBack(c1, c, k); }));
    EXPECT_EQ(hub.expect<protocol::Do>().id, c2);
    EXPECT_EQ(bed.reader->draft(ConversationId{1}, false)->text, c1);
}

TEST_F(OutboxTest, AHeldReplyGoesWhenItsTimeIsThere) {
    goLive();
    auto held = ReplicaBed::entry(c1, 1);
    held.createdAt = bed.clock.now();
    held.notBefore = held.createdAt + 200;
    ASSERT_TRUE(bed.enqueue(held));
    hub.expectNothingMore();
    bed.clock.advance(200);
    EXPECT_EQ(hub.expect<protocol::Do>().id, c1);
}

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
