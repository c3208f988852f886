// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "hub/ledger/change.h"

namespace heard::hub {

/// Scores of conversations (standards/score.h): the one of the conversation as it is open now, and those kept from
/// before it was resolved. On the writer's thread.

/// A reply is being written to `conversation`, which still says since when the customer waits: the first one since it
/// was opened is timed.
void noteReply(Change &change, const Conversation &conversation, MessageId reply);

/// The conversation is being resolved: what its score is now stays. The score, if a person has confirmed anything.
std::optional<double> finishScore(Change &change, const Conversation &conversation);

/// All scores of a conversation that is being removed.
void removeScores(Change &change, ConversationId conversation);

}  // namespace heard::hub
