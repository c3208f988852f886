// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <functional>

#include "ui/models/desk.h"

namespace heard::test {

/// A list model over values in memory that says each change as what it is: for desks on data alone.
template <class Row>
class ListModel final : public QAbstractListModel {
public:
    using Words = std::function<QString(const Row &)>;

    explicit ListModel(Words words, QObject *parent = nullptr)
        : QAbstractListModel(parent), m_words(std::move(words)) {}

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }

    QVariant data(const QModelIndex &index, int role) const override {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
        ++m_reads;
        const Row &row = m_rows.at(index.row());
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
        beginResetModel();
        m_rows = rows;
        m_older = older;
        endResetModel();
    }
    void insert(int at, const QList<Row> &rows) {
        beginInsertRows({}, at, at + int(rows.size()) - 1);
        for (qsizetype i = 0; i < rows.size(); ++i) m_rows.insert(at + i, rows.at(i));
        endInsertRows();
    }
    void remove(int at) {
        beginRemoveRows({}, at, at);
        m_rows.removeAt(at);
        endRemoveRows();
    }
    void move(int from, int to) {
        if (from == to) return;
        beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
        m_rows.move(from, to);
        endMoveRows();
    }
    void set(int at, const Row &row) {
        m_rows[at] = row;
        Q_EMIT dataChanged(index(at), index(at));
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
