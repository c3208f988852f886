// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "base/result.h"

namespace heard::bench {

/// Writes the ledger that a replica would have been filled from: the same channels, people, conversations and messages
/// with the same seqs, of the same workspace, its journal trimmed to the newest change. `path` must not be there yet.
/// Codes of storage/errors.h, "wrong-shape" (a row of the replica that can't be read).
[[nodiscard]] Result<void> writeLedgerLike(const QString &replicaPath, const QString &path);

}  // namespace heard::bench
