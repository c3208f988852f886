// SPDX-License-Identifier: GPL-3.0-or-later
// The file: a damaged one, an earlier one, a newer one.
#include <QFile>
#include <QSignalSpy>

#include "replicatest.h"
#include "storage/database.h"
#include "support/migration.h"

using namespace heard;
using namespace heard::replica;
using namespace heard::test;

TEST_F(ReplicaTest, ADamagedFileIsSetAsideAndWhatTheAgentWroteIsTakenOver) {
    ASSERT_TRUE(snapshot(kWorkspace, 10, {conversationItem(1, 1, 1)}));
    replica->saveDraft({ConversationId{1}, false, QStringLiteral("черновик"), {}, 0, 1});
    ASSERT_TRUE(enqueue(reply(QStringLiteral("c1"), 2)));
    reader.reset();
    replica.reset();
    // The root page of a table that a start reads, so that only that table is lost.
    QFile file(path());
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    const qint64 page = 4096;
    qint64 channelRoot = 0;
    {
        auto database = *storage::Database::open({.path = path(), .readOnly = true});
        channelRoot =
            database->value(QStringLiteral("SELECT rootpage FROM sqlite_schema WHERE name = 'channel'"))->toLongLong();
    }
    ASSERT_TRUE(file.seek((channelRoot - 1) * page));
    file.write(QByteArray(page, '\xff'));
    file.close();

    open();
    ASSERT_FALSE(replica->opening().movedAside.isEmpty());
    EXPECT_TRUE(QFile::exists(replica->opening().movedAside));
    EXPECT_EQ(replica->opening().savedDrafts, 1);
    EXPECT_EQ(replica->opening().savedEntries, 1);
    EXPECT_FALSE(replica->position().cursor) << "facts come again from the hub";
    ASSERT_TRUE(snapshot(kWorkspace, 10, {conversationItem(1, 1, 1)}));
    EXPECT_EQ(reader->draft(ConversationId{1}, false)->text, QStringLiteral("черновик"));
    EXPECT_EQ(reader->outbox().value(0).id, QStringLiteral("c1"));
}

TEST_F(ReplicaTest, DamageFoundWhileItRunsIsToldOnceAndMendedAtTheNextStart) {
    const QString words = QStringLiteral("страница, которая испортится ");
    QList<protocol::Item> items{conversationItem(1, 1, 100)};
    for (int i = 2; i < 400; ++i) {
        auto message = messageItem(i, i, 1);
        message.data.insert(QStringLiteral("parts"),
                            QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("text")},
                                                   {QStringLiteral("text"), words.repeated(20)}}});
        items += message;
    }
    ASSERT_TRUE(snapshot(QStringLiteral("w1"), 400, items));
    replica->saveDraft({ConversationId{1}, false, QStringLiteral("ещё не отправлено"), {}, 0, 5});
    ASSERT_TRUE(enqueue(reply(QStringLiteral("c1"), 3)));
    reader.reset();
    replica.reset();  // what is in its log goes into the file
    open();
    EXPECT_TRUE(replica->opening().movedAside.isEmpty());
    {
        QFile file(path());
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        const QByteArray inside = words.toUtf8();
        int spoilt = 0;
        for (qint64 at = 0; at < file.size(); at += 4096) {
            file.seek(at);
            if (!file.peek(4096).contains(inside)) continue;
            file.write(QByteArray(4096, 'Z'));
            ++spoilt;
        }
        ASSERT_GT(spoilt, 10);
    }
    QSignalSpy told(replica.get(), &Replica::damaged);
    reader->messages(ConversationId{1}, {}, 50);
    reader->messages(ConversationId{1}, {}, 50);
    while (told.isEmpty()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    EXPECT_TRUE(reader->conversation(ConversationId{1})) << "what is not damaged can still be read";
    open();
    EXPECT_EQ(told.size(), 1);
    EXPECT_FALSE(replica->opening().movedAside.isEmpty());
    EXPECT_EQ(replica->opening().savedDrafts, 1);
    EXPECT_EQ(replica->opening().savedEntries, 1);
    EXPECT_FALSE(replica->position().cursor) << "all comes again from the hub";
    EXPECT_TRUE(QFile::exists(replica->opening().movedAside));
    open();
    EXPECT_TRUE(replica->opening().movedAside.isEmpty()) << "once is enough";
    EXPECT_EQ(reader->outbox().size(), 1);
}

TEST_F(ReplicaTest, AnEarlierFileLearnsWhenTheCustomerWroteLast) {
    auto incoming = messageItem(2, 1, 7);
    incoming.data.insert(QStringLiteral("direction"), QStringLiteral("in"));
    incoming.data.insert(QStringLiteral("at"), 500);
    auto outgoing = messageItem(3, 2, 7);
    outgoing.data.insert(QStringLiteral("direction"), QStringLiteral("out"));
    outgoing.data.insert(QStringLiteral("at"), 900);
    ASSERT_TRUE(snapshot(QStringLiteral("w1"), 3,
                         {conversationItem(1, 7, 900), conversationItem(1, 8, 100), incoming, outgoing}));
    reader.reset();
    replica.reset();
    {
        auto db = storage::Database::open({.path = path()});
        ASSERT_TRUE(test::runMigration(**db, QStringLiteral(":/replica/sqlite/migrations/006_last_inbound.sql")));
    }
    open();
    EXPECT_EQ(reader->conversation(ConversationId{7})->lastInboundAt, 500);
    EXPECT_EQ(reader->conversation(ConversationId{7})->lastAt, 900);
    EXPECT_EQ(reader->conversation(ConversationId{7})->extra.value(QLatin1String("of_later")).toString(),
              QStringLiteral("kept"));
    EXPECT_EQ(reader->conversation(ConversationId{8})->lastInboundAt, 0);
}

TEST_F(ReplicaTest, ANewerFileIsRefusedAndLeftAsItIs) {
    reader.reset();
    replica.reset();
    {
        auto database = *storage::Database::open({.path = path()});
        ASSERT_TRUE(database->setSchemaVersion(999));
        ASSERT_TRUE(database->checkpoint());
    }
    QFile file(path());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    const auto opened = Replica::open(path(), clock);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, QStringLiteral("newer-database"));
    file.seek(0);
    EXPECT_EQ(file.readAll(), before);
}

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
