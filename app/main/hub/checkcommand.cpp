// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/hub/commands.h"
#include "main/hub/exitcode.h"

namespace heard::hub {

int checkCommand(const QStringList &) { return complain({QStringLiteral("not-built-yet"), {}}); }

}  // namespace heard::hub
