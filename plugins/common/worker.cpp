// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/common/worker.h"

#include <QCoreApplication>
#include <QEvent>

namespace heard::plugins {

Worker::Worker(QObject *parent) : QObject(parent), m_thread([this] { loop(); }) {}

Worker::~Worker() {
    {
        const std::lock_guard lock(m_mutex);
        m_leaving = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void Worker::run(Job work, QObject *context, Job done) {
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back({std::move(work), context, std::move(done)});
    }
    m_wake.notify_one();
}

void Worker::loop() {
    for (;;) {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return m_leaving || !m_waiting.empty(); });
        if (m_leaving) return;
        Task task = std::move(m_waiting.front());
        m_waiting.pop_front();
        lock.unlock();
        task.work();
        task.work = {};
        lock.lock();
        m_ended.push_back(std::move(task));
        if (m_ended.size() == 1) QCoreApplication::postEvent(this, new QEvent(QEvent::User));
    }
}

bool Worker::event(QEvent *event) {
    if (event->type() != QEvent::User) return QObject::event(event);
    std::deque<Task> ended;
    {
        const std::lock_guard lock(m_mutex);
        ended.swap(m_ended);
    }
    const QPointer<Worker> self(this);
    for (Task &task : ended) {
        if (task.context) task.done();
        if (!self) return true;
    }
    return true;
}

}  // namespace heard::plugins
