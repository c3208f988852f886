// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/ledger/onlooker.h"

#include <QFileInfo>

#include "hub/ledger/resources.h"
#include "storage/migrations.h"

namespace heard::hub {

Result<std::unique_ptr<Onlooker>> Onlooker::on(const QString &folder) {
    initLedgerResources();
    const QString file = folder + QStringLiteral("/ledger.db");
    if (!QFileInfo::exists(file)) return failure(QStringLiteral("not-found"), file);
    auto sql = storage::SqlBook::fromFolder(statementsFolder());
    if (!sql) return tl::unexpected(sql.error());
    const auto migrations = storage::Migrations::fromFolder(migrationsFolder());
    if (!migrations) return tl::unexpected(migrations.error());
    auto database = storage::Database::open({.path = file, .readOnly = true});
    if (!database) return tl::unexpected(database.error());
    const auto version = (*database)->schemaVersion();
    if (!version) return tl::unexpected(version.error());
    if (*version > migrations->newest()) return failure(QStringLiteral("newer-database"), QString::number(*version));
    if (*version < migrations->newest())
        return failure(QStringLiteral("older-database"),
                       QStringLiteral("%1, not %2").arg(*version).arg(migrations->newest()));
    std::unique_ptr<Onlooker> onlooker(new Onlooker);
    onlooker->m_sql = *std::move(sql);
    onlooker->m_database = *std::move(database);
    onlooker->m_tables = std::make_unique<Tables>(*onlooker->m_database, onlooker->m_sql);
    return onlooker;
}

}  // namespace heard::hub
