// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace heard::form {

/// What a person typed so that we can reach them, in one spelling: an e-mail address in lower case, or a phone number
/// as digits, with its + if they gave one (so E.164 if they gave the country). Nothing if it is neither.
[[nodiscard]] std::optional<QString> normalisedAddress(const QString &typed);

}  // namespace heard::form
