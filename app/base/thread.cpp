// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/thread.h"

#include <future>

namespace heard {

void Thread::end() {
    wait();
    (void)m_over.load(std::memory_order_acquire);
}

void Thread::endAfter(Mailbox &inbox, Mailbox::Job last) {
    if (!isRunning()) return;
    const auto done = std::make_shared<std::promise<void>>();
    inbox.post([done, last = std::move(last)] {
        last();
        done->set_value();
    });
    done->get_future().wait();
    quit();
    end();
}

void Thread::run() {
    exec();
    m_over.store(true, std::memory_order_release);
}

}  // namespace heard
