// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "base/clock.h"
#include "base/result.h"
#include "hub/ledger/audit.h"

/// A hub's data folder in one file, and back. In it: the ledger as it stood at one moment, the files of its messages,
/// and, only if it is sealed with a passphrase, the key of the channels' secrets. Not in it: search index, logs, and
/// what the hub makes anew. Blocks; for the programs' commands.
namespace heard::hub {

struct BackupFacts {
    qint64 madeAt = 0;   ///< ms since the epoch
    QString version;     ///< of the program that made it
    qint64 head = 0;     ///< the seq of the newest change in it
    qint64 files = 0;    ///< of messages
    qint64 missing = 0;  ///< of these, how many were not there when it was made: `heard-hub check` names them
    bool hasKey = false;
    AuditEnd audit{};  ///< where the audit log ended
};

struct RestoredHub {
    BackupFacts backup;
    QStringList findings;  ///< what checkLedger says of it: that is how it was when it was backed up
};

struct BackupPlace {
    QString folder;         ///< a hub's data folder
    QString file;           ///< the backup
    QByteArray passphrase;  ///< none: not sealed
};

/// Writes the file, whole or not at all, its owner's only; one that is there is replaced. The hub may be running: its
/// writing is not held up. The audit log says that it was made. Codes: "no-ledger", "newer-database", "write-failed",
/// "disk-full", "read-failed", "unsteady" (files went while it was made, three times in a row), storage/errors.h.
[[nodiscard]] Result<BackupFacts> backUp(const BackupPlace &place, const Clock &clock);

/// Makes the folder, which must not be there or be empty. Nothing of it is left if it is refused. What the hub knew is
/// numbered anew, higher than anything a desk has seen (renumber.h). Codes: "not-found", "not-empty", "not-a-backup",
/// "newer-backup", "needs-passphrase", "wrong-passphrase", "damaged", "truncated", "read-failed", "write-failed",
/// storage/errors.h.
[[nodiscard]] Result<RestoredHub> restore(const BackupPlace &place, const Clock &clock);

}  // namespace heard::hub
