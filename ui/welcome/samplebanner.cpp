// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/samplebanner.h"

#include <QHBoxLayout>
#include <QPainter>

#include "ui/style/button.h"
#include "ui/style/label.h"
#include "ui/style/paint.h"

namespace heard::ui {

SampleBanner::SampleBanner(const Kit &kit, Desk &desk, QWidget *parent) : QWidget(parent), m_kit(kit), m_desk(desk) {
    auto *words = new Label(kit.theme, Theme::Text::Small, Label::Ink::Risk);
    words->setText(tr("Sample data is shown"));
    words->setWordWrap(true);
    m_remove = new Button(kit.theme, Button::Kind::Quiet, tr("Remove"));
    m_remove->setAccessibleName(tr("Remove sample data"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(paint::sided(12, 2, 4, 3));
    row->addWidget(words, 1);
    row->addWidget(m_remove);
    connect(m_remove, &QAbstractButton::clicked, this, [this] {
        m_remove->setEnabled(false);
        m_desk.removeSample();
    });
    connect(&desk, &Desk::sampleChanged, this, &SampleBanner::refresh);
    connect(&desk, &Desk::failed, this, &SampleBanner::refresh);
    refresh();
}

void SampleBanner::refresh() {
    setVisible(m_desk.hasSample());
    m_remove->setEnabled(true);
}

void SampleBanner::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Tokens &t = m_kit.theme.tokens();
    painter.fillRect(rect(), t.riskTint);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.line);
}

}  // namespace heard::ui
