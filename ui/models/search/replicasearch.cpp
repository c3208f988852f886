// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/search/replicasearch.h"

#include "base/log.h"
#include "base/workerthread.h"
#include "replica/records.h"
#include "ui/models/search/replicaindexer.h"
#include "ui/models/search/replicaquery.h"

namespace heard::ui {

/// The window is shown and used before the index is looked at.
static constexpr int kStartMs = 1500;
/// Changes that come one after another are indexed together.
static constexpr int kGatherMs = 200;

ReplicaSearch::ReplicaSearch(const QString &replicaPath, const QString &indexPath, Facts facts)
    : m_replicaPath(replicaPath),
      m_indexPath(indexPath),
      m_facts(std::move(facts)),
      m_latest(std::make_shared<std::atomic<quint64>>(0)),
      m_indexing(std::make_unique<WorkerThread>(QStringLiteral("search index"))),
      m_asking(std::make_unique<WorkerThread>(QStringLiteral("search"))) {
    m_startLater.setSingleShot(true);
    connect(&m_startLater, &QTimer::timeout, this, &ReplicaSearch::start);
    m_startLater.start(kStartMs);
    m_goAfter.setSingleShot(true);
    connect(&m_goAfter, &QTimer::timeout, this, &ReplicaSearch::goAfter);
}

/// Each is ended on its own thread, where it was made.
ReplicaSearch::~ReplicaSearch() {
    ++*m_latest;
    m_asking->finish([this] { m_query.reset(); });
    m_indexing->finish([this] { m_indexer.reset(); });
}

void ReplicaSearch::follow(const replica::Change &change) {
    if (change.messages.isEmpty() && change.conversations.isEmpty() && change.customers.isEmpty() && !change.everything)
        return;
    if (!m_started) return;  // it will see all of it when it begins
    for (const QSet<MessageId> &ids : change.messages) m_named.unite(ids);
    for (const replica::Place &place : change.conversations)
        if (place.gone) m_gone.insert(place.id);
    if (!m_goAfter.isActive()) m_goAfter.start(kGatherMs);
}

void ReplicaSearch::goAfter() {
    m_indexing->post([this, named = std::exchange(m_named, {}), gone = std::exchange(m_gone, {})] {
        if (!m_indexer) return;
        if (auto done = m_indexer->drop(named, gone); !done) giveUp(done.error());
        step();
    });
}

void ReplicaSearch::start() {
    if (m_started) return;
    m_started = true;
    m_indexing->run<bool>(
        [this] {
            auto opened = ReplicaIndexer::open(m_replicaPath, m_indexPath);
            if (opened)
                m_indexer = *std::move(opened);
            else
                log::category("search")->error("no index: {} {}", str(opened.error().code), str(opened.error().detail));
            m_indexing->post([this] { step(); });
            return bool(m_indexer);
        },
        this,
        [this](const bool &ready) {
            m_ready = ready;
            if (const auto ask = std::exchange(m_ask, {})) ask();
        });
}

/// Some of the work, then whatever else waits for this thread, then the next. What was not committed when it fails is
/// lost, and the cursor with it: nothing is left out, only later, at the next start.
void ReplicaSearch::step() {
    if (!m_indexer) return;
    const auto more = m_indexer->step();
    if (!more) return giveUp(more.error());
    if (*more) m_indexing->post([this] { step(); });
}

void ReplicaSearch::giveUp(const Error &why) {
    log::category("search")->error("indexing ends: {} {}", str(why.code), str(why.detail));
    m_indexer.reset();
}

void ReplicaSearch::ask(const SearchQuestion &question, Take take) {
    ++*m_latest;
    start();
    if (m_ready) return askNow(question, std::move(take));
    m_ask = [this, question, take = std::move(take)] { askNow(question, take); };
}

void ReplicaSearch::askNow(const SearchQuestion &question, Take take) {
    if (!m_ready) return take({{}, false, false});
    const ReplicaQuery::Facts facts{m_facts.channels(), m_facts.me()};
    m_asking->run<SearchAnswer>(
        [this, question, facts, number = m_latest->load(), latest = m_latest] {
            const auto stop = [&] { return latest->load() != number; };
            const SearchAnswer none{{}, false, false};
            if (stop()) return none;
            if (!m_query) {
                auto opened = ReplicaQuery::open(m_replicaPath, m_indexPath);
                if (!opened) return none;
                m_query = *std::move(opened);
            }
            return m_query->answer(question, facts, stop);
        },
        this, std::move(take));
}

}  // namespace heard::ui
