// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/bulkrun.h"

#include <algorithm>

namespace heard::ui {

BulkRun::BulkRun(Desk &desk, const QString &words, const QList<ConversationId> &ids, const Deed &deed, QObject *parent)
    : QAbstractListModel(parent), m_words(words) {
    connect(&desk, &Desk::settled, this, &BulkRun::settle);
    for (const ConversationId id : ids.mid(0, kMost)) {
        BulkRow row;
        row.id = id;
        if (const auto conversation = desk.conversation(id)) row.title = conversation->customerName;
        m_rows += row;
    }
    for (int row = 0; row < m_rows.size(); ++row) {
        const QString asked = deed(m_rows[row].id);
        if (asked.isEmpty())
            m_rows[row].state = BulkRow::State::Done;
        else
            m_asked.insert(asked, row);
    }
}

int BulkRun::count(BulkRow::State state) const {
    return int(std::count_if(m_rows.begin(), m_rows.end(), [state](const BulkRow &row) { return row.state == state; }));
}

QVariant BulkRun::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    if (role == Desk::RowRole) return QVariant::fromValue(m_rows[index.row()]);
    return role == Qt::DisplayRole ? QVariant(m_rows[index.row()].title) : QVariant();
}

void BulkRun::settle(const QString &asked, const QString &code, const QJsonObject &facts) {
    const auto found = m_asked.constFind(asked);
    if (found == m_asked.cend()) return;
    BulkRow &row = m_rows[*found];
    row.state = code.isEmpty() ? BulkRow::State::Done : BulkRow::State::Refused;
    row.code = code;
    row.facts = facts;
    Q_EMIT dataChanged(index(*found), index(*found));
    m_asked.erase(found);
    Q_EMIT changed();
}

}  // namespace heard::ui
