// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

#include "domain/channel.h"
#include "domain/conversation.h"

namespace heard::hub {

/// Where a channel says nothing: ten minutes.
inline constexpr int kUsualReplyWithin = 600;

/// The customer waits for an answer since then, and by when it is promised.
/// @param asked what the message itself asks for (InboundMessage.extra.replyWithin), in seconds; it can only shorten
inline void beginWaiting(Conversation &conversation, const Channel &channel, qint64 since, int asked = 0) {
    const int usual = channel.replyWithin > 0 ? channel.replyWithin : kUsualReplyWithin;
    const int seconds = asked > 0 ? std::min(asked, usual) : usual;
    conversation.waitingSince = since;
    conversation.dueAt = since + seconds * 1000LL;
}

inline void endWaiting(Conversation &conversation) {
    conversation.waitingSince = 0;
    conversation.dueAt = 0;
}

}  // namespace heard::hub
