// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <memory>

#include "base/result.h"
#include "base/workerthread.h"

namespace heard::hub {

class Ledger;
class LedgerIndexer;

/// Keeps the search index behind the ledger, on a thread of its own: never in a commit's way, at most a second or so
/// late. If it fails the hub goes on without: desks still find what they have. Main thread; the ledger outlives it.
class SearchKeeper final : public QObject {
    Q_OBJECT
public:
    SearchKeeper(Ledger &ledger, const QString &workspace);
    ~SearchKeeper() override;

    QString indexPath() const { return m_indexPath; }

private:
    void wake();
    void step();  ///< on its thread
    void giveUp(const Error &why);

    const QString m_ledgerPath;
    const QString m_indexPath;
    const QString m_workspace;
    QTimer m_gather;
    WorkerThread m_worker;
    std::unique_ptr<LedgerIndexer> m_indexer;  ///< made, used and ended on its thread
};

}  // namespace heard::hub
