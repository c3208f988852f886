// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/common/hubdeskplugin.h"

namespace heard::telegram {

/// All that is particular to a Telegram bot stands in its traits.
class TelegramDeskPlugin final : public QObject, public plugins::HubDeskPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID HEARD_DESK_PLUGIN_IID FILE "telegram-desk.json")
    Q_INTERFACES(heard::channelapi::DeskPlugin)
};

}  // namespace heard::telegram
