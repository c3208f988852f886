// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "setup.h"

namespace heard::bench {

/// A desk's data folder with the generated workspace: replica.db, and hub/ledger.db with the same rows, so that the
/// desk has nothing to catch up. 100,000 conversations and 1,000,000 messages, or a hundredth of it if quick. Made once
/// and kept in Setup::dataFolder under a name of its size, seed and schemas. Codes of storage/errors.h.
[[nodiscard]] Result<QString> workspaceFolder(const Setup &setup);

}  // namespace heard::bench
