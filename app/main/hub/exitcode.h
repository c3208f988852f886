// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace heard::hub {

/// How heard-hub ends; `heard-hub --help` lists them.
enum ExitCode {
    kFine = 0,
    kFailed = 1,
    kUsage = 2,
    kFolderInUse = 3,
    kLedgerRefused = 4,
    kCantListen = 5,
    kPluginHung = 6,
};

/// The code that fits an error of this program's parts.
[[nodiscard]] int exitCodeFor(const Error &error);

/// Says on stderr what went wrong and what mends it, in a sentence each, and gives the exit code.
int complain(const Error &error);

}  // namespace heard::hub
