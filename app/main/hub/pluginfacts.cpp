// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/hub/pluginfacts.h"

#include <QJsonArray>

#include "pluginhost/pluginhost.h"

namespace heard::hub {

using pluginhost::FolderInfo;
using pluginhost::PluginHost;
using pluginhost::PluginInfo;

QJsonObject describe(const PluginHost &host) {
    QJsonArray plugins;
    const QList<PluginInfo> infos = host.plugins();
    for (const PluginInfo &info : infos) {
        QJsonObject plugin{{QStringLiteral("file"), info.file},
                           {QStringLiteral("id"), info.id},
                           {QStringLiteral("kind"), info.kind},
                           {QStringLiteral("version"), info.version},
                           {QStringLiteral("state"), wordFor(info.state)},
                           {QStringLiteral("reason"), info.reason},
                           {QStringLiteral("detail"), info.detail}};
        if (const QJsonObject names = info.metadata.value(QLatin1String("names")).toObject(); !names.isEmpty())
            plugin.insert(QStringLiteral("names"), names);
        plugins += plugin;
    }
    QJsonArray folders;
    const QList<FolderInfo> searched = host.folders();
    for (const FolderInfo &folder : searched)
        folders += QJsonObject{{QStringLiteral("path"), folder.path}, {QStringLiteral("reason"), folder.reason}};
    return {{QStringLiteral("plugins"), plugins}, {QStringLiteral("folders"), folders}};
}

PluginFacts factsOf(const PluginHost &host) {
    PluginFacts facts;
    facts.kind = [&host](const QString &kind) {
        return host.connectorPlugin(kind) ? host.infoFor(kind)->metadata : QJsonObject();
    };
    facts.kinds = [&host] {
        QJsonArray kinds;
        const QList<PluginInfo> infos = host.plugins();
        for (const PluginInfo &info : infos)
            if (info.reason.isEmpty()) kinds += info.metadata;
        return kinds;
    };
    facts.plugins = [&host] { return describe(host); };
    return facts;
}

}  // namespace heard::hub
