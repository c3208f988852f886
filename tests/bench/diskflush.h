// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace heard::bench {

/// How often a second the disk under `folder` takes one page of a file and says that it is there to stay: no store that
/// flushes each commit commits more often. Measured for `ms`; 0 if the file can't be written.
[[nodiscard]] double flushRate(const QString &folder, int ms);

}  // namespace heard::bench
