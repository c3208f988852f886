// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include "base/clock.h"
#include "base/result.h"
#include "domain/people.h"
#include "protocol/frames.h"

namespace heard::hub {

/// Who says "I am writing in this one now": at most one agent a conversation, for a minute from when they last said so.
/// Kept in memory only: a hub that starts knows of none, and the desks of those who write say it again. Main thread.
class Claims final : public QObject {
    Q_OBJECT
public:
    static constexpr qint64 kLeaseMs = 60'000;
    static constexpr int kMostOfOneDesk = 100;

    explicit Claims(const Clock &clock, QObject *parent = nullptr);

    /// What a desk asks: protocol::query::kClaim. `desk` is its connection; what it holds ends with it. Codes:
    /// "wrong-shape", "too-many", and "claimed", of which `facts` then says who holds it.
    Result<QJsonObject> ask(const Agent &who, QObject *desk, const QJsonObject &args, QJsonObject &facts);
    /// Says again what is held, for a desk that has just come.
    void tellAll();
    /// Ends what has run out. By itself every second while there is any.
    void sweep();

Q_SIGNALS:
    /// For all desks: "claimed" or "claim-free".
    void told(const heard::protocol::HintFrame &hint);

private:
    struct Claim {
        AgentId agent;
        QString name;
        QObject *desk = nullptr;
        qint64 since = 0;
        qint64 renewed = 0;
    };
    bool isOver(const Claim &claim) const;
    QJsonObject facts(const Claim &claim) const;
    void tell(ConversationId conversation, const Claim &claim);
    void end(ConversationId conversation);
    void forget(const QObject *desk);
    int heldBy(const QObject *desk) const;

    const Clock &m_clock;
    QHash<ConversationId, Claim> m_held;
    QTimer m_sweep;
};

}  // namespace heard::hub
