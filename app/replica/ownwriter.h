// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "replica/records.h"
#include "storage/database.h"
#include "storage/sqlbook.h"

namespace heard::replica {

/// Writes what the agent wrote: drafts and the outbox. Writer's thread, inside its transaction.
class OwnWriter {
public:
    OwnWriter(storage::Database &database, const storage::SqlBook &sql, const Clock &clock)
        : m_db(database), m_sql(sql), m_clock(clock) {}

    Result<void> saveDraft(const Draft &draft, Change &change);
    Result<void> enqueue(const OutboxEntry &entry, Change &change);
    Result<void> updateEntry(const OutboxEntry &entry, Change &change);
    Result<void> removeEntry(const QString &id, Change &change);
    Result<void> takeBack(const QString &id, Change &change);
    /// Accepted entries whose message has come by now, or that have none.
    Result<void> dropAccepted(qint64 cursor, Change &change);
    /// Lays aside what was written for one workspace and brings back what waits for another.
    Result<void> switchWorkspace(const QString &from, const QString &to, Change &change);

private:
    Result<OutboxEntry> entry(const QString &id);
    Result<Draft> draft(ConversationId conversation, bool note);
    template <class... Values>
    Result<void> run(const char *statement, const Values &...values) {
        return m_db.run(m_sql[statement], values...).map([](const storage::Rows &) {});
    }

    storage::Database &m_db;
    const storage::SqlBook &m_sql;
    const Clock &m_clock;
};

}  // namespace heard::replica
