// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/button.h"

#include <QFontMetrics>
#include <QPainter>

#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

namespace heard::ui {
namespace {
constexpr int kIcon = 16;
constexpr int kPad = 12;
constexpr int kSpace = 7;
constexpr int kHeight = 30;
}  // namespace

Button::Button(const Theme &theme, Kind kind, const QString &text, const QString &icon, QWidget *parent)
    : QPushButton(text, parent), m_theme(theme), m_kind(kind), m_icon(icon) {
    setAttribute(Qt::WA_Hover);
    setAutoDefault(false);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(kind == Kind::Tab ? Qt::StrongFocus : Qt::TabFocus);
    setAccessibleName(text);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

Button *Button::iconOnly(const Theme &theme, Kind kind, const QString &name, const QString &icon, QWidget *parent) {
    auto *button = new Button(theme, kind, QString(), icon, parent);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

void Button::setIconName(const QString &icon) {
    m_icon = icon;
    updateGeometry();
    update();
}

void Button::setHint(const QString &hint) {
    m_hint = hint;
    setSizePolicy(hint.isEmpty() ? QSizePolicy::Fixed : QSizePolicy::Maximum, QSizePolicy::Fixed);
    updateGeometry();
    update();
}

QSize Button::sizeWith(const QString &hint) const {
    const QFontMetrics letters(m_theme.font(Theme::Text::Body, m_kind == Kind::Tab));
    if (text().isEmpty()) return {kHeight + 4, kHeight};
    int width = letters.horizontalAdvance(text());
    if (!m_icon.isEmpty()) width += kIcon + kSpace;
    if (!hint.isEmpty()) width += letters.horizontalAdvance(hint) + kSpace;
    return {width + (m_kind == Kind::Tab ? 8 : 2 * kPad), kHeight};
}

QSize Button::sizeHint() const { return sizeWith(m_hint); }
QSize Button::minimumSizeHint() const { return sizeWith({}); }

QColor Button::ink() const {
    const Tokens &t = m_theme.tokens();
    if (!isEnabled()) return t.quiet;
    switch (m_kind) {
        case Kind::Primary: return t.onAccent;
        case Kind::Plain: return isChecked() ? t.accent : t.text;
        case Kind::Quiet: return isChecked() ? t.accent : t.quiet;
        case Kind::Tab: return isChecked() ? t.accent : t.quiet;
    }
    return t.text;
}

void Button::paintGround(QPainter &painter) const {
    const Tokens &t = m_theme.tokens();
    const QRectF box = rect();
    const bool warm = isEnabled() && (underMouse() || isDown());
    if (m_kind == Kind::Primary) {
        const QColor fill = t.dark ? t.accent.lighter(warm ? 108 : 100) : t.accent.darker(warm ? 112 : 100);
        paint::rounded(painter, box, metrics::kCorner, isEnabled() ? fill : t.line, {});
    } else if (m_kind == Kind::Plain) {
        const QColor fill = isChecked() ? t.accentTint : warm ? t.ground : t.surface;
        paint::rounded(painter, box, metrics::kCorner, fill, isChecked() ? t.accent : t.line);
    } else if (m_kind == Kind::Quiet && (warm || isChecked())) {
        paint::rounded(painter, box, metrics::kCorner, isChecked() ? t.accentTint : t.bubbleIn, {});
    } else if (m_kind == Kind::Tab && isChecked()) {
        painter.fillRect(QRectF(4, height() - 3, width() - 8, 2), t.accent);
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_kind == Kind::Primary ? t.onAccent : t.accent, 1.5));
        const qreal in = m_kind == Kind::Primary ? 2.5 : 1;
        painter.drawRoundedRect(box.adjusted(in, in, -in, -in), metrics::kCorner - in, metrics::kCorner - in);
    }
}

void Button::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    paintGround(painter);
    const QFont font = m_theme.font(Theme::Text::Body, m_kind == Kind::Tab);
    const QFontMetrics letters(font);
    if (text().isEmpty()) return m_theme.icons().paint(painter, rect(), m_icon, ink(), kIcon + 2);
    const bool hinted = !m_hint.isEmpty() && width() >= sizeHint().width();
    const int wanted = hinted ? sizeHint().width() : minimumSizeHint().width();
    int x = (m_kind == Kind::Tab ? 4 : kPad) + (m_hint.isEmpty() ? 0 : qMax(0, width() - wanted) / 2);
    if (!m_icon.isEmpty()) {
        m_theme.icons().paint(painter, QRectF(x, 0, kIcon, height()), m_icon, ink(), kIcon);
        x += kIcon + kSpace;
    }
    const int wide = letters.horizontalAdvance(text());
    paint::line(painter, QRectF(x, 0, wide + 2, height()), text(), font, ink());
    if (!hinted) return;  // where there is little room the text alone
    QColor soft = ink();
    soft.setAlphaF(kHint);
    x += wide + kSpace;
    paint::line(painter, QRectF(x, 0, width() - x, height()), m_hint, font, soft);
}

}  // namespace heard::ui
