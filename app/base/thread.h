// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThread>
#include <atomic>

namespace heard {

/// A thread with an event loop. end() is wait() with a hand-over that the thread sanitizer sees: all that the thread
/// did comes before what its owner does next, also when not one job has crossed (Qt's own wait is invisible to it).
class Thread final : public QThread {
public:
    /// By the owner, after quit() was asked for: returns when the thread has ended.
    void end() {
        wait();
        (void)m_over.load(std::memory_order_acquire);
    }

protected:
    void run() override {
        exec();
        m_over.store(true, std::memory_order_release);
    }

private:
    std::atomic<bool> m_over = false;
};

}  // namespace heard
