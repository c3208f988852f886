// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include "channelapi/values.h"

/// When a reply that was certainly not taken goes out again. Pure.
namespace heard::hub {

inline constexpr qint64 kGiveUpAfterMs = 24LL * 60 * 60 * 1000;
inline constexpr int kFewestAttempts = 6;

/// The wait after the attempt of that number (from 1): 5 s, 15 s, 1 min, 5 min, 15 min, then 1 h each.
[[nodiscard]] qint64 backoffAfter(int attempt);

/// A decision on a send that ended: what is to be kept, and for RetryLater the time of the next attempt.
struct Settlement {
    channelapi::SendOutcome outcome;
    qint64 retryAt = 0;
};

/// RetryLater gets its time (the connector's own wish if it lies ahead, else the backoff), or becomes RefusedForGood
/// "gave-up" if that time is more than 24 h after the reply was written, and it was really tried: one that waited a day
/// for its channel, or that a person sends again, gets its attempts too. All else stays as it is.
[[nodiscard]] Settlement settlementOf(const channelapi::OutboundMessage &message, channelapi::SendOutcome outcome,
                                      qint64 now);

}  // namespace heard::hub
