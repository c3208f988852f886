// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/core/core.h"
#include "pluginhost/pluginhost.h"

namespace heard::hub {

/// How the parts of the hub find what is theirs in a data folder; the same for `serve` and for the other commands.
[[nodiscard]] Core::Options coreOptions(const QString &folder);
/// `extra`: folders to search before all others.
[[nodiscard]] pluginhost::PluginHost::Options hubPluginOptions(const QString &folder, const QStringList &extra = {});
[[nodiscard]] QString logFileIn(const QString &folder);

}  // namespace heard::hub
