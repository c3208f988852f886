// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/facttable.h"

#include <QGridLayout>
#include <QPainter>

#include "ui/style/button.h"
#include "ui/style/label.h"
#include "ui/style/paint.h"

namespace heard::ui {

FactTable::FactTable(const Kit &kit, const QStringList &headings, QWidget *parent)
    : QWidget(parent), m_kit(kit), m_headings(headings) {
    auto *outside = new QVBoxLayout(this);
    outside->setContentsMargins(16, 10, 16, 12);
    connect(&kit.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    clear();
}

void FactTable::clear() {
    delete m_body;
    m_body = new QWidget;
    m_grid = new QGridLayout(m_body);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(8);
    // The last column holds the long sentences or addresses.
    for (int i = 0; i < m_headings.size(); ++i) m_grid->setColumnStretch(i, i + 1 == m_headings.size() ? 4 : 2);
    layout()->addWidget(m_body);
    m_rows = 0;
    for (int i = 0; i < m_headings.size(); ++i) addCell(0, i, m_headings.at(i), true, false);
}

void FactTable::addCell(int row, int column, const QString &text, bool heading, bool trouble) {
    const auto ink = heading ? Label::Ink::Quiet : trouble ? Label::Ink::Late : Label::Ink::Text;
    auto *label = new Label(m_kit.theme, heading ? Theme::Text::Tiny : Theme::Text::Body, ink, heading);
    label->setText(text);
    label->setWordWrap(!heading);
    if (!heading && !text.isEmpty()) label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_grid->addWidget(label, row, column, Qt::AlignTop);
}

void FactTable::addRow(const QStringList &cells, bool trouble) {
    ++m_rows;
    for (int i = 0; i < cells.size(); ++i) addCell(m_rows, i, cells.at(i), false, trouble && i > 0);
}

QPushButton *FactTable::openFirstCell(const QString &name) {
    QLayoutItem *cell = m_grid->itemAtPosition(m_rows, 0);
    const QString text = qobject_cast<QLabel *>(cell->widget())->text();
    delete cell->widget();
    auto *button = new Button(m_kit.theme, Button::Kind::Plain, text);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::StrongFocus);
    m_grid->addWidget(button, m_rows, 0, Qt::AlignTop | Qt::AlignLeft);
    return button;
}

void FactTable::finish(const QString &ifEmpty) {
    if (m_rows == 0) addRow({ifEmpty}, false);
}

void FactTable::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Tokens &t = m_kit.theme.tokens();
    paint::rounded(painter, rect(), 10, t.surface, t.line);
}

}  // namespace heard::ui
