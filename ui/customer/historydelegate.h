// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

namespace heard::ui {

/// A conversation of a history in two lines: what it was about; when, how it ended, who answered, what it scored.
class HistoryDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    HistoryDelegate(const Kit &kit, const Desk &desk, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QString below(const HistoryRow &row) const;

    Kit m_kit;
    const Desk &m_desk;
};

}  // namespace heard::ui
