// SPDX-License-Identifier: GPL-3.0-or-later
#include "waiting.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>
#include <algorithm>

namespace heard::bench {

static constexpr int kLookMs = 20;

bool waitUntil(const std::function<bool()> &done, int timeoutMs) {
    QElapsedTimer since;
    since.start();
    QTimer wake;  // for what changes without an event, and the end of the time
    wake.start(std::min(timeoutMs, kLookMs));
    while (!done()) {
        if (since.hasExpired(timeoutMs)) return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    return true;
}

void runFor(int ms) {
    waitUntil([] { return false; }, ms);
}

}  // namespace heard::bench
