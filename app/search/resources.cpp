// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/resources.h"

#include <QtGlobal>

static void initSearchSql() { Q_INIT_RESOURCE(search_sql); }

namespace heard::search {

void initSearchResources() { initSearchSql(); }
QString migrationsFolder() { return QStringLiteral(":/search/sqlite/migrations"); }
QString statementsFolder() { return QStringLiteral(":/search/sqlite/statements"); }

}  // namespace heard::search
