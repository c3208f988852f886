// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/replicapresence.h"

#include <algorithm>

#include "link/presencehints.h"
#include "ui/models/shelf.h"

namespace heard::ui {

ReplicaPresence::ReplicaPresence(link::PresenceHints &hints, const Shelf &shelf) : m_hints(hints), m_shelf(shelf) {
    connect(&hints, &link::PresenceHints::changed, this, &Presence::changed);
}

QList<Colleague> ReplicaPresence::at(ConversationId id) const {
    QList<Colleague> there;
    const auto agents = m_hints.at(id);
    for (const link::PresenceHints::Agent &agent : agents)
        if (agent.id != m_shelf.me().id) there += {agent.id, agent.name, m_hints.isWriting(agent)};
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

void ReplicaPresence::tell() {
    QSet<ConversationId> shown;
    for (const ConversationId id : std::as_const(m_shown))
        if (id) shown.insert(id);
    m_hints.setLookedAt(shown);
}

}  // namespace heard::ui
