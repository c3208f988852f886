// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace heard::ui {

struct LaterTime {
    QString name;
    qint64 until = 0;  ///< ms UTC
};

/// The times offered for snoozing, and for sending later, at `now`, in the machine's time zone, soonest first: in an
/// hour, this evening (18:00, while that is more than an hour away), tomorrow morning (9:00), Monday morning.
[[nodiscard]] QList<LaterTime> laterTimes(qint64 now);

}  // namespace heard::ui
