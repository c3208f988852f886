// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/replywindow.h"

#include "channelapi/traits.h"

namespace heard::ui {

ReplyWindow replyWindowOf(const Conversation &conversation, const Channel &channel) {
    constexpr qint64 kHour = 3600 * 1000;
    const int hours = channelapi::Traits::from(channel.traits).replyWindowHours;
    if (hours <= 0) return {};
    return {true, conversation.lastInboundAt > 0 ? conversation.lastInboundAt + hours * kHour : 0};
}

}  // namespace heard::ui
