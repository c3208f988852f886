// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/ledger/ledger.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <future>

#include "base/datafolder.h"
#include "base/log.h"
#include "hub/ledger/resources.h"
#include "hub/ledger/unlock.h"
#include "storage/migrations.h"

namespace heard::hub {
namespace {

/// Above this a quick look through the whole file would make the start slow; `heard-hub check` does it then.
constexpr qint64 kQuickCheckBytes = 64 * 1024 * 1024;

/// Runs something on the thread of a mailbox and waits for what it gives.
template <class T>
T askThread(Mailbox &mailbox, std::function<T()> work) {
    auto promise = std::make_shared<std::promise<T>>();
    auto future = promise->get_future();
    mailbox.post([promise, work = std::move(work)] { promise->set_value(work()); });
    return future.get();
}

void stop(Thread &thread, QObject *actor, Mailbox &mailbox, std::function<void()> close) {
    QThread *home = QThread::currentThread();
    thread.endAfter(mailbox, [&] {
        close();
        actor->moveToThread(home);  // only the thread an object lives in may move it
    });
}

}  // namespace

Ledger::Ledger(Options options, const Clock &clock)
    : m_options(std::move(options)), m_clock(clock), m_ring(m_options.ringBytes) {
    initLedgerResources();
    m_probe.setSingleShot(true);
    m_probe.setInterval(m_options.probeMs);
    connect(&m_probe, &QTimer::timeout, this, &Ledger::probe);
    m_writerThread.setObjectName(QStringLiteral("ledger-writer"));
    m_readerThread.setObjectName(QStringLiteral("ledger-reader"));
}

Ledger::~Ledger() { close(); }

Result<void> Ledger::lockFolder() {
    if (m_lock) return {};
    if (const QFileInfo folder(m_options.folder); folder.isDir() && !folder.isWritable())
        return failure(QStringLiteral("read-only"), m_options.folder);
    const auto secured = secureDataFolder(m_options.folder);
    if (!secured) return tl::unexpected(secured.error());
    if (!secured->isEmpty())
        log::category("ledger")->warn("others could reach the data folder: no more; mended: {}", secured->size());
    m_lock = std::make_unique<QLockFile>(m_options.folder + QStringLiteral("/lock"));
    m_lock->setStaleLockTime(0);  // a hub may run for months; only a dead owner makes a lock stale
    if (m_lock->tryLock(0)) return {};
    const bool taken = m_lock->error() == QLockFile::LockFailedError;
    m_lock.reset();
    return failure(taken ? QStringLiteral("folder-in-use") : QStringLiteral("read-only"), m_options.folder);
}

Result<void> Ledger::open(const std::function<Result<void>(Change &)> &prepare) {
    auto sql = storage::SqlBook::fromFolder(statementsFolder());
    if (!sql) return tl::unexpected(sql.error());
    m_sql = std::move(*sql);
    if (auto ready = lockFolder(); !ready) return ready;
    const QString file = m_options.folder + QStringLiteral("/ledger.db");
    const auto check =
        QFileInfo(file).size() > kQuickCheckBytes ? storage::SoundnessCheck::None : storage::SoundnessCheck::Quick;
    const auto unlocked = [this](const auto &database) { return unlockLedger(*database, m_sql, m_options.folder); };
    auto done = storage::openMigrated({.path = file}, migrationsFolder(), check)
                    .and_then(unlocked)
                    .and_then([&](const sealing::Sealer &sealer) {
                        m_sealer = sealer;
                        return startThreads(file, prepare);
                    });
    if (!done) {
        close();
        m_lock.reset();
    }
    return done;
}

Result<void> Ledger::startThreads(const QString &file, const std::function<Result<void>(Change &)> &prepare) {
    m_writer = std::make_unique<LedgerWriter>(m_sql, *m_sealer, m_clock, m_options.retention,
                                              [this](std::shared_ptr<GroupOutcome> outcome) {
                                                  m_home.post([this, outcome = std::move(outcome)] { take(*outcome); });
                                              });
    m_reader = std::make_unique<LedgerReader>(m_sql, *m_sealer, [this](std::shared_ptr<ReadJob> job) {
        m_home.post([job = std::move(job)] { job->answer(); });
    });
    m_writer->moveToThread(&m_writerThread);
    m_reader->moveToThread(&m_readerThread);
    m_writerThread.start();
    m_readerThread.start();
    auto state = askThread<Result<std::shared_ptr<GroupOutcome>>>(m_writer->mailbox(), [&] {
        return m_writer->open(file, prepare).map([](GroupOutcome &&o) {
            return std::make_shared<GroupOutcome>(std::move(o));
        });
    });
    if (!state) return tl::unexpected(state.error());
    auto reading = askThread<Result<void>>(m_reader->mailbox(), [this, file] { return m_reader->open(file); });
    if (!reading) return reading;
    m_open = true;
    m_head = (*state)->head;
    m_oldestCursor = (*state)->oldestCursor;
    m_nextDue = (*state)->nextDue;
    m_nextWake = (*state)->nextWake;
    return {};
}

void Ledger::close() {
    m_open = false;  // replies that come now can't queue anything new
    if (m_writer) stop(m_writerThread, m_writer.get(), m_writer->mailbox(), [this] { m_writer->close(); });
    if (m_reader) stop(m_readerThread, m_reader.get(), m_reader->mailbox(), [this] { m_reader->close(); });
    QCoreApplication::sendPostedEvents(&m_home);  // the last answers
    m_writer.reset();
    m_reader.reset();
    m_lock.reset();
}

void Ledger::pushWrite(std::unique_ptr<WriteJob> job) {
    if (m_open) return m_writer->push(std::move(job));
    job->refuse({QStringLiteral("stopping"), {}});
    m_home.post([job = std::shared_ptr<WriteJob>(std::move(job))] { job->answer(); });
}

void Ledger::pushRead(std::unique_ptr<ReadJob> job) {
    if (m_open) return m_reader->push(std::move(job));
    job->refuse({QStringLiteral("stopping"), {}});
    m_home.post([job = std::shared_ptr<ReadJob>(std::move(job))] { job->answer(); });
}

void Ledger::take(const GroupOutcome &outcome) {
    noteHealth(outcome);
    ++(outcome.failure ? m_counters.failedCommits : m_counters.commits);
    m_counters.jobs += static_cast<qint64>(outcome.jobs.size());
    m_counters.largestGroup = std::max(m_counters.largestGroup, static_cast<qint64>(outcome.jobs.size()));
    m_oldestCursor = outcome.oldestCursor;
    m_nextDue = outcome.nextDue;
    m_nextWake = outcome.nextWake;
    if (outcome.batch) {
        m_head = outcome.batch->to;
        if (outcome.effects.erased) m_ring.clear();  // it has what the journal no longer says
        m_ring.add(*outcome.batch);
        Q_EMIT committed(outcome.batch);
    }
    if (!outcome.failure) Q_EMIT effects(outcome.effects);
    for (const auto &job : outcome.jobs) job->answer();
}

/// A transaction that wrote nothing says nothing about the disk.
void Ledger::noteHealth(const GroupOutcome &outcome) {
    if (outcome.wrote) m_failing.reset();
    if (!outcome.failure) return;
    m_failing = outcome.failure;
    m_probe.start();
}

/// Who is told that this hub is not healthy may send it nothing, so it has to find out by itself that it is again.
void Ledger::probe() {
    if (!m_failing || !m_open) return;
    write<bool>(
        [](Change &change) -> Result<bool> {
            change.read().run("meta_put", QStringLiteral("probed_at"), QString::number(change.now()));
            return true;
        },
        this, {});
}

void Ledger::readJournal(qint64 cursor, int limit, QObject *context,
                         std::function<void(const Result<QList<JournalItem>> &)> reply) {
    QList<JournalItem> items;
    if (cursor >= m_head || m_ring.read(cursor, limit, items)) {
        auto job = std::make_shared<TypedJob<Tables, QList<JournalItem>>>(
            [](Tables &) { return QList<JournalItem>(); }, context,
            [items, reply = std::move(reply)](const auto &) { reply(items); });
        job->refuse({});
        m_home.post([job] { job->answer(); });
        return;
    }
    const qint64 upTo = m_head;  // what is newer is announced by committed()
    read<QList<JournalItem>>(
        [cursor, upTo, limit](Tables &tables) -> Result<QList<JournalItem>> {
            QList<JournalItem> found;
            auto rows = tables.run("journal_read", cursor, upTo, limit);
            while (rows && rows->next())
                found += JournalItem{rows->number(0), rows->bytes(1), AgentId{rows->number(2)}};
            if (found.isEmpty() || found.first().seq != cursor + 1) return failure(QStringLiteral("cursor-too-old"));
            return found;
        },
        context, std::move(reply));
}

}  // namespace heard::hub
