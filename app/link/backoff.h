// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>
#include <algorithm>

namespace heard::link {

/// How long to wait before trying again: doubles from `first` to `most`, and each time a random part of the upper half,
/// so that a thousand desks don't come back to a restarted hub in one instant.
class Backoff {
public:
    Backoff(int first, int most) : m_first(first), m_most(most), m_next(first) {}

    int take() {
        const int whole = m_next;
        m_next = std::min(m_most, m_next * 2);
        return whole / 2 + QRandomGenerator::global()->bounded(whole / 2 + 1);
    }
    void reset() { m_next = m_first; }

private:
    int m_first;
    int m_most;
    int m_next;
};

}  // namespace heard::link
