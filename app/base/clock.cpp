// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <QDateTime>
#include <chrono>

namespace heard {

Clock::~Clock() = default;

qint64 SystemClock::now() const { return QDateTime::currentMSecsSinceEpoch(); }

qint64 SteadyClock::now() const {
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

}  // namespace heard
