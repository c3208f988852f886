// SPDX-License-Identifier: GPL-3.0-or-later
// What an agent wrote is read out of a damaged replica, whichever version made it, and the file is not changed by that.
#include "replica/salvage.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

#include "replica/replica.h"
#include "support/fakeclock.h"
#include "support/migration.h"

using namespace heard;
using namespace heard::test;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

const QString kMigrations = QStringLiteral(":/replica/sqlite/migrations");

/// As the program of that version would have left it.
void makeReplica(const QString &path, const QStringList &migrations) {
    auto database = storage::Database::open({.path = path});
    ASSERT_TRUE(database);
    for (const QString &name : migrations) ASSERT_TRUE(runMigration(**database, kMigrations + u'/' + name));
    ASSERT_TRUE((*database)->setSchemaVersion(int(migrations.size())));
    ASSERT_TRUE(
        (*database)->exec(s("INSERT INTO draft (conversation, note, text, files, caret, updated_at) "
                            "VALUES (7, 0, 'ещё не отправлено', '[]', 3, 5)")));
    ASSERT_TRUE(
        (*database)->exec(s("INSERT INTO outbox (id, conversation, verb, args, state, done_seq, created_at) "
                            "VALUES ('c1', 7, 'reply', '{}', 'queued', 0, 9)")));
}

TEST(Salvage, ReadsWhatEachVersionHasWritten) {
    const FakeClock clock;
    {  // the resources come with it
        QTemporaryDir dir;
        ASSERT_TRUE(replica::Replica::open(dir.filePath(s("replica.db")), clock));
    }
    const QStringList all = QDir(kMigrations).entryList(QDir::Files, QDir::Name);
    ASSERT_GT(all.size(), 12);
    for (qsizetype version = 1; version <= all.size(); ++version) {
        SCOPED_TRACE(version);
        QTemporaryDir dir;
        const QString path = dir.filePath(s("replica.db"));
        makeReplica(path, all.first(version));
        const auto saved = replica::moveAside(path, clock);
        ASSERT_TRUE(saved);
        ASSERT_EQ(saved->drafts.size(), 1);
        EXPECT_EQ(saved->drafts.first().conversation.v, 7);
        EXPECT_EQ(saved->drafts.first().text, s("ещё не отправлено"));
        EXPECT_EQ(saved->drafts.first().caret, 3);
        EXPECT_EQ(saved->drafts.first().anchor, 3) << "as a draft without a selection";
        ASSERT_EQ(saved->entries.size(), 1);
        EXPECT_EQ(saved->entries.first().id, s("c1"));
        EXPECT_EQ(saved->entries.first().notBefore, 0);
        const auto aside = storage::Database::open({.path = saved->movedTo, .readOnly = true});
        ASSERT_TRUE(aside);
        EXPECT_EQ((*aside)->schemaVersion().value_or(0), version) << "set aside as it was";
    }
}

}  // namespace

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
