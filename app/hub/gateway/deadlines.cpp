// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/gateway/deadlines.h"

namespace heard::hub {

Deadlines::Deadlines(const Clock &steady, QObject *parent) : QObject(parent), m_steady(steady) {
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Deadlines::fire);
}

Deadlines::~Deadlines() {
    for (const auto &[when, deadline] : m_entries) deadline->m_when = 0;
}

void Deadlines::insert(Deadline *deadline, qint64 when) {
    m_entries.emplace(when, deadline);
    if (m_armedFor == 0 || when < m_armedFor) arm();
}

void Deadlines::remove(Deadline *deadline, qint64 when) { m_entries.erase({when, deadline}); }

void Deadlines::arm() {
    if (m_entries.empty()) {
        m_armedFor = 0;
        m_timer.stop();
        return;
    }
    m_armedFor = m_entries.begin()->first;
    // A grain on top gathers limits that are close together into one turn.
    m_timer.start(static_cast<int>(qBound(qint64(0), m_armedFor - now(), qint64(3'600'000))) + kGrainMs / 2);
}

void Deadlines::fire() {
    const qint64 until = now();
    // A deadline that is set again while firing gets a later time than `until`, so this ends.
    while (!m_entries.empty() && m_entries.begin()->first <= until) {
        Deadline *due = m_entries.begin()->second;
        m_entries.erase(m_entries.begin());
        due->m_when = 0;
        const auto call = due->m_fire;  // the owner may destroy itself, and `due` with it
        call();
    }
    arm();
}

void Deadline::at(qint64 when) {
    stop();
    m_when = qMax(when, m_all.now() + 1);
    m_all.insert(this, m_when);
}

void Deadline::stop() {
    if (m_when == 0) return;
    m_all.remove(this, m_when);
    m_when = 0;
}

}  // namespace heard::hub
