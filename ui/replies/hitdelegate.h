// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include "ui/style/kit.h"

class QListView;

namespace heard::ui {

class HitModel;

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

/// A list of canned replies as the page and the tab have it; who asks gives it a name and a parent.
[[nodiscard]] QListView *makeHitList(const Kit &kit, HitModel *hits);

}  // namespace heard::ui
