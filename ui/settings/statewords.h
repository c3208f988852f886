// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/rows.h"

namespace heard::ui {

/// "works", or the state with its reason and mend.
[[nodiscard]] QString channelStateWords(const Channel &channel, qint64 now);
[[nodiscard]] QString pluginStateWords(const PluginRow &plugin);
/// "Connected since 14:05.", or why not and since when.
[[nodiscard]] QString linkStateWords(const LinkStatus &link, qint64 now);
/// The hour, and before today the date too.
[[nodiscard]] QString sinceWords(qint64 at, qint64 now);

}  // namespace heard::ui
