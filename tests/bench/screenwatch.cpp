// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenwatch.h"

#include <QGuiApplication>
#include <QPixmap>
#include <QScreen>

#include "waiting.h"

namespace heard::bench {
namespace {

constexpr int kStrips = 12;
constexpr int kBodyHeight = 740;  ///< of the window's 820 lines; below are the status line and the agent's mark, which
                                  ///< change when the hub has come
constexpr int kPauseMs = 2;

}  // namespace

void ScreenWatch::begin() {
    m_changes.clear();
    m_before = look();
    m_clock.start();
}

bool ScreenWatch::untilSettled(int timeoutMs) {
    Look last = m_before;
    while (m_clock.elapsed() < timeoutMs) {
        Look now = look();
        now.at = double(m_clock.nsecsElapsed()) / 1e6;
        if (now.body != last.body || now.foot != last.foot) {
            m_changes.push_back(now);
            last = std::move(now);
        } else if (!m_changes.empty() && now.at - m_changes.back().at > m_quietMs) {
            return true;
        }
        runFor(kPauseMs);
    }
    return false;
}

double ScreenWatch::bodyComplete() const {
    double at = m_changes.back().at;
    for (auto change = m_changes.rbegin(); change != m_changes.rend() && change->body == m_changes.back().body;
         ++change)
        at = change->at;
    return at;
}

ScreenWatch::Look ScreenWatch::look() const {
    QScreen *screen = QGuiApplication::primaryScreen();
    const QSize size = screen->size();
    Look look;
    for (int i = 0; i < kStrips; ++i) {
        const int x = (2 * i + 1) * size.width() / (2 * kStrips);
        const QImage strip = screen->grabWindow(0, x, 0, 1, size.height()).toImage();
        const qsizetype body = strip.bytesPerLine() * qMin(strip.height(), kBodyHeight);
        look.body.push_back(qHashBits(strip.constBits(), size_t(body)));
        look.foot.push_back(qHashBits(strip.constBits() + body, size_t(strip.sizeInBytes() - body)));
    }
    return look;
}

bool showsRows(const QImage &screen) {
    // Text makes a line of pixels change its brightness often; count the lines where it does.
    int lines = 0;
    for (int y = 0; y < screen.height(); ++y) {
        int edges = 0;
        for (int x = 1; x < screen.width(); ++x)
            if (qAbs(qGray(screen.pixel(x, y)) - qGray(screen.pixel(x - 1, y))) > 40) ++edges;
        if (edges > 40) ++lines;
    }
    return lines > 100;
}

}  // namespace heard::bench
