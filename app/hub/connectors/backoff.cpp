// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/connectors/backoff.h"

#include <array>

namespace heard::hub {

using channelapi::SendOutcome;

qint64 backoffAfter(int attempt) {
    static constexpr std::array<qint64, kFewestAttempts> kWaits{5'000, 15'000, 60'000, 300'000, 900'000, 3'600'000};
    return kWaits.at(static_cast<size_t>(qBound(1, attempt, static_cast<int>(kWaits.size())) - 1));
}

Settlement settlementOf(const channelapi::OutboundMessage &message, SendOutcome outcome, qint64 now) {
    if (outcome.kind != SendOutcome::Kind::RetryLater) return {outcome, 0};
    const qint64 next = outcome.retryAt > now ? outcome.retryAt : now + backoffAfter(message.attempt);
    if (message.attempt < kFewestAttempts || next <= message.at + kGiveUpAfterMs) return {outcome, next};
    // The last refusal is what a person wants to read, so it stays in the detail.
    outcome.detail = QStringLiteral("%1 %2").arg(outcome.reason, outcome.detail).trimmed();
    outcome.reason = QStringLiteral("gave-up");
    outcome.kind = SendOutcome::Kind::RefusedForGood;
    outcome.retryAt = 0;
    return {outcome, 0};
}

}  // namespace heard::hub
