// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace heard::bench {

/// Runs the event loop until `done` holds; false if it did not within the time.
bool waitUntil(const std::function<bool()> &done, int timeoutMs);
/// Runs the event loop for this long.
void runFor(int ms);

}  // namespace heard::bench
