// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/waker.h"

#include "hub/core/laterreplies.h"
#include "hub/core/systemline.h"

namespace heard::hub {
namespace {

constexpr int kWakeLookMs = 1000;
constexpr int kWakeAtOnce = 100;

Result<int> wakeDue(Change &change) {
    const auto due = change.read().ids<ConversationId>("conversations_to_wake", change.now(), kWakeAtOnce);
    for (const ConversationId id : due) {
        auto record = change.conversation(id);
        if (!record) continue;
        addSystemLine(change, *record, {}, QStringLiteral("woken"));
        Conversation &c = record->facts;
        c.status = ConversationStatus::Open;
        c.snoozedUntil = 0;
        change.put(*record);
    }
    return static_cast<int>(due.size()) + sendDueReplies(change, kWakeAtOnce);
}

}  // namespace

Waker::Waker(Ledger &ledger, const Clock &clock) : m_ledger(ledger), m_clock(clock) {
    m_timer.setInterval(kWakeLookMs);
    connect(&m_timer, &QTimer::timeout, this, &Waker::look);
    connect(&ledger, &Ledger::effects, this, &Waker::follow);
    follow();
}

void Waker::follow() {
    if (m_ledger.nextWake() == 0)
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start();
}

void Waker::look() {
    if (m_waking || m_ledger.nextWake() == 0 || m_ledger.nextWake() > m_clock.now()) return;
    m_waking = true;
    m_ledger.write<int>(wakeDue, this, [this](const Result<int> &) { m_waking = false; });
}

}  // namespace heard::hub
