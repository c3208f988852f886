// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>

#include "hub/core/usualrate.h"
#include "hub/ledger/ledger.h"

namespace heard::hub {

/// What the main thread knows without asking the disk: channels, agents, session tokens, which desks are there. It
/// follows the ledger's commits. Main thread.
class Registry final : public QObject {
    Q_OBJECT
public:
    struct Start {
        QString workspace;
        protocol::Restoring restored;
        QList<ChannelRecord> channels;
        QList<Agent> agents;
        QHash<QString, AgentId> sessions;    ///< by token hash
        QHash<ChannelId, QJsonObject> kept;  ///< what connectors kept, by channel
        QHash<ChannelId, UsualRate> rates;   ///< what was learned of them
    };

    explicit Registry(Ledger &ledger);
    void start(const Start &facts);

    QString workspace() const { return m_workspace; }
    const protocol::Restoring &restored() const { return m_restored; }
    QList<ChannelRecord> channels() const;  ///< those not removed, by id
    std::optional<ChannelRecord> channel(ChannelId id) const;
    Result<Agent> agentWith(const QString &token) const;  ///< Codes: "wrong-token"

    void deskJoined(const Agent &who) { ++m_desks[who.id]; }
    void deskLeft(const Agent &who);
    int desks() const;

Q_SIGNALS:
    void channelAdded(heard::ChannelId channel);
    void channelChanged(heard::ChannelId channel);
    void channelRemoved(heard::ChannelId channel);
    void sessionsEnded();

private:
    void follow(const Effects &effects);

    QString m_workspace;
    protocol::Restoring m_restored;
    QMap<qint64, ChannelRecord> m_channels;
    QHash<AgentId, Agent> m_agents;
    QHash<QString, AgentId> m_sessions;
    QHash<AgentId, int> m_desks;
};

}  // namespace heard::hub
