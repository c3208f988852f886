// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "base/clock.h"
#include "base/result.h"
#include "replica/records.h"

namespace heard::replica {

/// What could still be read of a damaged replica. Facts come again from the hub; what the agent wrote would not.
struct Salvage {
    QString movedTo;
    QList<Draft> drafts;
    QList<OutboxEntry> entries;
};

/// Renames a damaged replica (with its log) to replica-damaged-<time>.db beside it, never deletes it, and reads the
/// drafts and outbox rows that can be read. Codes: "move-failed".
[[nodiscard]] Result<Salvage> moveAside(const QString &path, const Clock &clock);

}  // namespace heard::replica
