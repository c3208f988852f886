// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace heard::bench {

/// The floor of the ledger: the rows that the hub wrote for each incoming message (the message, its conversation as it
/// then stood, both journal rows), taken from `ledgerPath` of a hub that has ended, written once more with nothing
/// around them: same schema and indexes, prepared statements, WAL, synchronous=FULL, 100 messages a transaction.
/// Gives messages a second. Codes: "sql-failed".
[[nodiscard]] Result<double> rawCommitRate(const QString &ledgerPath, int messages);

}  // namespace heard::bench
