// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/inboxorder.h"

#include <algorithm>

namespace heard::ui {

using replica::Spot;

void InboxOrder::assign(const QList<Spot> &spots) {
    m_spots.assign(spots.begin(), spots.end());
    m_rank.clear();
    m_rank.reserve(spots.size());
    for (const Spot &spot : spots) m_rank.insert(spot.id, spot.rank);
}

int InboxOrder::rowFor(const Spot &spot) const {
    const auto at = std::lower_bound(m_spots.begin(), m_spots.end(), spot,
                                     [](const Spot &a, const Spot &b) { return a.before(b); });
    return int(at - m_spots.begin());
}

int InboxOrder::rowOf(ConversationId id) const {
    const auto found = m_rank.constFind(id);
    return found == m_rank.cend() ? -1 : rowFor(Spot{*found, id});
}

void InboxOrder::insert(int row, const QList<Spot> &spots) {
    m_spots.insert(m_spots.begin() + row, spots.begin(), spots.end());
    for (const Spot &spot : spots) m_rank.insert(spot.id, spot.rank);
}

void InboxOrder::remove(int row) {
    m_rank.remove(at(row).id);
    m_spots.erase(m_spots.begin() + row);
}

void InboxOrder::move(int from, int to, qint64 rank) {
    const Spot spot{rank, at(from).id};
    if (from < to)
        std::rotate(m_spots.begin() + from, m_spots.begin() + from + 1, m_spots.begin() + to + 1);
    else
        std::rotate(m_spots.begin() + to, m_spots.begin() + from, m_spots.begin() + from + 1);
    m_spots[size_t(to)] = spot;
    m_rank.insert(spot.id, rank);
}

}  // namespace heard::ui
