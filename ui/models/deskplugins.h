// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <functional>

#include "channelapi/deskplugin.h"
#include "ui/models/rows.h"

namespace heard::pluginhost {
class PluginHost;
}

namespace heard::ui {

/// What the desk needs of its plugins, so that it can be tried with one made in a test.
struct DeskPlugins {
    using Call = std::function<void(channelapi::DeskPlugin &)>;

    std::function<bool(const QString &kind)> has = [](const QString &) { return false; };
    /// Calls into the plugin of a kind. False if there is none or it threw.
    std::function<bool(const QString &kind, const QString &name, const Call &call)> call =
        [](const QString &, const QString &, const Call &) { return false; };
    /// The plugin's from now on: what slots below it throw ends there, and the plugin is out.
    std::function<void(const QString &kind, QObject *made)> adopt = [](const QString &, QObject *) {};
    std::function<QList<PluginRow>()> rows = [] { return QList<PluginRow>(); };
    std::function<QStringList()> folders = [] { return QStringList(); };
};

/// Those of a host, which must outlive the desk.
[[nodiscard]] DeskPlugins pluginsOf(pluginhost::PluginHost &host);

}  // namespace heard::ui
