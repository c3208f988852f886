// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace heard {

/// All time in Heard: milliseconds since 1970 UTC. Injected, so that tests can move it. Thread-safe.
class Clock {
public:
    virtual ~Clock();
    virtual qint64 now() const = 0;
};

class SystemClock final : public Clock {
public:
    qint64 now() const override;
};

/// For time limits: counts on whatever becomes of the date. Its zero is the start of the machine or so, so only
/// differences mean something.
class SteadyClock final : public Clock {
public:
    qint64 now() const override;
};

}  // namespace heard
