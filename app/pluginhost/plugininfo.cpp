// SPDX-License-Identifier: GPL-3.0-or-later
#include "pluginhost/plugininfo.h"

namespace heard::pluginhost {

QString wordFor(PluginState state) {
    switch (state) {
        case PluginState::Found: return QStringLiteral("found");
        case PluginState::Read: return QStringLiteral("read");
        case PluginState::Resolved: return QStringLiteral("resolved");
        case PluginState::Loaded: return QStringLiteral("loaded");
        case PluginState::Running: return QStringLiteral("running");
        case PluginState::Stopped: return QStringLiteral("stopped");
        case PluginState::Disabled: return QStringLiteral("disabled");
        case PluginState::Failed: return QStringLiteral("failed");
        case PluginState::Quarantined: return QStringLiteral("quarantined");
    }
    return {};
}

}  // namespace heard::pluginhost
