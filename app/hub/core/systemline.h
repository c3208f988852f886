// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/ledger/change.h"

namespace heard::hub {

/// Adds a line such as "resolved" to a conversation, by an agent or by the hub itself (`who` none). Such lines do not
/// count as the conversation's last message. `facts` are the event's ("until").
void addSystemLine(Change &change, const ConversationRecord &conversation, const Agent &who, const QString &event,
                   const QJsonObject &facts = {});

}  // namespace heard::hub
