// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/core/verbs.h"

namespace heard::hub {

/// A reply to be sent at a time of its writer's choice is a card, kind "later", of its conversation, and nothing else
/// of the conversation changes before then: body {id, parts, until, based_on?, code?}. When its time comes it is done
/// as the reply its writer would send then; a refusal ("stale": the customer or a colleague has written since) stays in
/// the card as its code, and a person decides.
inline constexpr auto kLaterKind = "later";

/// Sends what is due; how many were tried. Writer's thread.
[[nodiscard]] int sendDueReplies(Change &change, int limit);

}  // namespace heard::hub
