// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include "base/clock.h"

namespace heard::test {

/// Stands still until moved. Begins on Thursday 20 November 2025, 14:10 of the machine's zone.
class FixedClock final : public Clock {
public:
    qint64 now() const override { return m_now; }
    void advance(qint64 ms) { m_now += ms; }

private:
    qint64 m_now = QDateTime(QDate(2025, 11, 20), QTime(14, 10)).toMSecsSinceEpoch();
};

}  // namespace heard::test
