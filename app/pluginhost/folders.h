// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace heard::pluginhost {

/// Where modules are searched for, the first one winning where two have the same id: `extra` (a command-line option),
/// HEARD_PLUGIN_DIR, the build tree's or installation's own, the user's. Each folder once. Needs a QCoreApplication.
[[nodiscard]] QStringList searchFolders(const QStringList &extra = {});

/// The folder a user drops a plugin into: <data>/heard/plugins, such as ~/.local/share/heard/plugins.
[[nodiscard]] QString userFolder();

}  // namespace heard::pluginhost
