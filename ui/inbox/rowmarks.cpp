// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/rowmarks.h"

#include <algorithm>

#include "ui/models/desk.h"

namespace heard::ui {

RowMarks::RowMarks(const QAbstractListModel &model, QObject *parent) : QObject(parent), m_model(model) {
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this](const QModelIndex &, int first, int last) {
        if (m_ids.isEmpty()) return;
        bool any = false;
        for (int row = first; row <= last; ++row) any = m_ids.remove(idAt(row)) || any;
        if (any) Q_EMIT changed();
    });
    connect(&model, &QAbstractItemModel::modelReset, this, &RowMarks::clear);
}

ConversationId RowMarks::idAt(int row) const {
    return ConversationId{m_model.index(row, 0).data(Desk::IdRole).toLongLong()};
}

int RowMarks::rowOfAnchor() const {
    for (int row = 0; m_anchor && row < m_model.rowCount(); ++row)
        if (idAt(row) == m_anchor) return row;
    return -1;
}

QList<ConversationId> RowMarks::ids() const {
    QList<ConversationId> ids;
    for (int row = 0; row < m_model.rowCount() && ids.size() < m_ids.size(); ++row)
        if (const ConversationId id = idAt(row); m_ids.contains(id)) ids << id;
    return ids;
}

void RowMarks::toggle(int row) {
    if (row < 0 || row >= m_model.rowCount()) return;
    m_anchor = idAt(row);
    if (!m_ids.remove(m_anchor)) m_ids.insert(m_anchor);
    Q_EMIT changed();
}

void RowMarks::extendTo(int row) {
    if (row < 0 || row >= m_model.rowCount()) return;
    const int from = std::max(0, rowOfAnchor());
    for (int each = std::min(from, row); each <= std::max(from, row); ++each) m_ids.insert(idAt(each));
    Q_EMIT changed();
}

void RowMarks::markAll() {
    for (int row = 0; row < m_model.rowCount(); ++row) m_ids.insert(idAt(row));
    Q_EMIT changed();
}

void RowMarks::clear() {
    if (m_ids.isEmpty()) return;
    m_ids.clear();
    Q_EMIT changed();
}

}  // namespace heard::ui
