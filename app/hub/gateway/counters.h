// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>

namespace heard::hub {

/// What the gateway tells at /metrics. Plain numbers, main thread.
struct Counters {
    quint64 opened = 0;
    QMap<int, quint64> requests;        ///< by status
    QMap<QByteArray, quint64> refused;  ///< by limit: "connections", "head", "body", "slow" …
    quint64 deskFramesIn = 0;
    quint64 deskFramesOut = 0;
    quint64 visitorTextsIn = 0;
    quint64 visitorTextsOut = 0;
    quint64 desksHeldBack = 0;
    quint64 hintsDropped = 0;

    /// Prometheus text format 0.0.4.
    QByteArray text(int connections, int desks, int visitors) const;
};

}  // namespace heard::hub
