// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/searchkeeper.h"

#include "base/log.h"
#include "hub/core/ledgerindexer.h"
#include "hub/ledger/ledger.h"

namespace heard::hub {

/// Commits that follow each other are indexed together.
static constexpr int kIndexGatherMs = 500;

SearchKeeper::SearchKeeper(Ledger &ledger, const QString &workspace)
    : m_ledgerPath(ledger.folder() + QStringLiteral("/ledger.db")),
      m_indexPath(ledger.folder() + QStringLiteral("/search.db")),
      m_workspace(workspace),
      m_worker(QStringLiteral("search")) {
    m_gather.setSingleShot(true);
    m_gather.setInterval(kIndexGatherMs);
    connect(&m_gather, &QTimer::timeout, this, &SearchKeeper::wake);
    connect(&ledger, &Ledger::committed, this, [this] {
        if (!m_gather.isActive()) m_gather.start();
    });
    m_worker.post([this] {
        auto opened = LedgerIndexer::open(m_ledgerPath, m_indexPath, m_workspace);
        if (!opened) return giveUp(opened.error());
        m_indexer = *std::move(opened);
        step();
    });
}

SearchKeeper::~SearchKeeper() {
    m_worker.finish([this] { m_indexer.reset(); });
}

void SearchKeeper::wake() {
    m_worker.post([this] { step(); });
}

void SearchKeeper::step() {
    if (!m_indexer) return;
    const auto more = m_indexer->step();
    if (!more) return giveUp(more.error());
    if (*more) m_worker.post([this] { step(); });
}

void SearchKeeper::giveUp(const Error &why) {
    log::category("search")->error("indexing ends: {} {}", str(why.code), str(why.detail));
    m_indexer.reset();
}

}  // namespace heard::hub
