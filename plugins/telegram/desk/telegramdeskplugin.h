// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/common/hubdeskplugin.h"

namespace heard::telegram {

/// What is particular to a Telegram bot stands in its traits; what buttons it takes is looked at here.
class TelegramDeskPlugin final : public QObject, public plugins::HubDeskPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID HEARD_DESK_PLUGIN_IID FILE "telegram-desk.json")
    Q_INTERFACES(heard::channelapi::DeskPlugin)
public:
    channelapi::DraftCheck check(const channelapi::Draft &draft, const channelapi::ChannelInfo &channel) const override;
};

}  // namespace heard::telegram
