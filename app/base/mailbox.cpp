// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/mailbox.h"

#include <QCoreApplication>
#include <QEvent>

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
    std::deque<Job> jobs;
    {
        const std::lock_guard lock(m_mutex);
        jobs.swap(m_jobs);
        m_woken = false;
    }
    for (Job &job : jobs) job();
    return true;
}

}  // namespace heard
