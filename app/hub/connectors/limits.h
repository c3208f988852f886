// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace heard::hub {

/// How long a connector may take, ms.
struct ConnectorLimits {
    int stopMs = 5'000;            ///< to say that it has stopped; then the hub goes on without it
    int sendMs = 60'000;           ///< in which a send must end or move (SendJob::progress); then it is uncertain
    int sendPatienceMs = 600'000;  ///< what a send that moves may ask for instead
    int sendMostMs = 3'600'000;    ///< the same, however much of it moves
    int testMs = 15'000;           ///< to try its connection when asked
    int httpMs = 30'000;           ///< to answer a request; then 504
    int sweepMs = 500;             ///< how often the times above are looked at, while there is anything to look at
    int againMs = 1'000;           ///< until due entries of channels that are not ready are asked for again
    int takeAtOnce = 50;           ///< outbox entries
};

}  // namespace heard::hub
