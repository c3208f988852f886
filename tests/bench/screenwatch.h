// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QImage>
#include <QList>
#include <vector>

namespace heard::bench {

/// Watches the screen from outside, as a person would: looks at narrow upright strips of the whole picture every few
/// milliseconds, which cross every row and every line, and notes when one changed.
class ScreenWatch {
public:
    /// `quietMs`: a picture that has not changed for so long is settled.
    explicit ScreenWatch(int quietMs = 500) : m_quietMs(quietMs) {}

    /// Forgets what was seen and starts the clock; the picture of now is the one before.
    void begin();
    /// Watches until the picture is settled; false if it did not change or settle within the time.
    bool untilSettled(int timeoutMs);

    double firstChange() const { return m_changes.front().at; }  ///< ms since begin()
    double lastChange() const { return m_changes.back().at; }
    /// When all that is not the bottom line, which tells of the hub, looked as it does in the end.
    double bodyComplete() const;

private:
    struct Look {
        double at = 0;
        std::vector<size_t> body;
        std::vector<size_t> foot;
    };
    Look look() const;

    const int m_quietMs;
    QElapsedTimer m_clock;
    Look m_before;
    std::vector<Look> m_changes;
};

/// True if the screen shows rows: text in many lines, not an empty or a single-coloured window.
[[nodiscard]] bool showsRows(const QImage &screen);

}  // namespace heard::bench
