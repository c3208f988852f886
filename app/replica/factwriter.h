// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/card.h"
#include "protocol/frames.h"
#include "replica/records.h"
#include "storage/database.h"
#include "storage/sqlbook.h"

namespace heard::replica {

/// Puts the hub's items into their tables and says what changed. Writer's thread, inside its transaction.
class FactWriter {
public:
    FactWriter(storage::Database &database, const storage::SqlBook &sql) : m_db(database), m_sql(sql) {}

    /// A row that is as new as the item, or newer, stays; it counts as named by snapshot `gen` all the same.
    Result<void> put(const protocol::Item &item, qint64 gen, Change &change);
    /// What hubs have told to be erased since the last call.
    QList<Card> takeErased() { return std::exchange(m_erased, {}); }
    /// Deletes the rows that snapshot `gen` did not name; -1: all.
    Result<void> sweep(qint64 gen, Change &change);
    /// One step; how many conversations it took.
    Result<int> trim(const TrimRule &rule, Change &change);

private:
    Result<qint64> usedBytes();
    Result<void> putSmall(const char *statement, const protocol::Item &item, qint64 gen);
    Result<void> putCard(const protocol::Item &item, qint64 gen, Change &change);
    Result<void> putRaw(const protocol::Item &item, qint64 gen);
    Result<void> putConversation(const protocol::Item &item, qint64 gen, Change &change);
    Result<void> putMessage(const protocol::Item &item, qint64 gen, Change &change);
    Result<void> dropMatchingEntry(const QString &clientId, ConversationId conversation, Change &change);
    Result<void> gone(const protocol::Item &item, Change &change);
    /// The row's seq, -1 if there is none.
    Result<qint64> storedSeq(const char *statement, qint64 id);
    template <class... Values>
    Result<void> run(const char *statement, const Values &...values) {
        return m_db.run(m_sql[statement], values...).map([](const storage::Rows &) {});
    }

    QList<Card> m_erased;
    storage::Database &m_db;
    const storage::SqlBook &m_sql;
};

}  // namespace heard::replica
