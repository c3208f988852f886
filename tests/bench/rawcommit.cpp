// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawcommit.h"

#include <QElapsedTimer>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTemporaryDir>
#include <QVariant>
#include <optional>

namespace heard::bench {
namespace {

constexpr int kPerTransaction = 100;
const QString kSource = QStringLiteral("bench-source");
const QString kTarget = QStringLiteral("bench-target");

using Row = QVariantList;

/// The columns of one table and its rows in the order they were written.
struct Rows {
    QStringList columns;
    QList<Row> rows;
};

/// Qt reads empty bytes as null ones, and would write these as NULL.
QVariant orEmpty(const QVariant &value) {
    const bool emptyBytes = value.typeId() == QMetaType::QByteArray && value.toByteArray().isEmpty();
    return emptyBytes ? QVariant(QByteArray("")) : value;
}

std::optional<Rows> read(QSqlDatabase &db, const QString &sql) {
    QSqlQuery query(db);
    query.setForwardOnly(true);
    if (!query.exec(sql)) return std::nullopt;
    Rows out;
    const QSqlRecord record = query.record();
    for (int i = 0; i < record.count(); ++i) out.columns += record.fieldName(i);
    while (query.next()) {
        Row row;
        for (int i = 0; i < record.count(); ++i) row += orEmpty(query.value(i));
        out.rows += row;
    }
    return out;
}

bool exec(QSqlDatabase &db, const QString &sql) { return QSqlQuery(db).exec(sql); }

bool runWith(QSqlQuery &query, const Row &values) {
    for (int i = 0; i < values.size(); ++i) query.bindValue(i, values[i]);
    return query.exec();
}

QString insertInto(const QString &table, const Rows &rows) {
    QStringList marks(rows.columns.size(), QStringLiteral("?"));
    return QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)").arg(table, rows.columns.join(u','), marks.join(u','));
}

bool copy(QSqlDatabase &from, QSqlDatabase &to, const QString &table) {
    const auto rows = read(from, QStringLiteral("SELECT * FROM ") + table);
    if (!rows) return false;
    QSqlQuery insert(to);
    if (!insert.prepare(insertInto(table, *rows))) return false;
    for (const Row &row : rows->rows)
        if (!runWith(insert, row)) return false;
    return true;
}

bool makeLike(QSqlDatabase &from, QSqlDatabase &to) {
    const auto schema =
        read(from, QStringLiteral("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"));
    if (!schema) return false;
    for (const Row &row : schema->rows)
        if (!exec(to, row.first().toString())) return false;
    // What messages refer to stands there before.
    if (!exec(to, QStringLiteral("BEGIN"))) return false;
    for (const char *table : {"agent", "channel", "customer", "identity", "conversation"})
        if (!copy(from, to, QLatin1String(table))) return false;
    return exec(to, QStringLiteral("COMMIT"));
}

/// Everything that is to be written, in memory before the clock starts.
struct Work {
    Rows messages;
    Rows journal;
    Rows conversations;
    QHash<qint64, qsizetype> conversationById;
    QHash<qint64, qsizetype> journalBySeq;
};

std::optional<Work> workFrom(QSqlDatabase &db, int messages) {
    auto found = read(db, QStringLiteral("SELECT * FROM (SELECT * FROM message WHERE direction = 'in' "
                                         "ORDER BY id DESC LIMIT %1) ORDER BY id")
                              .arg(messages));
    auto journal = read(db, QStringLiteral("SELECT * FROM journal ORDER BY seq"));
    auto conversations = read(db, QStringLiteral("SELECT * FROM conversation"));
    if (!found || !journal || !conversations || found->rows.isEmpty()) return std::nullopt;
    Work work{*found, *journal, *conversations, {}, {}};
    const qsizetype id = work.conversations.columns.indexOf(QStringLiteral("id"));
    for (qsizetype i = 0; i < work.conversations.rows.size(); ++i)
        work.conversationById.insert(work.conversations.rows[i][id].toLongLong(), i);
    for (qsizetype i = 0; i < work.journal.rows.size(); ++i)
        work.journalBySeq.insert(work.journal.rows[i].first().toLongLong(), i);
    return work;
}

std::optional<double> write(QSqlDatabase &db, const Work &work) {
    QSqlQuery message(db), journal(db), conversation(db);
    if (!message.prepare(insertInto(QStringLiteral("message"), work.messages)) ||
        !journal.prepare(insertInto(QStringLiteral("journal"), work.journal)) ||
        !conversation.prepare(QStringLiteral("UPDATE conversation SET %1 = ? WHERE id = ?")
                                  .arg(work.conversations.columns.join(QStringLiteral(" = ?, ")))))
        return std::nullopt;
    const qsizetype seqAt = work.messages.columns.indexOf(QStringLiteral("seq"));
    const qsizetype conversationAt = work.messages.columns.indexOf(QStringLiteral("conversation"));
    QElapsedTimer since;
    since.start();
    for (qsizetype i = 0; i < work.messages.rows.size(); ++i) {
        if (i % kPerTransaction == 0 && !exec(db, QStringLiteral("BEGIN IMMEDIATE"))) return std::nullopt;
        const Row &row = work.messages.rows[i];
        Row changed = work.conversations.rows[work.conversationById.value(row[conversationAt].toLongLong())];
        changed += row[conversationAt];
        if (!runWith(message, row) || !runWith(conversation, changed)) return std::nullopt;
        for (qint64 seq = row[seqAt].toLongLong(), last = seq + 1; seq <= last; ++seq) {
            const auto at = work.journalBySeq.constFind(seq);
            if (at != work.journalBySeq.cend() && !runWith(journal, work.journal.rows[*at])) return std::nullopt;
        }
        const bool ends = i % kPerTransaction == kPerTransaction - 1 || i == work.messages.rows.size() - 1;
        if (ends && !exec(db, QStringLiteral("COMMIT"))) return std::nullopt;
    }
    return double(work.messages.rows.size()) * 1e9 / double(since.nsecsElapsed());
}

std::optional<double> rateOf(const QString &ledgerPath, const QString &targetPath, int messages) {
    QSqlDatabase from = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), kSource);
    from.setDatabaseName(ledgerPath);
    QSqlDatabase to = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), kTarget);
    to.setDatabaseName(targetPath);
    if (!from.open() || !to.open()) return std::nullopt;
    for (const char *pragma : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON",
                               "PRAGMA cache_size = -8192"})
        if (!exec(to, QLatin1String(pragma))) return std::nullopt;
    const auto work = workFrom(from, messages);
    if (!work || !makeLike(from, to)) return std::nullopt;
    return write(to, *work);
}

}  // namespace

Result<double> rawCommitRate(const QString &ledgerPath, int messages) {
    const QTemporaryDir folder;
    const auto rate = rateOf(ledgerPath, folder.filePath(QStringLiteral("raw.db")), messages);
    QSqlDatabase::removeDatabase(kSource);
    QSqlDatabase::removeDatabase(kTarget);
    if (!rate) return failure(QStringLiteral("sql-failed"), ledgerPath);
    return *rate;
}

}  // namespace heard::bench
