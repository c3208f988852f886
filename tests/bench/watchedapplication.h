// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QPointer>
#include <functional>

namespace heard::bench {

/// An application that knows how long each event took and when a widget's picture has gone to the screen.
class WatchedApplication final : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override;

    /// Called each time `widget` was painted and the picture flushed; none: no more.
    void onPainted(QWidget *widget, std::function<void()> painted);
    /// Ms of every event of the loop since the last call, with all that it caused.
    QList<double> takeEventTimes() { return std::exchange(m_eventTimes, {}); }

private:
    int m_depth = 0;
    bool m_sawPaint = false;
    QPointer<QWidget> m_widget;
    std::function<void()> m_painted;
    QList<double> m_eventTimes;
};

}  // namespace heard::bench
