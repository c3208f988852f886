// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "base/result.h"

namespace heard {

/// Makes a data folder, or sees to it that one that is there is its owner's alone, before anything in it is opened.
/// What others may read or write is kept from them; the answer names what was mended, the folder itself first, if it
/// was open to them. If it was, everything below is looked at, else what stands right in it: nobody else gets further.
/// `mayLead`: names right in it that may be links to elsewhere; any other link that leads out of it is refused.
/// Codes, the detail being the path: "folder-failed", "folder-of-another" (another user's), "folder-open" (it can't be
/// kept from others), "folder-link".
[[nodiscard]] Result<QStringList> secureDataFolder(const QString &folder, const QStringList &mayLead = {});

}  // namespace heard
