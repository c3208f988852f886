// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/ledger/writer.h"

#include <QFileInfo>

#include "base/log.h"
#include "storage/errors.h"
#include "storage/transaction.h"

namespace heard::hub {
namespace {

const QString kUndoNeeded = QStringLiteral("undo-needed");  ///< between this file's functions only
constexpr std::size_t kGroup = 500;                         ///< jobs in one transaction: bounds the wait of the first
constexpr qint64 kTrimEvery = 1000;                         ///< journal rows between two trims
constexpr int kTrimAtOnce = 4000;  ///< rows of one trim, so that no commit has to wait long for it

}  // namespace

LedgerWriter::LedgerWriter(const storage::SqlBook &sql, const sealing::Sealer &sealer, const Clock &clock,
                           Retention retention, Announce announce)
    : m_sql(sql),
      m_sealer(sealer),
      m_clock(clock),
      m_retention(retention),
      m_announce(std::move(announce)),
      m_mailbox(this) {}

LedgerWriter::~LedgerWriter() = default;

void LedgerWriter::push(std::unique_ptr<WriteJob> job) {
    bool first = false;
    {
        const std::lock_guard lock(m_mutex);
        first = m_queue.empty();
        m_queue.push_back(std::move(job));
    }
    if (first) m_mailbox.post([this] { drain(); });
}

int LedgerWriter::queued() const {
    const std::lock_guard lock(m_mutex);
    return static_cast<int>(m_queue.size());
}

std::vector<std::unique_ptr<WriteJob>> LedgerWriter::takeGroup() {
    const std::lock_guard lock(m_mutex);
    std::vector<std::unique_ptr<WriteJob>> group;
    const std::size_t count = std::min(kGroup, m_queue.size());
    group.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        group.push_back(std::move(m_queue.front()));
        m_queue.pop_front();
    }
    return group;
}

void LedgerWriter::drain() {
    for (auto group = takeGroup(); !group.empty(); group = takeGroup()) runGroup(std::move(group));
}

Result<GroupOutcome> LedgerWriter::open(const QString &path, const std::function<Result<void>(Change &)> &prepare) {
    auto database = storage::Database::open({.path = path, .cacheKib = 8192});
    if (!database) return tl::unexpected(database.error());
    m_database = std::move(*database);
    m_folder = QFileInfo(path).absolutePath();
    m_change = std::make_unique<Change>(*m_database, m_sql, m_sealer);
    if (auto loaded = m_change->load(); !loaded) return tl::unexpected(loaded.error());
    const qint64 oldestRow = m_change->read().number("journal_oldest");
    m_oldest = oldestRow > 0 ? oldestRow - 1 : m_change->seq();
    if (m_change->read().fault()) return tl::unexpected(*m_change->read().fault());
    const auto anchor = readAnchor(m_folder);
    if (!anchor) return tl::unexpected(anchor.error());
    if (auto prepared = runPreparation(prepare, *anchor); !prepared) return tl::unexpected(prepared.error());
    if (const AuditEnd end = auditEnd(m_change->read()); *anchor != end) keepAnchor(end);
    trimJournal();
    if (m_change->read().number("scrub_owed") > 0) scrub();
    GroupOutcome state;
    state.effects.outbox = state.effects.wakes = true;
    look(state);
    if (m_change->read().fault()) return tl::unexpected(*m_change->read().fault());
    return state;
}

Result<void> LedgerWriter::runPreparation(const std::function<Result<void>(Change &)> &prepare,
                                          const std::optional<AuditEnd> &anchor) {
    m_change->begin(m_clock.now());
    auto transaction = storage::Transaction::begin(*m_database);
    if (!transaction) return tl::unexpected(transaction.error());
    meetAnchor(anchor);
    if (prepare)
        if (auto done = prepare(*m_change); !done) return done;
    if (m_change->read().fault()) return tl::unexpected(*m_change->read().fault());
    auto done = transaction->commit();
    (void)m_change->takeBatch();  // nobody listens yet; desks find it in the journal
    (void)m_change->takeEffects();
    return done;
}

void LedgerWriter::scrub() {
    if (auto done = m_database->scrub(); !done)
        log::category("ledger")->warn("not written anew yet: {}", str(done.error().code));
    else
        m_change->read().run("meta_put", QStringLiteral("scrub_owed"), QString());
    m_change->read().clearFault();
}

/// A log that does not reach its anchor was cut off, or the whole ledger is an older one: told for good in the log
/// itself, as the anchor goes on from here.
void LedgerWriter::meetAnchor(const std::optional<AuditEnd> &anchor) {
    Tables &tables = m_change->read();
    const AuditEnd end = auditEnd(tables);
    if (anchor ? reachesAnchor(tables, *anchor) : end.count == 0) return;
    log::category("audit")->warn("the log ends at {}, its anchor at {}", end.count, anchor ? anchor->count : -1);
    AuditEntry entry{.action = anchor ? QStringLiteral("anchor_differs") : QStringLiteral("anchor_missing")};
    if (anchor) entry.facts = {{QStringLiteral("count"), anchor->count}};
    m_change->audit(entry);
}

void LedgerWriter::keepAnchor(const AuditEnd &end) {
    log::category("audit")->info("row {} {}", end.count, str(end.hash));
    if (auto kept = writeAnchor(m_folder, end); !kept)
        log::category("audit")->error("anchor not written: {}", str(kept.error().code));
}

void LedgerWriter::close() {
    if (!m_database) return;
    drain();
    // If the log can't be moved into the file now, the next open does it.
    if (auto done = m_database->checkpoint(); !done)
        log::category("ledger")->warn("checkpoint at close: {}", str(done.error().code));
    m_change.reset();
    m_database.reset();
}

void LedgerWriter::runGroup(std::vector<std::unique_ptr<WriteJob>> jobs) {
    auto outcome = std::make_shared<GroupOutcome>();
    const Change::Mark before = m_change->mark();
    const qint64 writes = m_database->writes();
    m_change->begin(m_clock.now());
    if (auto done = attempt(jobs); !done) {
        // Once for each spell: a full disk would fill the log as well.
        if (m_refusedInARow++ == 0)
            log::category("ledger")->error("commits are refused: {} {}", str(done.error().code),
                                           str(done.error().detail));
        m_change->undoTo(before);
        for (auto &job : jobs) job->refuse(done.error());
        outcome->failure = done.error();
    } else {
        if (const qint64 refused = std::exchange(m_refusedInARow, 0); refused > 0)
            log::category("ledger")->warn("commits work again after {} refused", refused);
        outcome->wrote = m_database->writes() != writes;
        outcome->batch = m_change->takeBatch();
        outcome->effects = m_change->takeEffects();
        if (outcome->effects.audit) keepAnchor(*outcome->effects.audit);
        if (outcome->effects.erased) scrub();  // before it is told to be done
    }
    if (m_change->seq() - m_trimmedAt >= kTrimEvery) trimJournal();
    look(*outcome);
    outcome->jobs = std::move(jobs);
    m_announce(std::move(outcome));
}

/// Straight on first, for hardly any job has something to undo; if one has, the group begins anew with savepoints.
Result<void> LedgerWriter::attempt(const std::vector<std::unique_ptr<WriteJob>> &jobs) {
    const Change::Mark before = m_change->mark();
    auto done = inTransaction(jobs, [this](WriteJob &job) { return runStraight(job); });
    if (done || done.error().code != kUndoNeeded) return done;
    m_change->undoTo(before);
    return inTransaction(jobs, [this](WriteJob &job) { return runInSavepoint(job); });
}

Result<void> LedgerWriter::inTransaction(const std::vector<std::unique_ptr<WriteJob>> &jobs,
                                         const std::function<Result<void>(WriteJob &)> &run) {
    auto transaction = storage::Transaction::begin(*m_database);
    if (!transaction) return tl::unexpected(transaction.error());
    for (const auto &job : jobs)
        if (auto done = run(*job); !done) return done;
    return transaction->commit();
}

Result<void> LedgerWriter::runStraight(WriteJob &job) {
    const qint64 writes = m_database->writes();
    job.run(*m_change);
    const std::optional<Error> &fault = m_change->read().fault();
    if (fault && storage::isStorageFault(*fault)) return tl::unexpected(*fault);
    const bool wroteAndRefused = job.refusal() && m_database->writes() != writes;
    if (fault || wroteAndRefused) return failure(kUndoNeeded);
    return {};
}

Result<void> LedgerWriter::runInSavepoint(WriteJob &job) {
    const Change::Mark before = m_change->mark();
    auto savepoint = storage::Savepoint::begin(*m_database);
    if (!savepoint) return tl::unexpected(savepoint.error());
    job.run(*m_change);
    const std::optional<Error> fault = m_change->read().fault();
    if (fault && storage::isStorageFault(*fault)) return tl::unexpected(*fault);
    if (!fault && !job.refusal()) return savepoint->keep();
    if (fault) {
        log::category("ledger")->error("job undone: {} {}", str(fault->code), str(fault->detail));
        job.refuse(*fault);
    }
    m_change->undoTo(before);
    return savepoint->undo();
}

/// Reads again what the main thread follows, where it may have moved.
void LedgerWriter::look(GroupOutcome &outcome) {
    Tables &tables = m_change->read();
    if (outcome.effects.outbox) m_nextDue = tables.number("outbox_next_due", m_clock.now());
    if (outcome.effects.wakes) m_nextWake = tables.number("next_wake");
    outcome.nextDue = m_nextDue;
    outcome.nextWake = m_nextWake;
    outcome.oldestCursor = m_oldest;
    outcome.head = m_change->seq();
    tables.clearFault();  // what could not be looked up keeps its last value; the next group looks again
}

void LedgerWriter::trimJournal() {
    m_trimmedAt = m_change->seq();
    Tables &tables = m_change->read();
    const qint64 now = m_clock.now();
    const qint64 aged = tables.number("journal_older", kTrimAtOnce, now - m_retention.ms);
    // The newest row always stays: it is what the next seq is counted from.
    const qint64 upTo = std::min(std::max(aged, m_change->seq() - m_retention.rows), m_change->seq() - 1);
    const qint64 last = std::min(upTo, m_oldest + kTrimAtOnce);
    if (last > m_oldest) {
        tables.run("journal_trim", last);
        if (!tables.fault()) m_oldest = last;
    }
    if (tables.number("scrub_owed") > 0) scrub();
    tables.run("done_trim", now - m_retention.ms, kTrimAtOnce);
    if (tables.fault()) log::category("ledger")->warn("journal not trimmed: {}", str(tables.fault()->code));
    tables.clearFault();
}

}  // namespace heard::hub
