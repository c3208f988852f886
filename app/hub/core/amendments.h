// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/core/verbs.h"
#include "hub/service.h"

/// Changing what was sent, or taking it back, where the channel can (Traits::edits). The message says "amending" in its
/// extra until the other side has it; then its parts are the new ones, and the old are kept with it (or it says
/// "deleted"). If it was refused it is as it was and says "amend_refused" with the reason. Doing it twice does no harm,
/// so what a killed hub was at is done again. On the writer's thread.
namespace heard::hub {

// Verbs. Codes: "wrong-shape", "not-found", "empty", "too-large", "malformed", "wrong-state" (not sent, or gone
// already), "no-amending" (the channel can't), "not-allowed" (another agent's, and not a supervisor).
Result<QJsonObject> doEditReply(VerbContext &context);
Result<QJsonObject> doDeleteReply(VerbContext &context);

/// What is due on the channel, to be given to its connector; at most `limit`.
void takeDueAmendments(Change &change, ChannelId channel, int limit, QList<OutboxEntry> &taken);
/// What became of it. False if the message is not being amended: then it was a send.
[[nodiscard]] bool settleAmendment(Change &change, MessageId id, const channelapi::SendOutcome &outcome,
                                   qint64 retryAt);
/// At the start of the hub: what was being done when the last one ended is done again.
void resumeAmendments(Change &change);
/// Of a channel that is being removed: they are refused.
void refuseAmendments(Change &change, ChannelId channel, const QString &reason);

}  // namespace heard::hub
