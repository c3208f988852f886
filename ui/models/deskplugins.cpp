// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/deskplugins.h"

#include "pluginhost/pluginhost.h"

namespace heard::ui {

DeskPlugins pluginsOf(pluginhost::PluginHost &host) {
    DeskPlugins plugins;
    plugins.has = [&host](const QString &kind) { return host.deskPlugin(kind) != nullptr; };
    plugins.call = [&host](const QString &kind, const QString &name, const DeskPlugins::Call &call) {
        channelapi::DeskPlugin *plugin = host.deskPlugin(kind);
        if (!plugin) return false;
        const auto info = host.infoFor(kind);
        return host.watched(info ? info->id : kind, name, [&] { call(*plugin); }).has_value();
    };
    plugins.adopt = [&host](const QString &kind, QObject *made) {
        if (const auto info = host.infoFor(kind)) host.adopt(info->id, made);
    };
    plugins.rows = [&host] {
        QList<PluginRow> rows;
        const auto infos = host.plugins();
        for (const pluginhost::PluginInfo &info : infos)
            rows += PluginRow{
                info.id.isEmpty() ? info.file : info.id, info.names,  info.file,  info.version, QStringLiteral("desk"),
                pluginhost::wordFor(info.state),         info.reason, info.detail};
        return rows;
    };
    plugins.folders = [&host] {
        QStringList paths;
        const auto folders = host.folders();
        for (const pluginhost::FolderInfo &folder : folders) paths += folder.path;
        return paths;
    };
    return plugins;
}

}  // namespace heard::ui
