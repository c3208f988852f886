// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include "storage/database.h"
#include "storage/errors.h"
#include "storage/migrations.h"
#include "storage/sqlbook.h"
#include "storage/sqltext.h"
#include "storage/transaction.h"

using namespace heard;
using namespace heard::storage;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

class Storage : public testing::Test {
protected:
    QString file(const char *name = "a.db") const { return m_dir.filePath(s(name)); }
    QString folder() const { return m_dir.filePath(s("migrations")); }

    void write(const QString &name, const char *text) {
        QDir().mkpath(folder());
        QFile out(folder() + u'/' + name);
        ASSERT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(text);
    }
    static QByteArray bytes(const QString &path) {
        QFile in(path);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    std::unique_ptr<Database> fresh() {
        auto db = Database::open({.path = file()});
        EXPECT_TRUE(db);
        EXPECT_TRUE((*db)->exec(s("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT UNIQUE)")));
        return std::move(*db);
    }
    static qint64 count(Database &db) { return db.value(s("SELECT count(*) FROM t"))->toLongLong(); }

    QTemporaryDir m_dir;
};

TEST_F(Storage, SplitsStatementsAroundCommentsQuotesAndTriggers) {
    const QStringList got =
        splitStatements(s("-- first; comment\nCREATE TABLE a (x TEXT DEFAULT ';'); /* ; */\n"
                          "CREATE TRIGGER r AFTER INSERT ON a BEGIN DELETE FROM a; SELECT 1; END;\n"
                          "SELECT 'it''s; fine'"));
    ASSERT_EQ(got.size(), 3);
    EXPECT_EQ(got[0], s("CREATE TABLE a (x TEXT DEFAULT ';')"));
    EXPECT_TRUE(got[1].endsWith(s("SELECT 1; END")));
    EXPECT_EQ(got[2], s("SELECT 'it''s; fine'"));
}

TEST_F(Storage, BindsByPositionAndReadsBack) {
    auto db = fresh();
    ASSERT_TRUE(db->run(s("INSERT INTO t VALUES (?, ?)"), qint64{1} << 40, s("привіт")));
    auto rows = db->run(s("SELECT a, b FROM t"));
    ASSERT_TRUE(rows);
    ASSERT_TRUE(rows->next());
    EXPECT_EQ(rows->number(0), qint64{1} << 40);
    EXPECT_EQ(rows->text(1), s("привіт"));
    EXPECT_FALSE(rows->next());
    EXPECT_TRUE(rows->ended());
}

TEST_F(Storage, TransactionIsUndoneUnlessCommitted) {
    auto db = fresh();
    {
        auto transaction = Transaction::begin(*db);
        ASSERT_TRUE(transaction);
        ASSERT_TRUE(db->run(s("INSERT INTO t VALUES (1, 'x')")));
    }
    EXPECT_EQ(count(*db), 0);
    auto transaction = Transaction::begin(*db);
    ASSERT_TRUE(db->run(s("INSERT INTO t VALUES (1, 'x')")));
    ASSERT_TRUE(transaction->commit());
    EXPECT_EQ(count(*db), 1);
}

TEST_F(Storage, WhetherACommitIsFlushedChangesBetweenTransactionsOnly) {
    const auto database = fresh();
    const auto synchronous = [&database] { return database->value(QStringLiteral("PRAGMA synchronous"))->toInt(); };
    EXPECT_EQ(synchronous(), 2);
    ASSERT_TRUE(database->setSynchronous(Database::Synchronous::Normal));
    EXPECT_EQ(synchronous(), 1);
    {
        const auto transaction = Transaction::begin(*database);
        ASSERT_TRUE(transaction);
        EXPECT_FALSE(database->setSynchronous(Database::Synchronous::Full));
    }
    ASSERT_TRUE(database->setSynchronous(Database::Synchronous::Full));
    EXPECT_EQ(synchronous(), 2);
}

TEST_F(Storage, SavepointUndoesItsPartOnly) {
    auto db = fresh();
    auto transaction = Transaction::begin(*db);
    ASSERT_TRUE(db->run(s("INSERT INTO t VALUES (1, 'x')")));
    {
        auto part = Savepoint::begin(*db);
        ASSERT_TRUE(part);
        ASSERT_TRUE(db->run(s("INSERT INTO t VALUES (2, 'y')")));
    }
    auto kept = Savepoint::begin(*db);
    ASSERT_TRUE(db->run(s("INSERT INTO t VALUES (3, 'z')")));
    ASSERT_TRUE(kept->keep());
    ASSERT_TRUE(transaction->commit());
    EXPECT_EQ(db->value(s("SELECT group_concat(a) FROM t"))->toString(), s("1,3"));
}

TEST_F(Storage, ErrorsHaveCodes) {
    auto db = fresh();
    ASSERT_TRUE(db->run(s("INSERT INTO t VALUES (1, 'x')")));
    EXPECT_EQ(db->run(s("INSERT INTO t VALUES (2, 'x')")).error().code, s("not-unique"));
    EXPECT_EQ(db->run(s("SELEKT")).error().code, s("sql-failed"));
    ASSERT_TRUE(db->exec(s("PRAGMA query_only=1")));
    EXPECT_EQ(db->run(s("INSERT INTO t VALUES (2, 'y')")).error().code, s("read-only"));
    ASSERT_TRUE(db->exec(s("PRAGMA query_only=0")));
    ASSERT_TRUE(db->exec(s("PRAGMA max_page_count=1")));
    const auto full = db->run(s("INSERT INTO t VALUES (2, ?)"), QString(100'000, u'y'));
    ASSERT_FALSE(full);
    EXPECT_EQ(full.error().code, s("disk-full"));
    EXPECT_TRUE(isStorageFault(full.error()));
    auto second = Database::open({.path = file(), .busyTimeoutMs = 1});
    auto transaction = Transaction::begin(*db);
    ASSERT_TRUE(transaction);
    EXPECT_EQ(Transaction::begin(**second).error().code, s("busy"));
}

TEST_F(Storage, MigrationsRunInOrderAndOnce) {
    write(s("001_start.sql"), "CREATE TABLE t (a); INSERT INTO t VALUES (1);");
    ASSERT_TRUE(openMigrated({.path = file()}, folder()));
    write(s("002_more.sql"), "INSERT INTO t VALUES (2);");
    auto db = openMigrated({.path = file()}, folder());
    ASSERT_TRUE(db);
    EXPECT_EQ(count(**db), 2);
    EXPECT_EQ(*(*db)->schemaVersion(), 2);
}

TEST_F(Storage, AnInterruptedMigrationLeavesNothingAndIsResumed) {
    write(s("001_start.sql"), "CREATE TABLE t (a);");
    write(s("002_two.sql"), "INSERT INTO t VALUES (2);");
    write(s("003_three.sql"), "INSERT INTO t VALUES (3); INSERT INTO nowhere VALUES (1);");
    EXPECT_EQ(openMigrated({.path = file()}, folder()).error().code, s("sql-failed"));
    {
        auto db = Database::open({.path = file()});
        EXPECT_EQ(*(*db)->schemaVersion(), 2);
        EXPECT_EQ(count(**db), 1);
    }
    write(s("003_three.sql"), "INSERT INTO t VALUES (3);");
    auto db = openMigrated({.path = file()}, folder());
    ASSERT_TRUE(db);
    EXPECT_EQ(count(**db), 2);
    EXPECT_EQ(*(*db)->schemaVersion(), 3);
}

TEST_F(Storage, MigrationsWithAHoleAreRefused) {
    write(s("001_start.sql"), "CREATE TABLE t (a);");
    write(s("003_three.sql"), "SELECT 1;");
    EXPECT_EQ(openMigrated({.path = file()}, folder()).error().code, s("bad-migrations"));
}

TEST_F(Storage, ANewerDatabaseIsRefusedUntouched) {
    write(s("001_start.sql"), "CREATE TABLE t (a);");
    {
        auto db = openMigrated({.path = file()}, folder());
        ASSERT_TRUE((*db)->setSchemaVersion(7));
    }
    const QByteArray before = bytes(file());
    EXPECT_EQ(openMigrated({.path = file()}, folder()).error().code, s("newer-database"));
    EXPECT_EQ(bytes(file()), before);
}

TEST_F(Storage, ACorruptDatabaseIsRefusedUntouched) {
    write(s("001_start.sql"), "CREATE TABLE t (a, b); CREATE INDEX i ON t (b);");
    {
        auto db = openMigrated({.path = file()}, folder());
        for (int i = 0; i < 500; ++i) ASSERT_TRUE((*db)->run(s("INSERT INTO t VALUES (?, ?)"), i, QString(100, u'x')));
        ASSERT_TRUE((*db)->checkpoint());
    }
    QByteArray broken = bytes(file());
    const QByteArray whole = broken;
    for (qsizetype i = 4096 * 3; i < 4096 * 8; ++i) broken[i] = '\x5a';
    const auto refusedUntouched = [this](const QByteArray &content) {
        QFile out(file());
        ASSERT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(content);
        out.close();
        EXPECT_EQ(openMigrated({.path = file()}, folder()).error().code, s("corrupt-database"));
        EXPECT_EQ(bytes(file()), content);
    };
    refusedUntouched(broken);
    refusedUntouched(QByteArray("this is not a database at all, only a text that is long enough", 62).repeated(100));
    refusedUntouched(whole.left(4096 * 2 + 100));
}

TEST_F(Storage, SqlBookGivesStatementsByName) {
    write(s("b.sql"), "-- a file\n-- name: one\nSELECT 1;\n-- name: two\n-- why\nSELECT\n  2;\n");
    auto book = SqlBook::fromFolder(folder());
    ASSERT_TRUE(book);
    EXPECT_EQ((*book)["one"], s("SELECT 1"));
    EXPECT_EQ((*book)["two"], s("SELECT 2"));
    EXPECT_TRUE((*book)["three"].isEmpty());
    write(s("c.sql"), "-- name: one\nSELECT 3;\n");
    EXPECT_EQ(SqlBook::fromFolder(folder()).error().code, s("bad-sql-book"));
}

}  // namespace

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
