// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/replies/hitmodel.h"

#include "base/clock.h"

namespace heard::ui {

HitModel::HitModel(Desk &desk, const Clock &clock, QObject *parent)
    : QAbstractListModel(parent), m_desk(desk), m_clock(clock), m_index(desk.replies().index()) {
    connect(&desk.replies(), &ReplyBook::changed, this, &HitModel::refresh);
    refresh();
}

void HitModel::setLimit(int limit) {
    m_limit = limit;
    refresh();
}

void HitModel::setTyped(const QString &typed) {
    m_typed = typed;
    refresh();
}

void HitModel::setFilter(const ReplyIndex::Filter &filter) {
    m_filter = filter;
    refresh();
}

void HitModel::setAudience(const replies::Audience &audience) {
    m_audience = audience;
    if (!m_hits.isEmpty()) Q_EMIT dataChanged(index(0), index(int(m_hits.size()) - 1));
}

void HitModel::refresh() {
    beginResetModel();
    m_index = m_desk.replies().index();
    m_hits = m_desk.replies().find(m_typed, m_filter, m_limit);
    endResetModel();
}

const replies::CannedReply *HitModel::reply(int row) const {
    return row >= 0 && row < m_hits.size() ? &m_index->entries()[m_hits[row].entry].reply : nullptr;
}

int HitModel::rowOf(CardId id) const {
    for (int row = 0; row < m_hits.size(); ++row)
        if (reply(row)->id == id) return row;
    return -1;
}

int HitModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_hits.size()); }

HitModel::Row HitModel::rowFor(const ReplyIndex::Hit &hit) const {
    const replies::CannedReply &reply = m_index->entries()[hit.entry].reply;
    Row row;
    row.id = reply.id;
    row.shortcut = reply.shortcut;
    row.title = reply.title.isEmpty() ? reply.shortcut : reply.title;
    if (const replies::Variant *variant = replies::variantFor(reply, m_audience))
        row.snippet = replies::glimpse(variant->text, 160);
    row.inShortcut = hit.inShortcut;
    row.inTitle = reply.title.isEmpty() ? hit.inShortcut : hit.inTitle;
    row.mine = bool(reply.agent);
    row.due = reply.reviewAt != 0 && reply.reviewAt <= m_clock.now();
    return row;
}

QVariant HitModel::data(const QModelIndex &index, int role) const {
    if (index.row() < 0 || index.row() >= m_hits.size()) return {};
    const Row row = rowFor(m_hits[index.row()]);
    if (role == RowRole) return QVariant::fromValue(row);
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return tr("%1, shortcut %2: %3").arg(row.title, row.shortcut, row.snippet);
    return {};
}

}  // namespace heard::ui
