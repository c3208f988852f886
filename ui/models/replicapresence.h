// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "ui/models/presence.h"

namespace heard::link {
class Claims;
class PresenceHints;
}  // namespace heard::link

namespace heard::ui {

class Shelf;

/// Presence by the link's hints and claims; another desk of the same agent is not somebody else.
class ReplicaPresence final : public Presence {
    Q_OBJECT
public:
    ReplicaPresence(link::PresenceHints &hints, link::Claims &claims, const Shelf &shelf);

    QList<Colleague> at(ConversationId id) const override;
    void show(const QObject *place, ConversationId id) override;
    void write(ConversationId id) override;
    void leave(ConversationId id) override;
    void takeOver(ConversationId id) override;

private:
    void tell();

    link::PresenceHints &m_hints;
    link::Claims &m_claims;
    const Shelf &m_shelf;
    QHash<const QObject *, ConversationId> m_shown;
};

}  // namespace heard::ui
