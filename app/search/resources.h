// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace heard::search {

/// The .sql files are compiled into this static library; a program has to ask for them.
void initSearchResources();
[[nodiscard]] QString migrationsFolder();
[[nodiscard]] QString statementsFolder();

}  // namespace heard::search
