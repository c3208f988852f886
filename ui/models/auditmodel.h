// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "ui/models/auditwords.h"

namespace heard::ui {

/// The audit log as a table, newest first; a page more is asked of the hub when one has looked through what is here.
class AuditModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int kPage = 100;

    AuditModel(AuditLog &log, const Desk &desk, QObject *parent = nullptr);

    /// From the newest on, anew.
    void show(const AuditFilter &filter);
    const AuditFilter &filter() const { return m_filter; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// The hub has answered; `code`: why it brought nothing. What was here stays, and is asked on by show() only.
    void answered(const QString &code);

private:
    void take(const AuditLog::Page &page);

    AuditLog &m_log;
    AuditWords m_words;
    AuditFilter m_filter;
    QList<QStringList> m_rows;
    qint64 m_next = 0;  ///< 0: there is no more, or it is not known
    int m_round = 0;    ///< of show(): what was asked before is not wanted any more
    bool m_asking = false;
};

}  // namespace heard::ui
