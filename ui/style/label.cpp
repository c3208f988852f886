// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/label.h"

#include <QPainter>

#include "ui/style/paint.h"

namespace heard::ui {

Label::Label(const Theme &theme, Theme::Text size, Ink ink, bool strong, QWidget *parent)
    : QLabel(parent), m_theme(theme), m_ink(ink) {
    setTextFormat(Qt::PlainText);
    setFont(theme.font(size, strong));
    recolour();
    connect(&theme, &Theme::changed, this, &Label::recolour);
}

void Label::setElided(bool elided) {
    m_elided = elided;
    setSizePolicy(elided ? QSizePolicy::Ignored : QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void Label::setInk(Ink ink) {
    m_ink = ink;
    recolour();
}

void Label::recolour() {
    const Tokens &t = m_theme.tokens();
    QPalette mine = palette();
    QColor color = t.text;
    switch (m_ink) {
        case Ink::Text: break;
        case Ink::Quiet: color = t.quiet; break;
        case Ink::Accent: color = t.accent; break;
        case Ink::Risk: color = t.risk; break;
        case Ink::Late: color = t.late; break;
    }
    mine.setColor(QPalette::WindowText, color);
    setPalette(mine);
}

QSize Label::minimumSizeHint() const {
    if (!m_elided) return QLabel::minimumSizeHint();
    return {fontMetrics().averageCharWidth() * 3, QLabel::minimumSizeHint().height()};
}

void Label::resizeEvent(QResizeEvent *event) {
    QLabel::resizeEvent(event);
    if (m_elided) setToolTip(fontMetrics().horizontalAdvance(text()) > width() ? text() : QString());
}

void Label::paintEvent(QPaintEvent *event) {
    if (!m_elided) return QLabel::paintEvent(event);
    QPainter painter(this);
    paint::line(painter, contentsRect(), text(), font(), palette().color(QPalette::WindowText), alignment());
}

}  // namespace heard::ui
