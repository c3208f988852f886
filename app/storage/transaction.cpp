// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/transaction.h"

namespace heard::storage {
namespace {

Result<void> step(Database &database, const QString &sql) {
    return database.run(sql).map([](const Rows &) {});
}

}  // namespace

Result<Transaction> Transaction::begin(Database &database) {
    if (auto begun = step(database, QStringLiteral("BEGIN IMMEDIATE")); !begun) return tl::unexpected(begun.error());
    return Transaction(database);
}

Transaction::~Transaction() {
    // After some faults SQLite has rolled back already and says so here; either way nothing is left.
    if (m_database) (void)step(*m_database, QStringLiteral("ROLLBACK"));
}

Result<void> Transaction::commit() {
    auto committed = step(*m_database, QStringLiteral("COMMIT"));
    if (!committed) (void)step(*m_database, QStringLiteral("ROLLBACK"));
    m_database = nullptr;
    return committed;
}

Result<Savepoint> Savepoint::begin(Database &database) {
    if (auto begun = step(database, QStringLiteral("SAVEPOINT part")); !begun) return tl::unexpected(begun.error());
    return Savepoint(database);
}

Savepoint::~Savepoint() {
    if (m_database) (void)undo();
}

Result<void> Savepoint::keep() { return step(*std::exchange(m_database, nullptr), QStringLiteral("RELEASE part")); }

Result<void> Savepoint::undo() {
    Database &database = *std::exchange(m_database, nullptr);
    if (auto undone = step(database, QStringLiteral("ROLLBACK TO part")); !undone) return undone;
    return step(database, QStringLiteral("RELEASE part"));
}

}  // namespace heard::storage
