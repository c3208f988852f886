// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <deque>
#include <functional>
#include <mutex>

namespace heard {

/// The one way work crosses threads: post() from any thread, run in order on the thread the mailbox lives in.
/// A mutex and one wake-up event a batch, so that the thread sanitizer sees the hand-over (Qt's own queued calls are
/// invisible to it with an uninstrumented Qt). What is still queued when the mailbox dies is dropped, not run.
class Mailbox final : public QObject {
public:
    using Job = std::function<void()>;

    explicit Mailbox(QObject *parent = nullptr);
    ~Mailbox() override;

    void post(Job job);

protected:
    bool event(QEvent *event) override;

private:
    void wake();
    /// False if there was none, or if it ended the mailbox.
    bool runNext(const bool &gone);

    std::mutex m_mutex;  ///< of all below, so that whoever destroys it after its thread has ended comes after
    std::deque<Job> m_jobs;
    bool m_woken = false;
    bool *m_gone = nullptr;  ///< of the event() that is running, set by the destructor
};

}  // namespace heard
