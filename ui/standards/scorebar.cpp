// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/standards/scorebar.h"

#include <QLocale>
#include <QPainter>

#include "ui/style/paint.h"
#include "ui/style/theme.h"

namespace heard::ui {

QString scoreWords(double score) { return QStringLiteral("%1 / 4").arg(QLocale().toString(score, 'f', 1)); }

ScoreBar::ScoreBar(const Kit &kit, QWidget *parent) : QWidget(parent), m_kit(kit) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&kit.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    setScore(0);
}

void ScoreBar::setScore(double score) {
    m_score = score;
    setAccessibleName(tr("Score"));
    setAccessibleDescription(scoreWords(score));
    update();
}

QSize ScoreBar::sizeHint() const {
    return {200, QFontMetrics(m_kit.theme.font(Theme::Text::Title, true)).height() + 12};
}

void ScoreBar::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Tokens &t = m_kit.theme.tokens();
    const QFont font = m_kit.theme.font(Theme::Text::Title, true);
    const qreal textHeight = QFontMetricsF(font).height();
    paint::line(painter, QRectF(0, 0, width(), textHeight), scoreWords(m_score), font, t.text,
                Qt::AlignRight | Qt::AlignVCenter);
    const QRectF bar(0, height() - 5, width(), 5);
    paint::rounded(painter, bar, 2.5, t.line, {});
    if (m_score <= 0) return;
    const qreal part = width() * std::min(m_score, 4.0) / 4;
    const QRectF filled(isRightToLeft() ? width() - part : 0, bar.top(), part, bar.height());
    paint::rounded(painter, filled, 2.5, t.accent, {});
}

}  // namespace heard::ui
