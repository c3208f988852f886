// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QObject>
#include <QTimer>
#include <optional>

#include "base/thread.h"
#include "hub/ledger/journalring.h"
#include "hub/ledger/reader.h"
#include "hub/ledger/writer.h"

namespace heard::hub {

/// The hub's store: one data folder, open in one program at a time. Lives on the main thread; the work is done on the
/// writer's and the reader's. Nothing is answered before it is committed.
class Ledger final : public QObject {
    Q_OBJECT
public:
    struct Options {
        QString folder;
        Retention retention;
        qint64 ringBytes = 8 * 1024 * 1024;
        int probeMs = 5000;  ///< how long after a failed commit it is tried whether one works again
    };
    struct Counters {
        qint64 commits = 0;
        qint64 failedCommits = 0;
        qint64 jobs = 0;
        qint64 largestGroup = 0;
    };

    /// `clock` outlives the ledger.
    Ledger(Options options, const Clock &clock);
    ~Ledger() override;

    /// Makes the folder and keeps other hubs out of it, before anything in it is read; open() does it if need be.
    /// Codes: "folder-in-use", "read-only", "folder-failed".
    Result<void> lockFolder();
    /// Waits until the ledger is ready or refused. Codes: "folder-in-use", "read-only", "folder-failed",
    /// "newer-database", "corrupt-database", storage/errors.h, unlock.h. A refused ledger is left as it was. `prepare`
    /// is done on the writer's thread before anything else, in a transaction of its own; if it refuses, so does open().
    Result<void> open(const std::function<Result<void>(Change &)> &prepare = {});
    /// Finishes what is queued, answers it, and closes; calling it again does nothing.
    void close();
    bool isOpen() const { return m_open; }

    /// Work on the writer's thread in a transaction; the reply comes after the commit and after committed(). Refused
    /// with the work's own error, "disk-full", "read-only", "io-failed", "not-unique", "sql-failed" or "stopping".
    template <class T>
    void write(std::function<Result<T>(Change &)> work, QObject *context,
               std::function<void(const Result<T> &)> reply) {
        pushWrite(std::make_unique<TypedJob<Change, T>>(std::move(work), context, std::move(reply)));
    }
    /// Work on the reader's thread.
    template <class T>
    void read(std::function<Result<T>(Tables &)> work, QObject *context, std::function<void(const Result<T> &)> reply) {
        pushRead(std::make_unique<TypedJob<Tables, T>>(std::move(work), context, std::move(reply)));
    }

    qint64 head() const { return m_head; }
    qint64 oldestCursor() const { return m_oldestCursor; }
    qint64 nextDue() const { return m_nextDue; }
    qint64 nextWake() const { return m_nextWake; }
    int queued() const { return m_writer ? m_writer->queued() : 0; }
    const Counters &counters() const { return m_counters; }
    /// Why the last commit failed, if none has worked since.
    const std::optional<Error> &failing() const { return m_failing; }
    QString folder() const { return m_options.folder; }

    /// As DeskService::readJournal; "cursor-too-old" if the journal has been trimmed since.
    void readJournal(qint64 cursor, int limit, QObject *context,
                     std::function<void(const Result<QList<JournalItem>> &)> reply);

Q_SIGNALS:
    void committed(const std::shared_ptr<const heard::hub::JournalBatch> &batch);
    /// After committed(): channels, agents, the next times of the outbox and of waking.
    void effects(const heard::hub::Effects &effects);

private:
    Result<void> startThreads(const QString &file, const std::function<Result<void>(Change &)> &prepare);
    void pushWrite(std::unique_ptr<WriteJob> job);
    void pushRead(std::unique_ptr<ReadJob> job);
    void take(const GroupOutcome &outcome);
    void noteHealth(const GroupOutcome &outcome);
    void probe();

    const Options m_options;
    const Clock &m_clock;
    storage::SqlBook m_sql;
    std::optional<sealing::Sealer> m_sealer;  ///< of the channels' secrets, once open
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<LedgerWriter> m_writer;
    std::unique_ptr<LedgerReader> m_reader;
    Thread m_writerThread;
    Thread m_readerThread;
    bool m_open = false;
    std::optional<Error> m_failing;
    QTimer m_probe;
    qint64 m_head = 0;
    qint64 m_oldestCursor = 0;
    qint64 m_nextDue = 0;
    qint64 m_nextWake = 0;
    Counters m_counters;
    JournalRing m_ring;
    Mailbox m_home;
};

}  // namespace heard::hub
