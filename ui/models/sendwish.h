// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

namespace heard::ui {

/// How a reply is to go, beside what is in it.
struct SendWish {
    int undoSeconds = 0;  ///< it stays in this desk's outbox for so long, where its writer may take it back
    qint64 sendAt = 0;    ///< ms UTC: the hub sends it then; 0: now
    ChannelId channel;    ///< with `identity`: another way to the customer than the one they wrote on last
    IdentityId identity;

    bool operator==(const SendWish &) const = default;
};

}  // namespace heard::ui
