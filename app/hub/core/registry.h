// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>

#include "hub/core/usualrate.h"
#include "hub/ledger/ledger.h"

namespace heard::hub {

/// By token hash.
using Sessions = QHash<QString, SessionRecord>;

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
        Sessions sessions;
        QHash<ChannelId, QJsonObject> kept;  ///< what connectors kept, by channel
        QHash<ChannelId, UsualRate> rates;   ///< what was learned of them
    };

    explicit Registry(Ledger &ledger);
    void start(const Start &facts);

    QString workspace() const { return m_workspace; }
    const protocol::Restoring &restored() const { return m_restored; }
    QList<ChannelRecord> channels() const;  ///< those not removed, by id
    std::optional<ChannelRecord> channel(ChannelId id) const;
    /// Codes: "wrong-token", "wipe".
    Result<SignIn> signIn(const QString &token, qint64 now) const;

    void deskJoined(const SignIn &who);
    void deskLeft(const SignIn &who);
    int desks() const;
    bool isHere(qint64 device) const { return m_devices.contains(device); }

Q_SIGNALS:
    void channelAdded(heard::ChannelId channel);
    void channelChanged(heard::ChannelId channel);
    void channelRemoved(heard::ChannelId channel);
    void sessionsChanged();

private:
    void follow(const Effects &effects);

    QString m_workspace;
    protocol::Restoring m_restored;
    QMap<qint64, ChannelRecord> m_channels;
    QHash<AgentId, Agent> m_agents;
    Sessions m_sessions;
    QHash<AgentId, int> m_desks;
    QHash<qint64, int> m_devices;  ///< those with a desk that is here: how many
};

}  // namespace heard::hub
