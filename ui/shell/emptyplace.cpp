// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/emptyplace.h"

#include <QPainter>

#include "ui/style/theme.h"

namespace heard::ui {

EmptyPlace::EmptyPlace(const Kit &kit, const QString &icon, const QString &words, QWidget *parent)
    : QWidget(parent), m_kit(kit), m_icon(icon), m_words(words) {
    setAccessibleName(words);
}

void EmptyPlace::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Tokens &t = m_kit.theme.tokens();
    painter.fillRect(rect(), t.surface);
    const QPointF middle(width() / 2.0, height() * 0.42);
    m_kit.theme.icons().paint(painter, QRectF(middle.x() - 16, middle.y() - 44, 32, 32), m_icon, t.quiet, 28);
    painter.setFont(m_kit.theme.font(Theme::Text::Body));
    painter.setPen(t.quiet);
    painter.drawText(QRectF(middle.x() - 150, middle.y(), 300, 100), Qt::AlignHCenter | Qt::TextWordWrap, m_words);
}

}  // namespace heard::ui
