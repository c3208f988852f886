// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <deque>
#include <functional>
#include <mutex>
#include <vector>

#include "base/clock.h"
#include "base/mailbox.h"
#include "hub/ledger/change.h"
#include "hub/ledger/job.h"

namespace heard::hub {

using WriteJob = Job<Change>;

/// How much of the journal is kept: a row goes once it is older than `ms` or not among the newest `rows`.
struct Retention {
    qint64 rows = 200'000;
    qint64 ms = 30LL * 24 * 3600 * 1000;
};

/// What became of a group of jobs, for the main thread.
struct GroupOutcome {
    std::vector<std::unique_ptr<WriteJob>> jobs;
    std::shared_ptr<const JournalBatch> batch;  ///< null if nothing changed
    Effects effects;
    qint64 nextDue = 0;   ///< of the outbox
    qint64 nextWake = 0;  ///< of the snoozed conversations and the replies for later
    qint64 oldestCursor = 0;
    qint64 head = 0;
    std::optional<Error> failure;  ///< of the transaction as a whole
    bool wrote = false;            ///< something was committed, journaled or not
};

/// The ledger's only writing connection, on a thread of its own. Jobs that have gathered are done in one transaction
/// and told to the main thread only after the commit; one that refuses is undone alone (the group is then done once
/// more, so work must be such that it can be). If the disk fails, all jobs of the group are refused, nothing is
/// announced and no seq is used up; the next group tries anew.
class LedgerWriter final : public QObject {
    Q_OBJECT
public:
    using Announce = std::function<void(std::shared_ptr<GroupOutcome>)>;

    /// `announce` is called on the writer's thread.
    LedgerWriter(const storage::SqlBook &sql, const sealing::Sealer &sealer, const Clock &clock, Retention retention,
                 Announce announce);
    ~LedgerWriter() override;

    // From the main thread.
    void push(std::unique_ptr<WriteJob> job);
    int queued() const;
    Mailbox &mailbox() { return m_mailbox; }

    // On the writer's thread.
    /// Opens, lets `prepare` (if any) do its work in a transaction of its own, and tells how things stand.
    Result<GroupOutcome> open(const QString &path, const std::function<Result<void>(Change &)> &prepare);
    void close();  ///< finishes the queue, then checkpoints

private:
    Result<void> runPreparation(const std::function<Result<void>(Change &)> &prepare,
                                const std::optional<AuditEnd> &anchor);
    void drain();
    std::vector<std::unique_ptr<WriteJob>> takeGroup();
    void runGroup(std::vector<std::unique_ptr<WriteJob>> jobs);
    Result<void> attempt(const std::vector<std::unique_ptr<WriteJob>> &jobs);
    Result<void> inTransaction(const std::vector<std::unique_ptr<WriteJob>> &jobs,
                               const std::function<Result<void>(WriteJob &)> &run);
    Result<void> runStraight(WriteJob &job);
    Result<void> runInSavepoint(WriteJob &job);
    void look(GroupOutcome &outcome);
    void trimJournal();
    void scrub();
    void meetAnchor(const std::optional<AuditEnd> &anchor);
    void keepAnchor(const AuditEnd &end);

    const storage::SqlBook &m_sql;
    const sealing::Sealer &m_sealer;
    const Clock &m_clock;
    const Retention m_retention;
    const Announce m_announce;
    QString m_folder;
    std::unique_ptr<storage::Database> m_database;
    std::unique_ptr<Change> m_change;
    qint64 m_nextDue = 0;
    qint64 m_nextWake = 0;
    qint64 m_oldest = 0;
    qint64 m_trimmedAt = 0;
    qint64 m_refusedInARow = 0;
    mutable std::mutex m_mutex;
    std::deque<std::unique_ptr<WriteJob>> m_queue;
    Mailbox m_mailbox;
};

}  // namespace heard::hub
