// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channelapi/values.h"
#include "hub/ledger/change.h"

/// Replies on their way out, on the writer's thread. Within a channel and address they leave in the order written, one
/// at a time; those that failed or are uncertain do not hold up what follows. Where the channel can look up what became
/// of a doubtful one, it is asked before a person is.
namespace heard::hub {

/// The message as its connector gets it.
[[nodiscard]] channelapi::OutboundMessage outboundOf(Change &change, const MessageRecord &message,
                                                     const QString &address, int attempt);

/// Puts a reply at the end of the queue (again, if a person decided so).
void queueReply(Change &change, MessageRecord &message, const QString &address);

/// Marks what is due as sending and gives it out, and what is to be looked up; the commit comes before the caller sees
/// it.
[[nodiscard]] QList<OutboxEntry> takeDueReplies(Change &change, const QList<ChannelId> &ready, int limit);

/// What became of a send or of looking it up. Nothing happens unless the reply is being sent or is doubtful.
void settleReply(Change &change, MessageId message, const channelapi::SendOutcome &outcome, qint64 retryAt);

/// Delivered and Read hold for all earlier replies on the channel too; nothing ever goes backwards.
void noteReceipt(Change &change, ChannelId channel, const channelapi::Receipt &receipt);

/// At the start of the hub: what was being sent when the last one ended is uncertain now.
void admitUncertain(Change &change);

/// Ends all waiting replies of a channel that is being removed.
void failReplies(Change &change, ChannelId channel, const QString &reason);

/// Writes a message's new delivery, and its conversation if that shows it. `detail`: what the other side said.
void setDelivery(Change &change, MessageRecord &message, Delivery delivery, const QString &failure = {},
                 const QString &detail = {});

}  // namespace heard::hub
