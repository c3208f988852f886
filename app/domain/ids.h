// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/strongid.h"

namespace heard {

using AgentId = StrongId<struct AgentTag>;
using BlobId = StrongId<struct BlobTag>;
using CardId = StrongId<struct CardTag>;
using ChannelId = StrongId<struct ChannelTag>;
using ConversationId = StrongId<struct ConversationTag>;
using CustomerId = StrongId<struct CustomerTag>;
using IdentityId = StrongId<struct IdentityTag>;
using MessageId = StrongId<struct MessageTag>;

}  // namespace heard
