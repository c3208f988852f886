// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "base/result.h"

namespace heard {

/// Deletes a folder with all in it, or one file: each file is overwritten, the disk told to keep that, and it is gone;
/// links are removed and not followed. Fine if there is nothing. Begun again it goes on. What a disk or file system
/// keeps of old blocks by itself (flash, copies on write, snapshots, backups) is out of its reach.
/// Codes: "wipe-failed", the detail being the path that stays.
[[nodiscard]] Result<void> wipeAway(const QString &path);

}  // namespace heard
