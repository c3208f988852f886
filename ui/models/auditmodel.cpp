// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/auditmodel.h"

namespace heard::ui {

AuditModel::AuditModel(AuditLog &log, const Desk &desk, QObject *parent)
    : QAbstractTableModel(parent), m_log(log), m_words(desk) {}

void AuditModel::show(const AuditFilter &filter) {
    beginResetModel();
    m_filter = filter;
    m_rows.clear();
    m_next = 0;
    endResetModel();
    ++m_round;
    m_asking = true;
    m_log.page(m_filter, 0, kPage, this, [this, round = m_round](const AuditLog::Page &page) {
        if (round == m_round) take(page);
    });
}

int AuditModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int AuditModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(AuditWords::headings().size());
}

QVariant AuditModel::data(const QModelIndex &index, int role) const {
    const bool words = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    if (!words || !checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const QString &cell = m_rows.at(index.row()).at(index.column());
    return cell.isEmpty() && role == Qt::DisplayRole ? QStringLiteral("–") : cell;  // who can't see hears it too
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    return AuditWords::headings().value(section);
}

bool AuditModel::canFetchMore(const QModelIndex &parent) const { return !parent.isValid() && m_next > 0 && !m_asking; }

void AuditModel::fetchMore(const QModelIndex &parent) {
    if (!canFetchMore(parent)) return;
    m_asking = true;
    m_log.page(m_filter, m_next, kPage, this, [this, round = m_round](const AuditLog::Page &page) {
        if (round == m_round) take(page);
    });
}

void AuditModel::take(const AuditLog::Page &page) {
    m_asking = false;
    m_next = page.next;
    if (!page.lines.isEmpty()) {
        const int first = rowCount();
        beginInsertRows({}, first, first + int(page.lines.size()) - 1);
        for (const AuditLine &line : page.lines) m_rows += m_words.cells(line);
        endInsertRows();
    }
    Q_EMIT answered(page.code);
}

}  // namespace heard::ui
