// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "replica/records.h"
#include "storage/database.h"
#include "storage/sqlbook.h"

namespace heard::replica {

/// The numbers that the schema's triggers keep. For the writer and the readers.
[[nodiscard]] Result<Counts> readCounts(storage::Database &database, const storage::SqlBook &sql);

}  // namespace heard::replica
