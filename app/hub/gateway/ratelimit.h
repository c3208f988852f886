// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace heard::hub {

/// A token bucket: `burst` at once, then `perSecond`.
class RateLimit final {
public:
    RateLimit(int perSecond, int burst) : m_perSecond(perSecond), m_burst(burst), m_left(burst) {}

    bool take(qint64 nowMs) {
        if (m_at) m_left = qMin<double>(m_burst, m_left + double(nowMs - m_at) * m_perSecond / 1000.0);
        m_at = nowMs;
        if (m_left < 1) return false;
        m_left -= 1;
        return true;
    }

private:
    int m_perSecond;
    int m_burst;
    double m_left;
    qint64 m_at = 0;
};

}  // namespace heard::hub
