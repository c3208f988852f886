// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/card.h"
#include "replica/records.h"
#include "storage/database.h"
#include "storage/sqlbook.h"

namespace heard::replica {

/// Writes what the agent wrote: drafts and the outbox. Writer's thread, inside its transaction.
class OwnWriter {
public:
    OwnWriter(storage::Database &database, const storage::SqlBook &sql, const Clock &clock)
        : m_db(database), m_sql(sql), m_clock(clock) {}
    void setDevice(const QString &device) { m_device = device; }

    /// An empty one is given up, on the agent's other devices too. What the replica keeps of it itself stays.
    Result<void> saveDraft(const Draft &draft, Change &change);
    /// Puts what a draft is now into the outbox, for the agent's other devices, unless that is there or known.
    Result<void> offerDraft(const DraftOffer &offer, Change &change);
    Result<void> shareDraft(ConversationId conversation, bool note, bool shared, Change &change);
    // What the hub says of drafts, after the card itself is written, and before it is deleted. A draft that is ahead
    // stays: the hub will have to choose.
    Result<void> followCard(const Card &card, Change &change);
    Result<void> followGone(qint64 card, Change &change);
    /// After a snapshot: drafts that the hub has no more. What was seen after `head` has not ended: the hub has lost
    /// it.
    Result<void> followAbsent(qint64 head, Change &change);
    Result<void> enqueue(const OutboxEntry &entry, Change &change);
    Result<void> updateEntry(const OutboxEntry &entry, Change &change);
    Result<void> removeEntry(const QString &id, Change &change);
    Result<void> takeBack(const QString &id, Change &change);
    Result<void> discard(const QString &id, Change &change);
    /// Deletes what was written for conversations and customers that are erased, both JSON arrays of ids.
    Result<void> erase(const QString &conversations, const QString &customers, Change &change);
    /// Accepted entries whose message has come by now, or that have none.
    Result<void> dropAccepted(qint64 cursor, Change &change);
    /// Lays aside what was written for one workspace and brings back what waits under any of
    /// the names of another.
    Result<void> switchWorkspace(const QString &from, const QStringList &to, Change &change);

private:
    Result<OutboxEntry> entry(const QString &id);
    Result<OutboxEntry> removeStill(const QString &id, Change &change);
    Result<Draft> draft(ConversationId conversation, bool note);  ///< an empty one if there is none
    Result<void> putDraft(const Draft &draft, Change &change);
    Result<void> dropDraft(const Draft &draft, Change &change);
    /// Deletes it here and asks the hub to end it everywhere.
    Result<void> endDraft(const Draft &draft, Change &change);
    Result<void> addEntry(const OutboxEntry &entry);
    Result<void> takeOffer(const OutboxEntry &accepted, Change &change);
    template <class... Values>
    Result<void> run(const char *statement, const Values &...values) {
        return m_db.run(m_sql[statement], values...).map([](const storage::Rows &) {});
    }

    storage::Database &m_db;
    const storage::SqlBook &m_sql;
    const Clock &m_clock;
    QString m_device;
};

}  // namespace heard::replica
