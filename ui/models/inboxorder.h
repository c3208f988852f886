// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <vector>

#include "replica/reader.h"

namespace heard::ui {

/// The ids of a view in their order, 16 bytes a row, found by binary search. Pure.
class InboxOrder {
public:
    int size() const { return int(m_spots.size()); }
    const replica::Spot &at(int row) const { return m_spots[size_t(row)]; }
    bool isEmpty() const { return m_spots.empty(); }

    void assign(const QList<replica::Spot> &spots);
    int rowOf(ConversationId id) const;           ///< -1: not in it
    int rowFor(const replica::Spot &spot) const;  ///< where it would be inserted
    void insert(int row, const QList<replica::Spot> &spots);
    void remove(int row);
    void move(int from, int to, qint64 rank);  ///< `to` counted without the moved row

private:
    std::vector<replica::Spot> m_spots;
    QHash<ConversationId, qint64> m_rank;
};

}  // namespace heard::ui
