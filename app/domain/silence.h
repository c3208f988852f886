// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "domain/channel.h"

namespace heard {

/// A channel says that it works, and yet brings nothing for longer than it usually does: a form that sends no more, a
/// mailbox that is forwarded elsewhere. In Channel::extra as "silence" {since, usual}.
struct Silence {
    qint64 since = 0;  ///< when its last message came, ms since the epoch
    int usual = 0;     ///< messages in such an hour

    bool operator==(const Silence &) const = default;
};

/// None of one that does not work: that says more.
[[nodiscard]] std::optional<Silence> silenceOf(const Channel &channel);
void setSilence(Channel &channel, const std::optional<Silence> &silence);

}  // namespace heard
