// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/hub/givetoken.h"

#include <cstdio>

#include "base/ownerfiles.h"
#include "main/hub/exitcode.h"

namespace heard::hub {

int giveToken(const QString &token, const QString &file) {
    if (file.isEmpty()) return std::printf("%s\n", token.toLatin1().constData()) < 0 ? kFailed : kFine;
    const auto written = writeOwnerFile(file, token.toLatin1() + '\n');
    return written ? kFine : complain(written.error());
}

}  // namespace heard::hub
