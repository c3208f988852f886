// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/factlist.h"

#include <QVBoxLayout>

#include "ui/style/label.h"

namespace heard::ui {

FactList::FactList(const Kit &kit, QWidget *parent) : QWidget(parent), m_kit(kit), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(2);
}

FactList::Line FactList::addLine() {
    const Line line{new Label(m_kit.theme, Theme::Text::Tiny, Label::Ink::Quiet),
                    new Label(m_kit.theme, Theme::Text::Body)};
    line.name->setContentsMargins(0, m_lines.isEmpty() ? 0 : 10, 0, 0);
    line.value->setWordWrap(true);
    line.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_column->addWidget(line.name);
    m_column->addWidget(line.value);
    m_lines += line;
    return line;
}

void FactList::show(const QList<Fact> &facts) {
    qsizetype shown = 0;
    for (const Fact &fact : facts) {
        if (fact.value.isEmpty()) continue;
        const Line line = shown < m_lines.size() ? m_lines.at(shown) : addLine();
        line.name->setText(fact.name);
        line.value->setText(fact.value);
        line.value->setToolTip(fact.hover);
        ++shown;
    }
    for (qsizetype i = 0; i < m_lines.size(); ++i)
        for (Label *label : {m_lines.at(i).name, m_lines.at(i).value}) label->setHidden(i >= shown);
}

}  // namespace heard::ui
