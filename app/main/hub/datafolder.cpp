// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/hub/datafolder.h"

#include <QLocale>

#include "pluginhost/folders.h"

namespace heard::hub {

Core::Options coreOptions(const QString &folder) {
    Core::Options options;
    options.folder = folder;
    options.language = QLocale::system().name();
    return options;
}

pluginhost::PluginHost::Options hubPluginOptions(const QString &folder, const QStringList &extra) {
    pluginhost::PluginHost::Options options;
    options.side = pluginhost::Side::Hub;
    options.folders = pluginhost::searchFolders(extra);
    options.marksFolder = folder + QStringLiteral("/plugins");
    return options;
}

QString logFileIn(const QString &folder) { return folder + QStringLiteral("/logs/hub.log"); }

}  // namespace heard::hub
