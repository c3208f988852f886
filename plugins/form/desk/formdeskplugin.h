// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/common/hubdeskplugin.h"

namespace heard::form {

/// All that is particular to a web form stands in its traits.
class FormDeskPlugin final : public QObject, public plugins::HubDeskPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID HEARD_DESK_PLUGIN_IID FILE "form-desk.json")
    Q_INTERFACES(heard::channelapi::DeskPlugin)
};

}  // namespace heard::form
