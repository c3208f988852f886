// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThread>
#include <atomic>

#include "base/mailbox.h"

namespace heard {

/// A thread with an event loop. end() is wait() with a hand-over that the thread sanitizer sees: all that the thread
/// did comes before what its owner does next, also when not one job has crossed (Qt's own wait is invisible to it).
class Thread final : public QThread {
public:
    /// By the owner, after quit() was asked for: returns when the thread has ended.
    void end();
    /// By the owner: runs what is queued in `inbox`, which lives on this thread, then `last`, and ends the thread.
    /// Nothing is run if it is not running. No job may quit its own thread: QCoreApplication::postEvent() wakes the
    /// thread after the job is already to be had, and a thread that has ended by then has nothing to be woken (a crash
    /// in Qt 6.4).
    void endAfter(Mailbox &inbox, Mailbox::Job last);

protected:
    void run() override;

private:
    std::atomic<bool> m_over = false;
};

}  // namespace heard
