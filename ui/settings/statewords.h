// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/rows.h"

namespace heard::ui {

/// "works", or the state with its reason and mend.
[[nodiscard]] QString channelStateWords(const Channel &channel);
[[nodiscard]] QString pluginStateWords(const PluginRow &plugin);

}  // namespace heard::ui
