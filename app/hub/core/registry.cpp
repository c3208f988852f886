// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/registry.h"

#include "base/token.h"
#include "hub/core/devices.h"

namespace heard::hub {

Registry::Registry(Ledger &ledger) { connect(&ledger, &Ledger::effects, this, &Registry::follow); }

void Registry::start(const Start &facts) {
    m_workspace = facts.workspace;
    m_restored = facts.restored;
    m_channels.clear();
    for (const ChannelRecord &record : facts.channels)
        if (!record.channel.removed) m_channels.insert(record.channel.id.v, record);
    m_agents.clear();
    for (const Agent &agent : facts.agents) m_agents.insert(agent.id, agent);
    m_sessions = facts.sessions;
}

void Registry::follow(const Effects &effects) {
    using Event = Effects::ChannelEvent;
    for (const Agent &agent : effects.agents) m_agents.insert(agent.id, agent);
    for (const QString &hash : effects.sessionsRemoved) m_sessions.remove(hash);
    for (const SessionRecord &session : effects.sessionsPut) m_sessions.insert(session.tokenHash, session);
    if (!effects.sessionsRemoved.isEmpty() || !effects.sessionsPut.isEmpty()) Q_EMIT sessionsChanged();
    for (const auto &[event, record] : effects.channels) {
        const ChannelId id = record.channel.id;
        if (event == Event::Removed)
            m_channels.remove(id.v);
        else
            m_channels.insert(id.v, record);
        if (event == Event::Added) Q_EMIT channelAdded(id);
        if (event == Event::Changed) Q_EMIT channelChanged(id);
        if (event == Event::Removed) Q_EMIT channelRemoved(id);
    }
}

QList<ChannelRecord> Registry::channels() const { return m_channels.values(); }

std::optional<ChannelRecord> Registry::channel(ChannelId id) const {
    const auto found = m_channels.constFind(id.v);
    if (found == m_channels.cend()) return std::nullopt;
    return *found;
}

Result<SignIn> Registry::signIn(const QString &token, qint64 now) const {
    const auto session = m_sessions.constFind(tokenHash(token));
    if (session == m_sessions.cend()) return failure(QStringLiteral("wrong-token"));
    // Before its agent is looked at: who was removed may have left a desk that is to wipe.
    if (session->purpose == QLatin1String(kWipeSession)) return failure(QStringLiteral("wipe"));
    const auto agent = m_agents.constFind(session->agent);
    if (agent == m_agents.cend() || agent->removed) return failure(QStringLiteral("wrong-token"));
    return SignIn{*agent, session->device, session->renewAt > 0 && session->renewAt <= now};
}

namespace {
template <class Id>
void countDown(QHash<Id, int> &counts, const Id &id) {
    const auto found = counts.find(id);
    if (found != counts.end() && --*found <= 0) counts.erase(found);
}
}  // namespace

void Registry::deskJoined(const SignIn &who) {
    ++m_desks[who.agent.id];
    if (who.device) ++m_devices[who.device];
}

void Registry::deskLeft(const SignIn &who) {
    countDown(m_desks, who.agent.id);
    countDown(m_devices, who.device);
}

int Registry::desks() const {
    int count = 0;
    for (const int each : m_desks) count += each;
    return count;
}

}  // namespace heard::hub
