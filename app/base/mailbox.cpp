// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/mailbox.h"

#include <QCoreApplication>
#include <QEvent>
#include <utility>

namespace heard {

Mailbox::Mailbox(QObject *parent) : QObject(parent) {}

Mailbox::~Mailbox() {
    const std::lock_guard lock(m_mutex);
    if (m_gone) *m_gone = true;
}

void Mailbox::post(Job job) {
    bool first = false;
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
        first = !m_woken;
        m_woken = true;
    }
    if (first) wake();
}

void Mailbox::wake() { QCoreApplication::postEvent(this, new QEvent(QEvent::User)); }

bool Mailbox::event(QEvent *event) {
    if (event->type() != QEvent::User) return QObject::event(event);
    bool gone = false;
    bool *outer = nullptr;
    std::size_t count = 0;
    {
        const std::lock_guard lock(m_mutex);
        m_woken = false;
        count = m_jobs.size();  // what they post waits for the next wake-up, or the thread would do nothing else
        outer = std::exchange(m_gone, &gone);
    }
    // Out of the queue one by one: a job may end this mailbox, or wait in an event loop that goes on with the next.
    while (count-- > 0 && runNext(gone)) {
    }
    if (gone) {
        if (outer) *outer = true;
        return true;
    }
    const std::lock_guard lock(m_mutex);
    m_gone = outer;
    return true;
}

bool Mailbox::runNext(const bool &gone) {
    Job job;
    {
        const std::lock_guard lock(m_mutex);
        if (m_jobs.empty()) return false;
        job = std::move(m_jobs.front());
        m_jobs.pop_front();
    }
    job();
    job = {};  // what it holds may be what holds the mailbox
    return !gone;
}

}  // namespace heard
