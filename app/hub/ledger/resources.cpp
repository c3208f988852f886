// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/ledger/resources.h"

#include <QtGlobal>

// The macro wants to stand outside of any namespace.
static void initResources() { Q_INIT_RESOURCE(ledger_sql); }

namespace heard::hub {

void initLedgerResources() { initResources(); }

QString migrationsFolder() { return QStringLiteral(":/hub/ledger/sql/sqlite/migrations"); }

QString statementsFolder() { return QStringLiteral(":/hub/ledger/sql/sqlite/statements"); }

}  // namespace heard::hub
