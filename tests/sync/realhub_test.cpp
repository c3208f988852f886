// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's side against the hub's real core and gateway, over real sockets.
#include <QCoreApplication>
#include <QImage>
#include <QRandomGenerator>
#include <QSignalSpy>

#include "link/blobfetcher.h"
#include "protocol/verbs.h"
#include "support/desk/runningdesk.h"
#include "support/runninghub.h"

using namespace heard;
using namespace heard::test;

namespace {

constexpr int kWaitMs = 30'000;

bool waitAt(RunningDesk &desk, RunningHub &hub) {
    return QTest::qWaitFor([&] { return desk.bed.replica->position().cursor == hub.head(); }, kWaitMs);
}

/// Something happens at the hub: a customer writes, an agent answers, a matter is resolved.
void happen(RunningHub &hub, QRandomGenerator &chance, int n) {
    const QString address = QStringLiteral("visitor-%1").arg(chance.bounded(12));
    hub.bed.receive(CoreBed::inbound(QStringLiteral("r%1").arg(n), QStringLiteral("вопрос %1").arg(n), address));
    const auto conversations = hub.bed.conversations();
    const Conversation &one = conversations[chance.bounded(int(conversations.size()))];
    const QJsonObject args{{QStringLiteral("conversation"), one.id.v}};
    if (chance.bounded(3) == 0) {
        QJsonObject reply = args;
        reply.insert(QStringLiteral("parts"), CoreBed::textParts(QStringLiteral("ответ %1").arg(n)));
        hub.bed.execute(QStringLiteral("reply"), reply, one.lastMessage.v);
    }
    if (chance.bounded(4) == 0) hub.bed.execute(QStringLiteral("resolve"), args);
}

}  // namespace

TEST(RealHub, AfterRandomCutsAReplicaEqualsAFreshOne) {
    const quint32 seed = qEnvironmentVariableIsSet("HEARD_TEST_SEED") ? qEnvironmentVariable("HEARD_TEST_SEED").toUInt()
                                                                      : QRandomGenerator::global()->generate();
    SCOPED_TRACE(testing::Message() << "HEARD_TEST_SEED=" << seed);
    std::cout << "HEARD_TEST_SEED=" << seed << '\n';
    QRandomGenerator chance(seed);
    RunningHub hub;
    for (int n = 0; n < 20; ++n) happen(hub, chance, n);
    RunningDesk desk;
    desk.link->setHub(hub.address);
    for (int n = 20; n < 120; ++n) {
        happen(hub, chance, n);
        switch (chance.bounded(6)) {
            case 0: desk.link->setHub({}); break;           // away for a while
            case 1: desk.link->setHub(hub.address); break;  // away for a moment
            case 2:
                if (chance.bounded(4) == 0) desk.restart();
                break;
            default: break;
        }
    }
    desk.link->setHub(hub.address);
    ASSERT_TRUE(waitAt(desk, hub));
    RunningDesk fresh;
    fresh.link->setHub(hub.address);
    ASSERT_TRUE(waitAt(fresh, hub));
    EXPECT_GT(fresh.state().size(), 100);
    EXPECT_EQ(desk.state(), fresh.state());
    EXPECT_EQ(desk.bed.replica->counts(), fresh.bed.replica->counts());
}

TEST(RealHub, RepliesGoOutOnceWhateverBecomesOfTheConnection) {
    RunningHub hub;
    QRandomGenerator chance(1);
    hub.bed.receive(CoreBed::inbound(QStringLiteral("r1"), QStringLiteral("вопрос")));
    const Conversation conversation = hub.bed.conversations().first();
    RunningDesk desk;
    desk.link->setHub(hub.address);
    constexpr int kReplies = 25;
    for (int n = 0; n < kReplies; ++n) {
        replica::OutboxEntry entry = ReplicaBed::entry(QStringLiteral("client-%1").arg(n), conversation.id.v);
        entry.basedOn = conversation.lastMessage.v;
        ASSERT_TRUE(desk.bed.enqueue(entry));
        if (n % 3 == 0) desk.link->setHub(hub.address);  // cuts, and comes back
        if (n % 10 == 9) {
            desk.restart();
            desk.link->setHub(hub.address);
        }
    }
    ASSERT_TRUE(QTest::qWaitFor([&] { return desk.bed.reader->outbox().isEmpty(); }, kWaitMs));
    QStringList sent;
    const auto messages = hub.bed.messages();
    for (const Message &message : messages)
        if (message.direction == Direction::Out) sent.prepend(message.clientId);
    QStringList wanted;
    for (int n = 0; n < kReplies; ++n) wanted += QStringLiteral("client-%1").arg(n);
    EXPECT_EQ(sent, wanted) << "each once, in order";
}

TEST(RealHub, AReplyIsStaleWhenTheCustomerHasWrittenSince) {
    RunningHub hub;
    hub.bed.receive(CoreBed::inbound(QStringLiteral("r1"), QStringLiteral("вопрос")));
    const Conversation before = hub.bed.conversations().first();
    hub.bed.receive(CoreBed::inbound(QStringLiteral("r2"), QStringLiteral("ещё вопрос")));
    RunningDesk desk;
    replica::OutboxEntry entry = ReplicaBed::entry(QStringLiteral("c1"), before.id.v);
    entry.basedOn = before.lastMessage.v;
    ASSERT_TRUE(desk.bed.enqueue(entry));
    desk.link->setHub(hub.address);
    const auto stopped = [&] {
        const auto entries = desk.bed.reader->outbox();
        return !entries.isEmpty() && entries.first().state == replica::OutboxEntry::State::Stopped;
    };
    ASSERT_TRUE(QTest::qWaitFor(stopped, kWaitMs));
    entry = desk.bed.reader->outbox().first();
    EXPECT_EQ(entry.code, QStringLiteral("stale"));
    EXPECT_EQ(entry.facts.value(QLatin1String("since")).toArray().size(), 1);
    // The agent has seen it and means to send it all the same.
    entry.basedOn = hub.bed.conversations().first().lastMessage.v;
    entry.state = replica::OutboxEntry::State::Queued;
    ASSERT_TRUE(
        desk.bed.settled([&](QObject *c, replica::Replica::Kept k) { desk.bed.replica->updateEntry(entry, c, k); }));
    ASSERT_TRUE(QTest::qWaitFor([&] { return desk.bed.reader->outbox().isEmpty(); }, kWaitMs));
    EXPECT_EQ(hub.bed.messages().first().clientId, QStringLiteral("c1"));
}

TEST(RealHub, APictureGoesUpWithItsReplyAndComesBackFromTheCache) {
#ifdef __SANITIZE_THREAD__
    GTEST_SKIP()
        << "QNetworkAccessManager's own thread is not built for the thread sanitizer; the other builds run this";
#endif
    RunningHub hub;
    hub.bed.receive(CoreBed::inbound(QStringLiteral("r1"), QStringLiteral("вопрос")));
    const Conversation conversation = hub.bed.conversations().first();
    RunningDesk desk;
    const QString picture = desk.bed.dir.filePath(QStringLiteral("схема проезда.png"));
    ASSERT_TRUE(QImage(8, 6, QImage::Format_RGB32).save(picture));
    replica::OutboxEntry entry = ReplicaBed::entry(QStringLiteral("c1"), conversation.id.v);
    entry.basedOn = conversation.lastMessage.v;
    entry.files = {picture};
    ASSERT_TRUE(desk.bed.enqueue(entry));
    desk.link->setHub(hub.address);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return desk.bed.replica->position().cursor && desk.bed.reader->outbox().isEmpty(); }, kWaitMs));
    const auto messages = desk.bed.reader->messages(conversation.id, {}, 10);
    ASSERT_FALSE(messages.isEmpty());
    ASSERT_EQ(messages.last().parts.size(), 2);
    const Part part = messages.last().parts.last();
    EXPECT_EQ(part.kind, QStringLiteral("image"));
    EXPECT_EQ(part.name, QStringLiteral("схема проезда.png"));
    EXPECT_EQ(part.width, 8);

    link::BlobFetcher fetcher;
    fetcher.setFolder(desk.bed.dir.filePath(QStringLiteral("cache")));
    fetcher.setHub(hub.address);
    EXPECT_TRUE(fetcher.cached(part).isEmpty());
    QSignalSpy ready(&fetcher, &link::BlobFetcher::ready);
    QSignalSpy failed(&fetcher, &link::BlobFetcher::failed);
    fetcher.fetch(part);
    Part missing = part;
    missing.blob.v = 99;
    fetcher.fetch(missing);
    ASSERT_TRUE(QTest::qWaitFor([&] { return ready.size() == 1 && failed.size() == 1; }, kWaitMs));
    EXPECT_EQ(failed[0][1].toString(), QStringLiteral("not-found"));
    EXPECT_EQ(QImage(fetcher.cached(part)).size(), QSize(8, 6));
    EXPECT_TRUE(fetcher.cached(missing).isEmpty()) << "nothing is left of what could not be fetched";
}

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
