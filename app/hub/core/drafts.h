// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/core/verbs.h"

/// Drafts on their way between the devices of one agent. A draft is the agent's own card, kind "draft", of its
/// conversation, so that no other agent's desk gets it: body {note, draft, device, device_name, at, text, caret,
/// attachments, used, outgoing, shared, versions: [the same of other devices]}. `draft` names one piece of writing from
/// its first letter until it is sent or given up; empty: only versions are left. What is `shared` stands a second time
/// as a card of kind "shared_draft" that is everybody's, for as long as its writer wants.
namespace heard::hub {

inline constexpr auto kDraftKind = "draft";
inline constexpr auto kSharedDraftKind = "shared_draft";

/// What was begun in a conversation that has become part of another goes on there.
void moveDrafts(Change &change, ConversationId from, ConversationId into);

}  // namespace heard::hub
