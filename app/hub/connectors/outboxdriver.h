// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QTimer>

#include "base/clock.h"
#include "channelapi/jobs.h"
#include "hub/connectors/limits.h"
#include "hub/service.h"

namespace heard::hub {

/// Those who send, as the outbox sees them.
class Senders {
public:
    virtual ~Senders();
    [[nodiscard]] virtual QList<ChannelId> readyChannels() const = 0;
    /// Codes: "not-ready" (nothing was handed over), "threw", "no-job" (it may have been).
    [[nodiscard]] virtual Result<channelapi::SendJob *> send(ChannelId channel,
                                                             const channelapi::OutboundMessage &message) = 0;
    /// Changes one that was sent. Codes: also "no-amending".
    [[nodiscard]] virtual Result<channelapi::SendJob *> amend(ChannelId channel,
                                                              const channelapi::OutboundAmendment &amendment) = 0;
    /// Asks what became of one. Codes: also "no-look-up".
    [[nodiscard]] virtual Result<channelapi::SendJob *> lookUp(ChannelId channel,
                                                               const channelapi::OutboundMessage &message) = 0;
};

/// Takes outbox entries when their time has come, hands each to its connector, and settles what became of it exactly
/// once. What has no clear end (time limit, an exception, a connector that went away) is uncertain and is never
/// repeated here.
class OutboxDriver final : public QObject {
    Q_OBJECT
public:
    /// `clock` says when an entry is due, `steady` how long a send takes.
    OutboxDriver(ConnectorStore &store, Senders &senders, const Clock &clock, const Clock &steady,
                 const ConnectorLimits &limits, QObject *parent = nullptr);
    ~OutboxDriver() override;

    /// Looks for due entries: to be called when a channel has become ready.
    void pump();
    /// Takes nothing new from now on; what is on its way may still end.
    void stop();
    [[nodiscard]] qsizetype inFlight() const { return m_flights.size(); }

private:
    struct Flight {
        channelapi::OutboundMessage message;
        QObject *job = nullptr;  ///< only compared, for it may be gone
        qint64 deadline = 0;     ///< moves when something of it does
        qint64 latest = 0;       ///< does not move
    };

    void handOver(const OutboxEntry &entry);
    Result<channelapi::SendJob *> start(const OutboxEntry &entry);
    void settle(MessageId id, const channelapi::OutboundMessage &message, const channelapi::SendOutcome &outcome);
    void moved(MessageId id, QObject *job, int patienceMs);
    void land(MessageId id, QObject *job, const channelapi::SendOutcome &outcome);
    void sweep();

    ConnectorStore &m_store;
    Senders &m_senders;
    const Clock &m_clock;
    const Clock &m_steady;
    const ConnectorLimits m_limits;
    QTimer m_due;
    QTimer m_sweep;
    QHash<MessageId, Flight> m_flights;
    bool m_taking = false;
    bool m_again = false;  ///< asked for while taking
    bool m_stopped = false;
};

}  // namespace heard::hub
