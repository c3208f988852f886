// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "base/result.h"

namespace heard::hub {

/// Reads the whole ledger of a data folder and says what is not as it must be, in plain English, without anything that
/// customers wrote; empty if all is well. Never writes; a hub may be running, as one moment of the ledger is read.
/// Takes seconds for large ledgers: not for a thread that others wait for.
/// Codes: "not-found" (no ledger there), "newer-database", "corrupt-database", storage/errors.h.
[[nodiscard]] Result<QStringList> checkLedger(const QString &folder);

}  // namespace heard::hub
