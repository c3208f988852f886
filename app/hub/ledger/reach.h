// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "domain/people.h"

namespace heard::hub {

/// E.164 of a number in a customer's identity: by the numbering plans (app/phones) in the regions that speak @p
/// language, and where they do not know it, by its shape (domain/addresses.h): plans are as old as the system, and a
/// number that is new is still an address. Empty if it can't be a number.
[[nodiscard]] QString phoneAddress(const QString &text, const QString &language);

/// domain's reachKey(), with the number read as above.
[[nodiscard]] QString reachOf(const Identity &identity, const QString &language);

}  // namespace heard::hub
