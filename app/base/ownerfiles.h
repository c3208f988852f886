// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "base/result.h"

namespace heard {

/// Makes `path` (with parents) readable by its owner only. Codes: "folder-failed".
[[nodiscard]] Result<void> makeOwnerFolder(const QString &path);

/// Writes the file whole or not at all, owner-only. Codes: "write-failed".
[[nodiscard]] Result<void> writeOwnerFile(const QString &path, const QByteArray &bytes);

/// True if the group or others may write to `path` (a file or folder): nothing is loaded from such a place.
[[nodiscard]] bool othersMayWrite(const QString &path);

/// True if nobody but an administrator of this computer may have written to `path`: it is root's and only root may
/// write. (On Windows the folder's own rights see to that; what is asked is that it is there.)
[[nodiscard]] bool onlyAdministratorsWrite(const QString &path);

}  // namespace heard
