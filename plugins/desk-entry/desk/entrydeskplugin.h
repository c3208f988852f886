// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/common/hubdeskplugin.h"

namespace heard::entry {

/// All that is particular stands in its traits: it takes notes only.
class EntryDeskPlugin final : public QObject, public plugins::HubDeskPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID HEARD_DESK_PLUGIN_IID FILE "desk-entry-desk.json")
    Q_INTERFACES(heard::channelapi::DeskPlugin)
};

}  // namespace heard::entry
