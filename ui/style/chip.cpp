// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/chip.h"

#include <QPainter>

#include "ui/style/paint.h"
#include "ui/style/theme.h"

namespace heard::ui {

namespace {
constexpr int kChipHeight = 24;
constexpr int kChipSide = 10;
constexpr int kChipIcon = 18;
}  // namespace

Chip::Chip(const Theme &theme, const QString &text, const QString &icon, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_icon(icon) {
    setText(text);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize Chip::sizeHint() const {
    const QFontMetrics metrics(m_theme.font(Theme::Text::Small, true));
    const int icon = m_icon.isEmpty() ? 0 : text().isEmpty() ? kChipIcon - 4 : kChipIcon;
    return {metrics.horizontalAdvance(text()) + 2 * kChipSide + icon, qMax(kChipHeight, metrics.height() + 8)};
}

void Chip::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Tokens &t = m_theme.tokens();
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool marked = isChecked() || hasFocus();
    paint::rounded(painter, box, box.height() / 2,
                   isChecked()    ? t.accentTint
                   : underMouse() ? t.ground
                                  : t.surface,
                   marked ? t.accent : t.line);
    const QColor ink = isChecked() ? t.accent : t.text;
    qreal left = kChipSide;
    if (!m_icon.isEmpty()) {
        m_theme.icons().paint(painter, QRectF(left - 2, 0, 14, height()), m_icon, ink, 14);
        left += kChipIcon;
    }
    paint::line(painter, QRectF(left, 0, width() - left - kChipSide + 2, height()), text(),
                m_theme.font(Theme::Text::Small, isChecked()), ink);
}

}  // namespace heard::ui
