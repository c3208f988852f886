// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace heard::bench {

/// What every part needs to know.
struct Setup {
    bool quick = false;  ///< a small workspace and few runs: shows that the benchmark works, not how fast Heard is
    QString self;        ///< this program, for the processes of its own that it starts
    QString binFolder;   ///< with heard and heard-hub
    QString pluginFolder;
    QString dataFolder;  ///< where generated workspaces are kept from run to run

    int runs(int full) const { return quick ? qMin(full, 2) : full; }
    int count(int full, int small) const { return quick ? small : full; }
    QString program(const char *name) const { return binFolder + u'/' + QLatin1String(name); }
};

}  // namespace heard::bench
