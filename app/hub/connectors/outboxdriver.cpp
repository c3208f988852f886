// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/connectors/outboxdriver.h"

#include "base/log.h"
#include "hub/connectors/backoff.h"

namespace heard::hub {

using channelapi::OutboundMessage;
using channelapi::SendJob;
using channelapi::SendOutcome;

namespace {

constexpr qint64 kLongestTimerMs = 3'600'000;

SendOutcome ending(SendOutcome::Kind kind, const QString &reason) {
    SendOutcome outcome;
    outcome.kind = kind;
    outcome.reason = reason;
    return outcome;
}

SendOutcome uncertain(const QString &reason) { return ending(SendOutcome::Kind::Uncertain, reason); }

const char *wordFor(SendOutcome::Kind kind) {
    switch (kind) {
        case SendOutcome::Kind::Accepted: return "accepted";
        case SendOutcome::Kind::RefusedForGood: return "refused";
        case SendOutcome::Kind::RetryLater: return "retry-later";
        case SendOutcome::Kind::Uncertain: break;
    }
    return "uncertain";
}

}  // namespace

Senders::~Senders() = default;

OutboxDriver::OutboxDriver(ConnectorStore &store, Senders &senders, const Clock &clock, const Clock &steady,
                           const ConnectorLimits &limits, QObject *parent)
    : QObject(parent), m_store(store), m_senders(senders), m_clock(clock), m_steady(steady), m_limits(limits) {
    m_due.setSingleShot(true);
    connect(&m_due, &QTimer::timeout, this, &OutboxDriver::pump);
    connect(&m_sweep, &QTimer::timeout, this, &OutboxDriver::sweep);
    connect(&m_store, &ConnectorStore::outboxChanged, this, &OutboxDriver::pump);
}

OutboxDriver::~OutboxDriver() = default;

void OutboxDriver::stop() {
    m_stopped = true;
    m_due.stop();
}

void OutboxDriver::pump() {
    m_due.stop();
    if (m_stopped) return;
    if (m_taking) {
        m_again = true;
        return;
    }
    const qint64 next = m_store.nextDue();
    const QList<ChannelId> ready = m_senders.readyChannels();
    if (next == 0 || ready.isEmpty()) return;
    const qint64 wait = next - m_clock.now();
    // What seems to be due later than any is was written before the clock was set back: that is the store's to decide.
    if (wait > 0 && wait < kGiveUpAfterMs) {
        m_due.start(static_cast<int>(qMin(wait, kLongestTimerMs)));
        return;
    }
    m_taking = true;
    m_store.takeDue(ready, m_limits.takeAtOnce, this, [this](const QList<OutboxEntry> &entries) {
        m_taking = false;
        for (const OutboxEntry &entry : entries) handOver(entry);
        if (!entries.isEmpty() || std::exchange(m_again, false))
            pump();
        else if (!m_stopped)  // what is due belongs to channels that are not ready
            m_due.start(m_limits.againMs);
    });
}

void OutboxDriver::handOver(const OutboxEntry &entry) {
    const MessageId id = entry.message;
    const auto job = start(entry);
    if (!job && entry.doubtful) return;  // it stays doubtful, and is asked about again
    if (!job && job.error().code == QLatin1String("not-ready")) {
        settle(id, entry.outbound, ending(SendOutcome::Kind::RetryLater, job.error().code));
        return;
    }
    if (!job && entry.amendment) {
        settle(id, entry.outbound, ending(SendOutcome::Kind::RefusedForGood, job.error().code));
        return;
    }
    if (!job) {
        settle(id, entry.outbound, uncertain(QStringLiteral("plugin-") + job.error().code));
        return;
    }
    const qint64 now = m_steady.now();
    m_flights.insert(id, {entry.outbound, *job, now + m_limits.sendMs, now + m_limits.sendMostMs});
    if (!m_sweep.isActive()) m_sweep.start(m_limits.sweepMs);
    connect(*job, &SendJob::finished, this,
            [this, id, job = *job](const SendOutcome &outcome) { land(id, job, outcome); });
    connect(*job, &SendJob::progressed, this, [this, id, job = *job](int patienceMs) { moved(id, job, patienceMs); });
    connect(*job, &QObject::destroyed, this,
            [this, id, job = *job] { land(id, job, uncertain(QStringLiteral("connector-stopped"))); });
}

Result<SendJob *> OutboxDriver::start(const OutboxEntry &entry) {
    if (entry.amendment) return m_senders.amend(entry.channel, *entry.amendment);
    if (entry.doubtful) return m_senders.lookUp(entry.channel, entry.outbound);
    return m_senders.send(entry.channel, entry.outbound);
}

void OutboxDriver::moved(MessageId id, QObject *job, int patienceMs) {
    const auto flight = m_flights.find(id);
    if (flight == m_flights.end() || flight->job != job) return;
    // A second more than the connector gives the other side, so that its own word for it comes first.
    const int patience = qBound(m_limits.sendMs, patienceMs + 1'000, m_limits.sendPatienceMs + 1'000);
    flight->deadline = qMin(m_steady.now() + patience, flight->latest);
}

void OutboxDriver::land(MessageId id, QObject *job, const SendOutcome &outcome) {
    const auto flight = m_flights.constFind(id);
    if (flight == m_flights.cend() || flight->job != job) return;  // it has ended before, one way or another
    const OutboundMessage message = flight->message;
    m_flights.erase(flight);
    settle(id, message, outcome);
}

void OutboxDriver::settle(MessageId id, const OutboundMessage &message, const SendOutcome &outcome) {
    const Settlement settled = settlementOf(message, outcome, m_clock.now());
    log::category("outbox")->info("message {} attempt {}: {} {}", id.v, message.attempt, wordFor(settled.outcome.kind),
                                  str(settled.outcome.reason));
    m_store.settle(id, settled.outcome, settled.retryAt);
}

void OutboxDriver::sweep() {
    const qint64 now = m_steady.now();
    QList<std::pair<MessageId, QObject *>> late;
    for (auto it = m_flights.cbegin(); it != m_flights.cend(); ++it)
        if (it->deadline <= now) late.emplace_back(it.key(), it->job);
    for (const auto &[id, job] : late) land(id, job, uncertain(QStringLiteral("timed-out")));
    if (m_flights.isEmpty()) m_sweep.stop();
}

}  // namespace heard::hub
