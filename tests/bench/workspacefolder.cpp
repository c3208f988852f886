// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspacefolder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <cstdio>

#include "base/ownerfiles.h"
#include "hub/core/ledgerindexer.h"
#include "ledgerfile.h"
#include "support/desk/workspace.h"
#include "ui/models/search/replicaindexer.h"

namespace heard::bench {
namespace {

/// Changes when a table does, so that a workspace of an older schema is not taken for one of this.
QString schemaMark() {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const char *folder :
         {":/replica/sqlite/migrations", ":/hub/ledger/sql/sqlite/migrations", ":/search/sqlite/migrations"}) {
        const QDir files{QLatin1String(folder)};
        const QStringList names = files.entryList(QDir::Files, QDir::Name);
        for (const QString &name : names)
            if (QFile file(files.filePath(name)); file.open(QIODevice::ReadOnly)) hash.addData(file.readAll());
    }
    return QString::fromLatin1(hash.result().toHex().left(8));
}

/// As a desk and a hub that have been running for a while have it, so that no part measures the making of an index.
Result<void> indexReplica(const QString &replica, const QString &index) {
    auto indexer = ui::ReplicaIndexer::open(replica, index);
    if (!indexer) return tl::unexpected(indexer.error());
    while (true)
        if (const auto more = (*indexer)->step(); !more || !*more) return more.map([](bool) {});
}

Result<void> indexLedger(const QString &folder) {
    auto indexer = hub::LedgerIndexer::open(folder + QStringLiteral("/ledger.db"),
                                            folder + QStringLiteral("/search.db"), QLatin1String(test::kWorkspaceName));
    if (!indexer) return tl::unexpected(indexer.error());
    while (true)
        if (const auto more = (*indexer)->step(); !more || !*more) return more.map([](bool) {});
}

}  // namespace

Result<QString> workspaceFolder(const Setup &setup) {
    test::WorkspaceSize size;
    if (setup.quick) size.conversations /= 100, size.messages /= 100;
    const QString folder =
        QStringLiteral("%1/workspace-%2-%3-%4")
            .arg(setup.dataFolder, QString::number(size.messages), QString::number(size.seed), schemaMark());
    if (QDir(folder).exists()) return folder;
    std::fprintf(stderr, "heard-bench: making the workspace of %d messages, once\n", size.messages);
    const QString making = folder + QStringLiteral(".part");
    QDir(making).removeRecursively();
    const QString replica = making + QStringLiteral("/replica.db");
    auto made = makeOwnerFolder(making + QStringLiteral("/hub"))
                    .and_then([&] { return test::writeReplica(replica, size); })
                    .and_then([&] { return writeLedgerLike(replica, making + QStringLiteral("/hub/ledger.db")); })
                    .and_then([&] { return indexReplica(replica, making + QStringLiteral("/search.db")); })
                    .and_then([&] { return indexLedger(making + QStringLiteral("/hub")); });
    if (!made) return tl::unexpected(made.error());
    if (!QDir().rename(making, folder)) return failure(QStringLiteral("folder-failed"), folder);
    return folder;
}

}  // namespace heard::bench
