// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <optional>

#include "waiting.h"
#include "watchedapplication.h"

namespace heard::bench {

inline constexpr int kPaintMs = 5000;

/// Ms from `act` until `widget` was painted and flushed with `ready` being true; nothing if that did not happen.
template <class Act, class Ready>
std::optional<double> untilPainted(QWidget *widget, Act act, Ready ready) {
    auto &application = static_cast<WatchedApplication &>(*qApp);
    QElapsedTimer since;
    std::optional<double> took;
    application.onPainted(widget, [&] {
        if (!took && ready()) took = double(since.nsecsElapsed()) / 1e6;
    });
    since.start();
    act();
    waitUntil([&] { return took.has_value(); }, kPaintMs);
    application.onPainted(nullptr, {});
    return took;
}

}  // namespace heard::bench
