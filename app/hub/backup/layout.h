// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/backup/backup.h"

/// What stands where in a backup.
namespace heard::hub::layout {

inline const QString kFacts = QStringLiteral("heard-backup.json");  ///< the first entry
inline const QString kLedger = QStringLiteral("ledger.db");
inline const QString kKey = QStringLiteral("secrets.key");
inline const QString kSums = QStringLiteral("sums");  ///< the last

[[nodiscard]] QByteArray toJson(const BackupFacts &facts);
/// Codes: "not-a-backup", "newer-backup".
[[nodiscard]] Result<BackupFacts> factsFrom(const QByteArray &json);

[[nodiscard]] QString blobName(const QString &hash);
/// Whether an entry of this name may be written into a data folder.
[[nodiscard]] bool isFile(const QString &name);

}  // namespace heard::hub::layout
