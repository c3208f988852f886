// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include "ui/style/kit.h"

namespace heard::ui {

/// Paints a row of HitModel: the title with the letters that were typed, the shortcut at its right, and below them how
/// the reply begins.
class HitDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit HitDelegate(const Kit &kit, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Kit m_kit;
};

}  // namespace heard::ui
