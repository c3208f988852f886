// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/workerthread.h"

namespace heard {

WorkerThread::WorkerThread(const QString &name) : m_inbox(std::make_unique<Mailbox>()) {
    m_inbox->moveToThread(&m_thread);
    m_thread.setObjectName(name);
    m_thread.start(QThread::LowPriority);
}

WorkerThread::~WorkerThread() {
    m_thread.quit();
    m_thread.end();
}

void WorkerThread::finish(Mailbox::Job last) { m_thread.endAfter(*m_inbox, std::move(last)); }

}  // namespace heard
