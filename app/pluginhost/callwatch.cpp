// SPDX-License-Identifier: GPL-3.0-or-later
#include "pluginhost/callwatch.h"

namespace heard::pluginhost {

CallWatch::CallWatch(std::chrono::milliseconds limit, Hung hung)
    : m_limit(limit), m_hung(std::move(hung)), m_thread([this] { run(); }) {}

CallWatch::~CallWatch() {
    {
        const std::lock_guard lock(m_mutex);
        m_leaving = true;
    }
    m_changed.notify_one();
    m_thread.join();
}

void CallWatch::begin(const QString &id, const QString &call) {
    {
        const std::lock_guard lock(m_mutex);
        m_id = id;
        m_call = call;
        m_inside = true;
        ++m_calls;
    }
    m_changed.notify_one();
}

void CallWatch::end() {
    const std::lock_guard lock(m_mutex);  // the thread finds out when its time is up; no need to wake it
    m_inside = false;
}

void CallWatch::run() {
    std::unique_lock lock(m_mutex);
    while (!m_leaving) {
        m_changed.wait(lock, [this] { return m_leaving || m_inside; });
        const quint64 call = m_calls;
        // Looked at once a limit: a call that hangs is told of after one to two limits, and busy plugins cost nothing.
        m_changed.wait_for(lock, m_limit, [this] { return m_leaving; });
        if (m_leaving || !m_inside || call != m_calls) continue;
        const QString id = m_id;
        const QString name = m_call;
        m_inside = false;
        lock.unlock();
        m_hung(id, name);
        lock.lock();
    }
}

}  // namespace heard::pluginhost
