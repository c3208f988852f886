// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace heard::hub {

/// Where the ledger's SQL stands, compiled into the program. A static library has to ask for its resources once.
void initLedgerResources();
[[nodiscard]] QString migrationsFolder();
[[nodiscard]] QString statementsFolder();

}  // namespace heard::hub
