// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "channelapi/values.h"

namespace heard::email {

/// A reply in few enough letters to be kept by ConnectorHost::keep, so that the mail it was can be written again; its
/// files stay what they are in the hub. Empty if it is too long for that.
[[nodiscard]] QString packed(const channelapi::OutboundMessage &message);
[[nodiscard]] std::optional<channelapi::OutboundMessage> unpacked(const QString &text);

}  // namespace heard::email
