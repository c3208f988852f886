// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/common/hubdeskplugin.h"

namespace heard::webchat {

/// All that is particular to a site chat stands in its traits.
class WebchatDeskPlugin final : public QObject, public plugins::HubDeskPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID HEARD_DESK_PLUGIN_IID FILE "webchat-desk.json")
    Q_INTERFACES(heard::channelapi::DeskPlugin)
};

}  // namespace heard::webchat
