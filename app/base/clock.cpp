// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <QDateTime>

namespace heard {

Clock::~Clock() = default;

qint64 SystemClock::now() const { return QDateTime::currentMSecsSinceEpoch(); }

}  // namespace heard
