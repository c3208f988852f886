// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>

#include "hub/ledger/change.h"

namespace heard::hub {

/// Whom a note means: those who are named by id, and those whose name or first name stands after an @ in its text; not
/// its writer, and nobody who left. They are noted in the message's extra as "mentions".
[[nodiscard]] QList<AgentId> mentionsIn(Change &change, Message &note, const QJsonArray &named);

/// True if the conversation has changed by it.
bool mention(Conversation &conversation, const QList<AgentId> &agents);

}  // namespace heard::hub
