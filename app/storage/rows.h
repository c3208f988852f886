// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include "base/result.h"

namespace heard::storage {

/// What a statement gave. Borrows the prepared statement from its Database and resets it when destroyed, so that no
/// read stays open; the same statement must not be run again while its Rows are alive.
class Rows {
public:
    explicit Rows(QSqlQuery *query) : m_query(query) {}
    Rows(Rows &&other) noexcept : m_query(std::exchange(other.m_query, nullptr)) {}
    Rows &operator=(Rows &&) = delete;
    Rows(const Rows &) = delete;
    Rows &operator=(const Rows &) = delete;
    ~Rows();

    bool next() { return m_query->next(); }
    qint64 number(int column) const { return m_query->value(column).toLongLong(); }
    bool flag(int column) const { return number(column) != 0; }
    QString text(int column) const { return m_query->value(column).toString(); }
    QByteArray bytes(int column) const { return m_query->value(column).toByteArray(); }
    bool isNull(int column) const { return m_query->isNull(column); }

    qint64 lastId() const { return m_query->lastInsertId().toLongLong(); }
    int changed() const { return m_query->numRowsAffected(); }
    /// After next() gave false: whether that was the end or an error.
    Result<void> ended() const;

private:
    QSqlQuery *m_query;
};

}  // namespace heard::storage
