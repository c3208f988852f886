// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "hub/ledger/ledger.h"

namespace heard::hub {

class Registry;

/// Counted since the start, on the main thread.
struct Traffic {
    qint64 received = 0;     ///< messages kept
    qint64 redelivered = 0;  ///< known already
    qint64 refused = 0;
    qint64 accepted = 0;  ///< replies, by how their sends ended
    qint64 failed = 0;
    qint64 retried = 0;
    qint64 uncertain = 0;
};

/// Prometheus text exposition format 0.0.4.
[[nodiscard]] QByteArray metricsText(const Ledger &ledger, const Traffic &traffic, const Registry &registry);

}  // namespace heard::hub
