// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

#include "base/result.h"

namespace heard::desk {

/// What the desk was started with.
struct Options {
    QString dataFolder;  ///< absolute
    QUrl hub;            ///< of a hub elsewhere, for this start; empty: as chosen in the settings
    QString tokenFile;   ///< for it
    QString theme;       ///< "light", "dark", "system"; empty: as chosen in the settings
    QString language;    ///< such as "uk"; empty: the system's
    QString logLevels;
    QString link;             ///< heard://conversation/17; empty if none
    bool background = false;  ///< without a window, where there is a tray icon to open it from
    bool wantsHelp = false;
    bool wantsVersion = false;
};

/// Codes: "wrong-usage", the detail being for the person.
[[nodiscard]] Result<Options> readOptions(const QStringList &arguments);
[[nodiscard]] QString usage();

}  // namespace heard::desk
