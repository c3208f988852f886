// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

#include "base/clock.h"

namespace heard::test {

/// A clock that stands still until it is moved. Thread-safe, as a Clock must be.
class FakeClock final : public Clock {
public:
    explicit FakeClock(qint64 now = 1'700'000'000'000) : m_now(now) {}
    qint64 now() const override { return m_now; }
    void advance(qint64 ms) { m_now += ms; }

private:
    std::atomic<qint64> m_now;
};

}  // namespace heard::test
