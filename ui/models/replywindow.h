// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/channel.h"
#include "domain/conversation.h"

namespace heard::ui {

/// Until when a channel takes a reply to a conversation: some take one only for so many hours after the customer wrote.
struct ReplyWindow {
    bool limited = false;  ///< else it is always open
    qint64 closesAt = 0;   ///< of a limited one, ms since 1970 UTC; 0: the customer has never written

    bool isOpen(qint64 now) const { return !limited || now < closesAt; }
    bool operator==(const ReplyWindow &) const = default;
};

/// By the channel's traits and the conversation's last incoming message.
[[nodiscard]] ReplyWindow replyWindowOf(const Conversation &conversation, const Channel &channel);

}  // namespace heard::ui
