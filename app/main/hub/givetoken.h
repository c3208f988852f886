// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace heard::hub {

/// Prints a new token, or writes it into a file that only its owner can read; the exit code.
int giveToken(const QString &token, const QString &file);

}  // namespace heard::hub
