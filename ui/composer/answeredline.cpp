// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/answeredline.h"

#include <QHBoxLayout>
#include <QPainter>

#include "ui/style/button.h"
#include "ui/style/label.h"
#include "ui/style/paint.h"

namespace heard::ui {

AnsweredLine::AnsweredLine(const Kit &kit, QWidget *parent) : QWidget(parent), m_kit(kit) {
    m_words = new Label(kit.theme, Theme::Text::Small, Label::Ink::Quiet);
    m_words->setElided(true);
    auto *close =
        Button::iconOnly(kit.theme, Button::Kind::Quiet, tr("Answer no message in particular"), QStringLiteral("x"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(paint::sided(34, 0, 0, 2));
    row->setSpacing(4);
    row->addWidget(m_words, 1);
    row->addWidget(close);
    connect(close, &QAbstractButton::clicked, this, [this] {
        show(std::nullopt);
        Q_EMIT changed();
    });
    hide();
}

void AnsweredLine::show(const std::optional<Answered> &answered) {
    m_answered = answered;
    setVisible(answered.has_value());
    if (!answered) return;
    m_words->setText(answered->by.isEmpty() ? tr("Answers: %1").arg(answered->text)
                                            : tr("Answers %1: %2").arg(answered->by, answered->text));
    setAccessibleName(m_words->text());
}

void AnsweredLine::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Tokens &t = m_kit.theme.tokens();
    const bool turned = isRightToLeft();
    painter.fillRect(QRect(turned ? width() - 3 : 0, 3, 3, height() - 6), t.accent);
    m_kit.theme.icons().paint(painter, QRectF(turned ? width() - 26 : 10, 0, 16, height()), QStringLiteral("reply"),
                              t.quiet, 16);
}

}  // namespace heard::ui
