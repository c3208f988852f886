// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/subsheet.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace heard::ui {

SubSheet::SubSheet(const Kit &kit, const QString &title, const QString &backTo, QWidget *parent)
    : Sheet(kit, title, parent) {
    auto *back = new Button(kit.theme, Button::Kind::Quiet, backTo, QStringLiteral("chevron-left"));
    back->setAccessibleName(tr("Back to “%1”").arg(backTo));
    column().insertWidget(0, back, 0, Qt::AlignLeft);
    connect(back, &QAbstractButton::clicked, this, &SubSheet::left);
}

QHBoxLayout *SubSheet::addButtons(const QList<QWidget *> &buttons) {
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 8, 0, 0);
    row->setSpacing(8);
    for (QWidget *button : buttons) row->addWidget(button);
    row->addStretch();
    column().addLayout(row);
    return row;
}

void SubSheet::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        Sheet::keyPressEvent(event);
}

}  // namespace heard::ui
