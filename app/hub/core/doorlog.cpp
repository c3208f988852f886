// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/doorlog.h"

namespace heard::hub {
namespace {

constexpr qint64 kTellAgainMs = 60 * 60 * 1000;
constexpr int kGatherMs = 60 * 1000;
constexpr qsizetype kMostKnown = 10'000;

}  // namespace

DoorLog::DoorLog(Ledger &ledger, const Clock &clock) : m_ledger(ledger), m_clock(clock) {
    m_gather.setSingleShot(true);
    m_gather.setInterval(kGatherMs);
    connect(&m_gather, &QTimer::timeout, this, &DoorLog::tellRefused);
}

void DoorLog::joined(AgentId agent, const QString &device) {
    const qint64 now = m_clock.now();
    const auto told = m_told.constFind({agent, device});
    // A clock that was put back must not silence the log.
    if (told != m_told.cend() && now >= *told && now - *told < kTellAgainMs) return;
    if (m_told.size() >= kMostKnown) m_told.clear();
    m_told.insert({agent, device}, now);
    m_ledger.write<bool>(
        [agent](Change &change) -> Result<bool> {
            change.audit({.by = AuditEntry::By::Desk, .agent = agent, .action = QStringLiteral("signed_in")});
            return true;
        },
        this, {});
}

void DoorLog::refused() {
    ++m_refused;
    if (!m_gather.isActive()) m_gather.start();
}

void DoorLog::tellRefused() {
    m_gather.stop();
    if (m_refused == 0) return;
    m_ledger.write<bool>(
        [count = std::exchange(m_refused, 0)](Change &change) -> Result<bool> {
            change.audit({.action = QStringLiteral("sign_in_refused"), .facts = {{QStringLiteral("count"), count}}});
            return true;
        },
        this, {});
}

}  // namespace heard::hub
