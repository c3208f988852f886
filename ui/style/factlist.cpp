// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/factlist.h"

#include <QVBoxLayout>

#include "ui/style/label.h"

namespace heard::ui {

FactList::FactList(const Kit &kit, QWidget *parent) : QWidget(parent), m_kit(kit), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(2);
}

void FactList::clear() {
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();  // gone from the screen now, from memory when nothing points at it
            item->widget()->deleteLater();
        }
        delete item;
    }
}

void FactList::add(const QString &name, const QString &value, const QString &hover) {
    if (value.isEmpty()) return;
    auto *above = new Label(m_kit.theme, Theme::Text::Tiny, Label::Ink::Quiet);
    above->setText(name);
    above->setContentsMargins(0, m_column->count() == 0 ? 0 : 10, 0, 0);
    auto *below = new Label(m_kit.theme, Theme::Text::Body);
    below->setText(value);
    below->setToolTip(hover);
    below->setWordWrap(true);
    below->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_column->addWidget(above);
    m_column->addWidget(below);
}

}  // namespace heard::ui
