// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace heard::email {

/// How long to wait before a server is tried again, ms: soon at first, then ever longer. What only a person can mend is
/// tried rarely, as wrong passwords lock accounts.
class Backoff {
public:
    [[nodiscard]] int next(bool standing) {
        constexpr int kSteps[] = {1'000, 3'000, 10'000, 30'000, 60'000, 300'000};
        const int wait = kSteps[std::min<std::size_t>(m_step, std::size(kSteps) - 1)];
        ++m_step;
        return standing ? 15 * 60'000 : wait;
    }
    void reset() { m_step = 0; }

private:
    std::size_t m_step = 0;
};

}  // namespace heard::email
