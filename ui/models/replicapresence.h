// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "ui/models/presence.h"

namespace heard::link {
class PresenceHints;
}

namespace heard::ui {

class Shelf;

/// Presence by the link's hints; another desk of the same agent is not somebody else.
class ReplicaPresence final : public Presence {
    Q_OBJECT
public:
    ReplicaPresence(link::PresenceHints &hints, const Shelf &shelf);

    QList<Colleague> at(ConversationId id) const override;
    void show(const QObject *place, ConversationId id) override;

private:
    void tell();

    link::PresenceHints &m_hints;
    const Shelf &m_shelf;
    QHash<const QObject *, ConversationId> m_shown;
};

}  // namespace heard::ui
