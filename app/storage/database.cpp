// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"

#include <QRegularExpression>
#include <QStringList>
#include <atomic>

#include "storage/errors.h"

namespace heard::storage {
namespace {

QString newConnectionName() {
    static std::atomic<int> count{0};
    return QStringLiteral("heard-%1").arg(++count);
}

QString synchronousPragma(Database::Synchronous synchronous) {
    return QStringLiteral("PRAGMA synchronous=%1")
        .arg(synchronous == Database::Synchronous::Full ? u"FULL" : u"NORMAL");
}

}  // namespace

Result<std::unique_ptr<Database>> Database::open(const Options &options) {
    std::unique_ptr<Database> database(new Database(newConnectionName(), options.path));
    if (auto connected = database->connect(options); !connected) return tl::unexpected(connected.error());
    return database;
}

Database::~Database() {
    m_statements.clear();
    m_db.close();
    m_db = QSqlDatabase();  // Qt warns if a copy is alive when the connection is removed
    QSqlDatabase::removeDatabase(m_name);
}

Result<void> Database::connect(const Options &options) {
    m_db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    m_db.setDatabaseName(options.path);
    QString connectOptions = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(options.busyTimeoutMs);
    if (options.readOnly) connectOptions += QStringLiteral(";QSQLITE_OPEN_READONLY");
    m_db.setConnectOptions(connectOptions);
    if (!m_db.open()) return tl::unexpected(errorFrom(m_db.lastError()));

    QStringList pragmas{QStringLiteral("PRAGMA foreign_keys=ON"),
                        QStringLiteral("PRAGMA cache_size=-%1").arg(options.cacheKib),
                        QStringLiteral("PRAGMA temp_store=MEMORY")};
    if (options.readOnly) {
        pragmas += QStringLiteral("PRAGMA query_only=ON");
    } else {
        pragmas += QStringLiteral("PRAGMA journal_mode=WAL");
        pragmas += synchronousPragma(options.synchronous);
        m_synchronous = options.synchronous;
        pragmas += QStringLiteral("PRAGMA journal_size_limit=67108864");
        pragmas += QStringLiteral("PRAGMA secure_delete=ON");
    }
    for (const QString &pragma : std::as_const(pragmas))
        if (auto done = exec(pragma); !done) return done;
    return {};
}

Result<QSqlQuery *> Database::statement(const QString &sql) {
    const auto found = m_statements.find(sql);
    if (found != m_statements.end()) return &found->second;
    QSqlQuery query(m_db);
    query.setForwardOnly(true);
    if (!query.prepare(sql)) return tl::unexpected(errorFrom(query.lastError()));
    return &m_statements.emplace(sql, std::move(query)).first->second;
}

/// What begins, ends or tunes, and changes no row by itself.
static bool isControl(const QString &sql) {
    for (const char *word : {"BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE", "PRAGMA"})
        if (sql.startsWith(QLatin1String(word))) return true;
    return false;
}

Result<Rows> Database::finish(QSqlQuery &query) {
    if (query.exec()) {
        if (!query.isSelect() && !isControl(query.lastQuery())) ++m_writes;
        return Rows(&query);
    }
    Error error = errorFrom(query.lastError());
    query.finish();
    return tl::unexpected(std::move(error));
}

Result<void> Database::exec(const QString &sql) {
    QSqlQuery query(m_db);
    if (!query.exec(sql)) return tl::unexpected(errorFrom(query.lastError()));
    return {};
}

Result<QVariant> Database::value(const QString &sql) {
    QSqlQuery query(m_db);
    query.setForwardOnly(true);
    if (!query.exec(sql)) return tl::unexpected(errorFrom(query.lastError()));
    return query.next() ? query.value(0) : QVariant();
}

Result<void> Database::setSynchronous(Synchronous synchronous) {
    if (synchronous == m_synchronous) return {};
    if (auto done = exec(synchronousPragma(synchronous)); !done) return done;
    m_synchronous = synchronous;
    return {};
}

Result<int> Database::schemaVersion() {
    return value(QStringLiteral("PRAGMA user_version")).map([](const QVariant &v) { return v.toInt(); });
}

Result<void> Database::setSchemaVersion(int version) {
    return exec(QStringLiteral("PRAGMA user_version=%1").arg(version));
}

Result<QStringList> Database::integrity(bool quick) {
    QSqlQuery query(m_db);
    query.setForwardOnly(true);
    if (!query.exec(quick ? QStringLiteral("PRAGMA quick_check(20)") : QStringLiteral("PRAGMA integrity_check(20)")))
        return tl::unexpected(errorFrom(query.lastError()));
    QStringList findings;
    while (query.next()) findings += query.value(0).toString();
    if (query.lastError().type() != QSqlError::NoError) return tl::unexpected(errorFrom(query.lastError()));
    if (findings == QStringList{QStringLiteral("ok")}) findings.clear();
    // A page that the disk did not give is no damage that was found.
    static const QRegularExpression notGiven(QStringLiteral("failed to get page|error code[= ](\\d+)"));
    for (const QString &finding : std::as_const(findings)) {
        const auto match = notGiven.match(finding);
        if (!match.hasMatch()) continue;
        const QString code = match.captured(1).isEmpty() ? QStringLiteral("10") : match.captured(1);
        const Error error = errorFrom(QSqlError(finding, {}, QSqlError::StatementError, code));
        if (error.code == QLatin1String("io-failed")) return tl::unexpected(error);
    }
    return findings;
}

Result<void> Database::scrub() {
    // A copy of the whole file is not for the memory.
    if (auto done = exec(QStringLiteral("PRAGMA temp_store=FILE")); !done) return done;
    const auto vacuumed = exec(QStringLiteral("VACUUM"));
    if (auto done = exec(QStringLiteral("PRAGMA temp_store=MEMORY")); !done) return done;
    if (!vacuumed) return vacuumed;
    const auto busy = value(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    if (!busy) return tl::unexpected(busy.error());
    return busy->toInt() == 0 ? Result<void>() : failure(QStringLiteral("busy"));
}

Result<void> Database::checkpoint() { return exec(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")); }

}  // namespace heard::storage
