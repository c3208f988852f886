// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "storage/sqlbook.h"

/// What a ledger of yesterday needs before desks meet it that have seen today.
namespace heard::hub {

struct Restored {
    qint64 madeAt = 0;  ///< when the backup was made, ms since the epoch
    qint64 at = 0;      ///< now
};

/// - Every change gets a higher number than any that a desk can have, and the journal begins behind them: so each desk
///   takes a snapshot, and no row that it holds seems newer than the ledger's.
/// - No id is given a second time: what an agent wrote for a conversation that is gone must not come to another one.
/// - Replies that waited then may have gone out since: they are doubtful, and looked up or decided by a person. So are
///   replies for later whose time has come.
/// In one transaction. Codes: storage/errors.h.
[[nodiscard]] Result<void> renumber(storage::Database &database, const storage::SqlBook &sql, const Restored &restored);

}  // namespace heard::hub
