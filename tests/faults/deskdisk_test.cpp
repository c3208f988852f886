// SPDX-License-Identifier: GPL-3.0-or-later
// A desk whose disk fails at any one operation of its replica: what was kept is there, what was not is said, and with
// the disk sound it goes on from where it stands.
#include <QCoreApplication>
#include <iostream>

#include "protocol/items.h"
#include "support/baddisk.h"
#include "support/desk/runningdesk.h"
#include "support/runninghub.h"

using namespace heard;
using namespace heard::test;

namespace {

constexpr int kWaitMs = 120'000;

const QString kReplica = QStringLiteral("/replica.db");

QString text(const char *word) { return QLatin1String(word); }

bool isOfTheDisk(const QString &code) {
    return code == text("io-failed") || code == text("disk-full") || code == text("read-only") || code == text("busy");
}

protocol::Item message(qint64 seq) {
    Message message;
    message.id.v = seq;
    message.conversation.v = 1;
    message.parts = {{text("text"), QString::number(seq), {}}};
    return {seq, text("message"), protocol::toJson(message)};
}

class DeskDisk : public testing::TestWithParam<DiskFault> {
protected:
    void failEach(const std::function<void(int)> &what, const std::function<void(int)> &after) {
        const int failed = disk.faults().failEach(GetParam(), kReplica, what, after);
        std::cout << failed << " operations failed, each once" << std::endl;
        EXPECT_GT(failed, 0);
    }
    void expectOfTheDisk(const Result<void> &kept) {
        EXPECT_TRUE(kept || isOfTheDisk(kept.error().code)) << (kept ? std::string() : kept.error().code.toStdString());
    }

    BadDisk disk;  ///< outlives what stands on it
};

INSTANTIATE_TEST_SUITE_P(Each, DeskDisk, testing::ValuesIn(kDiskFaults),
                         [](const auto &info) { return info.param.name; });

TEST_P(DeskDisk, FailsWhileAReplicaIsOpened) {
    const FakeClock clock;
    for (const bool isNew : {true, false}) {
        QTemporaryDir dir;
        const QString path = dir.filePath(text("replica.db"));
        const auto open = [&] { return replica::Replica::open(path, clock); };
        if (!isNew) ASSERT_TRUE(open());
        failEach(
            [&](int n) {
                SCOPED_TRACE(n);
                if (isNew)
                    for (const char *suffix : {"", "-wal", "-shm", "-journal"}) QFile::remove(path + text(suffix));
                if (const auto opened = open())
                    EXPECT_EQ((*opened)->opening().movedAside, QString());
                else
                    EXPECT_TRUE(isOfTheDisk(opened.error().code)) << opened.error().code.toStdString();
            },
            [&](int n) {
                SCOPED_TRACE(n);
                const auto opened = open();
                ASSERT_TRUE(opened) << opened.error().code.toStdString();
                EXPECT_EQ((*opened)->opening().movedAside, QString());  // a passing fault is no damage
            });
    }
}

TEST_P(DeskDisk, FailsWhileTheAgentWrites) {
    ReplicaBed bed;
    QStringList kept;
    QList<qint64> drafts;
    std::optional<Error> said;
    QObject::connect(bed.replica.get(), &replica::Replica::failed, bed.replica.get(),
                     [&](const Error &error) { said = error; });
    failEach(
        [&](int n) {
            SCOPED_TRACE(n);
            said.reset();
            bed.replica->saveDraft({ConversationId{n}, true, text("draft"), {}, 0, n});
            const QString id = QStringLiteral("entry-%1").arg(n);
            const auto result = bed.enqueue(ReplicaBed::entry(id, 10'000 + n));
            expectOfTheDisk(result);
            QCoreApplication::processEvents();
            if (result) kept += id;
        },
        [&](int n) {
            SCOPED_TRACE(n);
            // A draft that was not kept is said to be so, and may be saved again.
            EXPECT_NE(said.has_value(), bed.reader->draft(ConversationId{n}, true).has_value());
            bed.replica->saveDraft({ConversationId{n}, true, text("draft again"), {}, 0, n});
            const QString id = QStringLiteral("again-%1").arg(n);
            EXPECT_TRUE(bed.enqueue(ReplicaBed::entry(id, 10'000 + n)));
            kept += id;
            drafts += n;
        });
    bed.open();
    EXPECT_EQ(bed.replica->opening().movedAside, QString());
    QStringList there;
    const auto entries = bed.reader->outbox();
    for (const replica::OutboxEntry &entry : entries) there += entry.id;
    EXPECT_EQ(there, kept);
    for (const qint64 n : std::as_const(drafts))
        EXPECT_EQ(bed.reader->draft(ConversationId{n}, true)->text, text("draft again"));
}

TEST_P(DeskDisk, FailsWhileChangesAreApplied) {
    ReplicaBed bed;
    ASSERT_TRUE(bed.snapshot(0, {}));
    qint64 seq = 0;
    failEach(
        [&](int n) {
            SCOPED_TRACE(n);
            ++seq;
            expectOfTheDisk(bed.apply(seq, seq, {message(seq)}));
        },
        [&](int n) {
            SCOPED_TRACE(n);
            EXPECT_TRUE(bed.apply(seq, seq, {message(seq)}));
            EXPECT_EQ(bed.replica->position().cursor, seq);
            EXPECT_EQ(bed.reader->messages(ConversationId{1}, {}, 10'000).size(), seq);
        });
}

/// A snapshot of one row where two were: the other must be gone if it is said to be whole.
TEST_P(DeskDisk, FailsWhileASnapshotIsTaken) {
    ReplicaBed bed;
    const auto count = [&] { return bed.reader->messages(ConversationId{1}, {}, 100).size(); };
    ASSERT_TRUE(bed.snapshot(2, {message(1), message(2)}));
    qint64 head = 2;
    bool kept = false;
    failEach(
        [&](int n) {
            SCOPED_TRACE(n);
            const auto result = bed.snapshot(head + 1, {message(head)});
            expectOfTheDisk(result);
            kept = bool(result);
        },
        [&](int n) {
            SCOPED_TRACE(n);
            if (kept) {
                EXPECT_EQ(bed.replica->position().cursor, head + 1);
                EXPECT_EQ(count(), 1);
            }
            EXPECT_TRUE(bed.snapshot(head + 2, {message(head)}));
            EXPECT_EQ(count(), 1);
            head += 10;
            ASSERT_TRUE(bed.snapshot(head, {message(head - 1), message(head)}));
            ASSERT_EQ(count(), 2);
        });
}

/// All of it at once: a desk that works with a hub, and one operation of either's database fails. By itself it comes to
/// where every message and every reply is once, on both sides, or its writer is told.
TEST_P(DeskDisk, FailsWhileDeskAndHubAreAtWork) {
    for (const char *whose : {"/replica.db", "/ledger.db"}) {
        RunningHub hub;
        RunningDesk desk;
        QStringList replies;
        const auto settled = [&] {
            return desk.link->state() == link::HubLink::State::Live && desk.bed.reader->outbox().isEmpty() &&
                   desk.bed.reader->wasWhole() && desk.bed.replica->position().cursor == hub.head();
        };
        const qint64 conversation = hub.bed.begin();
        desk.link->setHub(hub.address);
        ASSERT_TRUE(QTest::qWaitFor(settled, kWaitMs));
        int came = 1;
        const int failed = disk.faults().failEach(
            GetParam(), text(whose),
            [&](int n) {
                SCOPED_TRACE(testing::Message() << whose << n);
                const QString id = QStringLiteral("%1-%2").arg(text(whose)).arg(n);
                came += hub.bed.receive(CoreBed::inbound(id, id)).kept;
                replica::OutboxEntry entry = ReplicaBed::entry(id, conversation, text("note"));
                entry.basedOn.reset();
                if (desk.bed.enqueue(entry)) replies += id;
                if (n % 3 == 0) desk.link->setHub(hub.address);  // and catches up while it fails
                // Long enough for most of it; what is left is done when the disk is sound.
                (void)QTest::qWaitFor(settled, 150);
            },
            [&](int n) {
                SCOPED_TRACE(testing::Message() << whose << n);
                ASSERT_TRUE(QTest::qWaitFor(settled, kWaitMs))
                    << int(desk.link->state()) << desk.bed.reader->outbox().size() << ' ' << hub.head();
            });
        std::cout << failed << " operations failed on " << whose << std::endl;
        EXPECT_GT(failed, 0);
        QStringList there;
        auto messages = hub.bed.messages();
        std::reverse(messages.begin(), messages.end());
        EXPECT_EQ(messages.size(), came + replies.size());
        for (const Message &message : messages)
            if (!message.clientId.isEmpty()) there += message.clientId;
        EXPECT_EQ(there, replies);
        EXPECT_EQ(hub.bed.findings(), QStringList());
        RunningDesk fresh;
        fresh.link->setHub(hub.address);
        ASSERT_TRUE(QTest::qWaitFor([&] { return fresh.bed.replica->position().cursor == hub.head(); }, kWaitMs));
        EXPECT_EQ(desk.state(), fresh.state());
    }
}

}  // namespace

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
