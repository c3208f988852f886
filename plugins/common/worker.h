// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace heard::plugins {

/// A thread for what a connector must not wait for on the hub's own: parsing, whole files. Jobs run one after another;
/// each hands its end back by a queue under a mutex and one wake-up event. Lives on the thread that made it. Its end
/// waits for the job that is running; jobs that wait and ends that were not told yet are dropped.
class Worker final : public QObject {
public:
    using Job = std::function<void()>;

    explicit Worker(QObject *parent = nullptr);
    ~Worker() override;

    /// Runs `work` there and then `done` here, unless `context` is gone by then. What both use they share by a
    /// std::shared_ptr; only one of them has it at a time.
    void run(Job work, QObject *context, Job done);

protected:
    bool event(QEvent *event) override;

private:
    struct Task {
        Job work;
        QPointer<QObject> context;
        Job done;
    };
    void loop();

    std::mutex m_mutex;  ///< of all below but the thread
    std::condition_variable m_wake;
    std::deque<Task> m_waiting;
    std::deque<Task> m_ended;
    bool m_leaving = false;
    std::thread m_thread;
};

}  // namespace heard::plugins
