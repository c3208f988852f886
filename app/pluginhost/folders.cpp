// SPDX-License-Identifier: GPL-3.0-or-later
#include "pluginhost/folders.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace heard::pluginhost {

QString userFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/heard/plugins");
}

QStringList searchFolders(const QStringList &extra) {
    QStringList wanted = extra;
    const QString fromEnvironment = qEnvironmentVariable("HEARD_PLUGIN_DIR");
    if (!fromEnvironment.isEmpty()) wanted += fromEnvironment;
    const QString programs = QCoreApplication::applicationDirPath();
    wanted += programs + QStringLiteral("/../plugins");
    wanted += programs + QStringLiteral("/" HEARD_PLUGINS_FROM_BIN);
    wanted += userFolder();

    QStringList folders;
    for (const QString &path : std::as_const(wanted)) {
        const QString canonical = QFileInfo(path).canonicalFilePath();
        const QString folder =
            canonical.isEmpty() ? QDir::cleanPath(QDir::current().absoluteFilePath(path)) : canonical;
        if (!folders.contains(folder)) folders += folder;
    }
    return folders;
}

}  // namespace heard::pluginhost
