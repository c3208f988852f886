// SPDX-License-Identifier: GPL-3.0-or-later
#include "watchedapplication.h"

#include <QEvent>
#include <QThread>
#include <QWidget>

namespace heard::bench {

bool WatchedApplication::notify(QObject *receiver, QEvent *event) {
    if (QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);  // every thread's events come here
    if (event->type() == QEvent::Paint && receiver == m_widget) m_sawPaint = true;
    if (m_depth > 0) return QApplication::notify(receiver, event);
    QElapsedTimer took;
    took.start();
    ++m_depth;
    const bool done = QApplication::notify(receiver, event);
    --m_depth;
    m_eventTimes += double(took.nsecsElapsed()) / 1e6;
    // The backing store is flushed within the event that painted it.
    if (std::exchange(m_sawPaint, false) && m_painted) m_painted();
    return done;
}

void WatchedApplication::onPainted(QWidget *widget, std::function<void()> painted) {
    m_widget = widget;
    m_painted = std::move(painted);
    m_sawPaint = false;
}

}  // namespace heard::bench
