// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/common/hubdeskplugin.h"

namespace heard::feedback {

/// All that is particular to feedback stands in its traits.
class FeedbackDeskPlugin final : public QObject, public plugins::HubDeskPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID HEARD_DESK_PLUGIN_IID FILE "feedback-desk.json")
    Q_INTERFACES(heard::channelapi::DeskPlugin)
};

}  // namespace heard::feedback
