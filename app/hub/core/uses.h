// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>

#include "hub/ledger/change.h"

namespace heard::hub {

/// Counts a reply that was made of canned replies, for each of them once, on a card of its own. Ids that are none, or
/// not the agent's to use, are passed over: the reply itself matters more.
void countUses(Change &change, const Agent &who, const QJsonArray &used);

}  // namespace heard::hub
