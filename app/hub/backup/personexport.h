// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/people.h"

namespace heard::hub {

struct ExportedPerson {
    qint64 conversations = 0;
    qint64 messages = 0;
    qint64 files = 0;
    qint64 missing = 0;  ///< files that were not there
};

/// Writes all that a hub's folder keeps of a customer into one file: a tar behind Zstandard with `person.json` (its
/// shape: README.md), the files of messages as `files/<blob>`, and `sums`. Whole or not at all, its owner's only; the
/// hub may be running. The audit log says that it was done. Blocks; for the programs' commands. Codes: "no-ledger",
/// "not-found", "write-failed", those of ArchiveWriter and Onlooker.
[[nodiscard]] Result<ExportedPerson> exportPerson(const QString &folder, CustomerId person, const QString &file,
                                                  const Clock &clock);

}  // namespace heard::hub
