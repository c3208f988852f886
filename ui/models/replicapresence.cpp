// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/replicapresence.h"

#include <algorithm>

#include "link/claims.h"
#include "link/presencehints.h"
#include "ui/models/shelf.h"

namespace heard::ui {

std::optional<Colleague> claimHolder(const QList<Colleague> &there) {
    const auto holder =
        std::find_if(there.begin(), there.end(), [](const Colleague &one) { return one.claimedSince > 0; });
    return holder == there.end() ? std::nullopt : std::optional(*holder);
}

ReplicaPresence::ReplicaPresence(link::PresenceHints &hints, link::Claims &claims, const Shelf &shelf)
    : m_hints(hints), m_claims(claims), m_shelf(shelf) {
    connect(&hints, &link::PresenceHints::changed, this, &Presence::changed);
    connect(&claims, &link::Claims::changed, this, &Presence::changed);
    connect(&claims, &link::Claims::overtaken, this, &Presence::overtaken);
}

QList<Colleague> ReplicaPresence::at(ConversationId id) const {
    QList<Colleague> there;
    const auto agents = m_hints.at(id);
    for (const link::PresenceHints::Agent &agent : agents)
        if (agent.id != m_shelf.me().id) there += {agent.id, agent.name, m_hints.isWriting(agent)};
    if (const auto claim = m_claims.at(id); claim && claim->agent != m_shelf.me().id) {
        there.removeIf([&claim](const Colleague &one) { return one.agent == claim->agent; });
        there += {claim->agent, claim->name, true, claim->since};
    }
    std::sort(there.begin(), there.end(), [](const Colleague &a, const Colleague &b) { return a.name < b.name; });
    return there;
}

void ReplicaPresence::show(const QObject *place, ConversationId id) {
    if (!m_shown.contains(place))
        connect(place, &QObject::destroyed, this, [this, place] {
            m_shown.remove(place);
            tell();
        });
    m_shown.insert(place, id);
    tell();
}

void ReplicaPresence::write(ConversationId id) { m_claims.write(id); }
void ReplicaPresence::leave(ConversationId id) { m_claims.leave(id); }
void ReplicaPresence::takeOver(ConversationId id) { m_claims.takeOver(id); }

void ReplicaPresence::tell() {
    QSet<ConversationId> shown;
    for (const ConversationId id : std::as_const(m_shown))
        if (id) shown.insert(id);
    m_hints.setLookedAt(shown);
}

}  // namespace heard::ui
