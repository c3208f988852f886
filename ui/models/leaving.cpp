// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/leaving.h"

#include <algorithm>

#include "ui/models/shelf.h"

namespace heard::ui {

void Leaving::leaves(const QString &clientId, ConversationId id, bool note, const ComposerDraft &draft) {
    m_all.insert(clientId, {{id, note}, draft, QDeadlineTimer(10'000)});
}

void Leaving::stay(ConversationId id) {
    m_all.removeIf([id](const std::pair<const QString &, One &> &each) { return each.second.box == Box(id, false); });
}

bool Leaving::has(ConversationId id, bool note, const ComposerDraft &draft) const {
    return std::any_of(m_all.cbegin(), m_all.cend(), [&](const One &one) {
        return one.box == Box(id, note) && one.draft.isSameWriting(draft) && !one.believed.hasExpired();
    });
}

QList<Leaving::Box> Leaving::takeKept(const Shelf &shelf) {
    QList<Box> kept;
    m_all.removeIf([&](const std::pair<const QString &, One &> &each) {
        const bool isKept = shelf.entry(each.first).has_value();
        if (isKept) kept += each.second.box;
        return isKept;
    });
    return kept;
}

}  // namespace heard::ui
