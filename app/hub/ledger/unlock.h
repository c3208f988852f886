// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sealing/sealer.h"
#include "storage/database.h"
#include "storage/sqlbook.h"

/// The channels' secrets stand sealed in the ledger: their columns, and what connectors keep. Beside them in `meta` a
/// sealed word, by which a wrong key is found at the start and not channel by channel.
namespace heard::hub {

/// What the ledger's secrets are sealed with. A ledger that has none yet (a new one, or one of an earlier version) is
/// sealed now, with a new key if there is none, whole or not at all. Codes: "key-missing", "wrong-key", those of
/// sealing/sealingkey.h and storage/errors.h.
[[nodiscard]] Result<sealing::Sealer> unlockLedger(storage::Database &database, const storage::SqlBook &sql,
                                                   const QString &folder);

/// Forgets every secret of a ledger whose key is lost, so that it opens again; the channels then have to be told theirs
/// anew. Nothing else may have it open. Codes: "not-found", storage/errors.h.
[[nodiscard]] Result<void> forgetSecrets(const QString &folder);

}  // namespace heard::hub
