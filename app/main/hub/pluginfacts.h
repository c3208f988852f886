// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "hub/core/core.h"

namespace heard::pluginhost {
class PluginHost;
}

namespace heard::hub {

/// What the core tells desks of the plugins. The host must outlive the core.
[[nodiscard]] PluginFacts factsOf(const pluginhost::PluginHost &host);

/// {plugins:[…], folders:[…]}, as protocol::query::kPlugins has it.
[[nodiscard]] QJsonObject describe(const pluginhost::PluginHost &host);

}  // namespace heard::hub
