// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/mailbox.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPointer>

namespace heard {

Mailbox::Mailbox(QObject *parent) : QObject(parent) {}

Mailbox::~Mailbox() = default;

void Mailbox::post(Job job) {
    bool wake = false;
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
        wake = !m_woken;
        m_woken = true;
    }
    if (wake) QCoreApplication::postEvent(this, new QEvent(QEvent::User));
}

bool Mailbox::event(QEvent *event) {
    if (event->type() != QEvent::User) return QObject::event(event);
    std::size_t count = 0;
    {
        const std::lock_guard lock(m_mutex);
        m_woken = false;
        count = m_jobs.size();  // what they post waits for the next wake-up, or the thread would do nothing else
    }
    // Out of the queue one by one: a job may end this mailbox, or wait in an event loop that goes on with the next.
    const QPointer<Mailbox> self(this);
    for (; self && count > 0; --count) {
        Job job;
        {
            const std::lock_guard lock(m_mutex);
            if (m_jobs.empty()) break;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        job();
    }
    return true;
}

}  // namespace heard
