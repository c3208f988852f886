// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <functional>
#include <memory>

#include "base/mailbox.h"
#include "base/thread.h"

namespace heard {

/// One thread for what is too long for the main one: whole orders, copies of files, dictionaries. Jobs run one after
/// another. Lives on the thread that made it; what is still queued when it dies is dropped.
class WorkerThread final {
public:
    explicit WorkerThread(const QString &name);
    ~WorkerThread();

    /// Runs what is queued and then `last`, waits for it, and ends the thread: for what has to be taken apart there.
    void finish(Mailbox::Job last);
    void post(Mailbox::Job job) { m_inbox->post(std::move(job)); }
    /// Runs `work` there and hands its result to `done` here, unless `context` is gone by then.
    template <class T>
    void run(std::function<T()> work, QObject *context, std::function<void(const T &)> done) {
        post([this, work = std::move(work), context = QPointer<QObject>(context), done = std::move(done)] {
            m_home.post([result = work(), context, done] {
                if (context) done(result);
            });
        });
    }

private:
    Thread m_thread;
    Mailbox m_home;
    std::unique_ptr<Mailbox> m_inbox;
};

}  // namespace heard
