// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channelapi/values.h"
#include "domain/message.h"

/// Parts of messages between the ledger's form and the plugin contract's.
namespace heard::hub {

[[nodiscard]] QList<Part> partsFrom(const QList<channelapi::Part> &parts);
[[nodiscard]] QList<channelapi::Part> partsTo(const QList<Part> &parts);

}  // namespace heard::hub
