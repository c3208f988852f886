// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <functional>

#include "ui/models/desk.h"

namespace heard::test {

/// A list model over values in memory that says each change as what it is: for desks on data alone.
template <class Row, class Base = QAbstractListModel>
class ListModel : public Base {
public:
    using Words = std::function<QString(const Row &)>;

    explicit ListModel(Words words, QObject *parent = nullptr) : Base(parent), m_words(std::move(words)) {}

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }

    QVariant data(const QModelIndex &index, int role) const override {
        if (!this->checkIndex(index, QAbstractItemModel::CheckIndexOption::IndexIsValid)) return {};
        const Row &row = m_rows.at(index.row());
        if constexpr (std::is_same_v<Row, ui::InboxRow>)
            if (role == ui::Desk::IdRole) return row.id.v;
        ++m_reads;
        if (role == ui::Desk::RowRole) return QVariant::fromValue(row);
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) return m_words(row);
        return {};
    }

    bool canFetchMore(const QModelIndex &parent) const override { return !parent.isValid() && !m_older.isEmpty(); }
    void fetchMore(const QModelIndex &) override {
        if (m_older.isEmpty()) return;
        insert(0, std::exchange(m_older, {}));
    }

    void reset(const QList<Row> &rows, const QList<Row> &older = {}) {
        this->beginResetModel();
        m_rows = rows;
        m_older = older;
        this->endResetModel();
    }
    void insert(int at, const QList<Row> &rows) {
        this->beginInsertRows({}, at, at + int(rows.size()) - 1);
        for (qsizetype i = 0; i < rows.size(); ++i) m_rows.insert(at + i, rows.at(i));
        this->endInsertRows();
    }
    void remove(int at) {
        this->beginRemoveRows({}, at, at);
        m_rows.removeAt(at);
        this->endRemoveRows();
    }
    void move(int from, int to) {
        if (from == to) return;
        this->beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
        m_rows.move(from, to);
        this->endMoveRows();
    }
    void set(int at, const Row &row) {
        m_rows[at] = row;
        Q_EMIT this->dataChanged(this->index(at), this->index(at));
    }
    const QList<Row> &rows() const { return m_rows; }
    /// How often a row was asked for: a view must not ask for those it does not show.
    int reads() const { return m_reads; }

private:
    Words m_words;
    QList<Row> m_rows;
    QList<Row> m_older;
    mutable int m_reads = 0;
};

}  // namespace heard::test
