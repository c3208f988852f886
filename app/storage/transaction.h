// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

namespace heard::storage {

/// A write transaction, rolled back unless committed. Taken at once (BEGIN IMMEDIATE), so "busy" comes at the start
/// and not in the middle of the work.
class Transaction {
public:
    [[nodiscard]] static Result<Transaction> begin(Database &database);
    Transaction(Transaction &&other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    /// On failure everything is rolled back.
    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(Database &database) : m_database(&database) {}
    Database *m_database;
};

/// A part of a transaction that can be undone alone; undone unless kept.
class Savepoint {
public:
    [[nodiscard]] static Result<Savepoint> begin(Database &database);
    Savepoint(Savepoint &&other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}
    Savepoint &operator=(Savepoint &&) = delete;
    ~Savepoint();

    [[nodiscard]] Result<void> keep();
    /// Fails if SQLite has already rolled back the whole transaction by itself: then nothing of it may be committed.
    [[nodiscard]] Result<void> undo();

private:
    explicit Savepoint(Database &database) : m_database(&database) {}
    Database *m_database;
};

}  // namespace heard::storage
