// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/valuebutton.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

namespace heard::ui {
namespace {
constexpr int kValuePad = 6;
constexpr int kValueAbove = 3;
constexpr int kPencil = 14;
constexpr int kValueFlags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWrapAnywhere | Qt::TextWordWrap;
}  // namespace

ValueButton::ValueButton(const Kit &kit, QWidget *parent) : QAbstractButton(parent), m_kit(kit) {
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&kit.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ValueButton::setValue(const QString &value, const QString &placeholder) {
    m_empty = value.isEmpty();
    const QString &shown = m_empty ? placeholder : value;
    if (shown == text()) return update();
    setText(shown);
    forgetHeights();
    update();
}

void ValueButton::setLarge(bool large) {
    m_large = large;
    forgetHeights();
}

void ValueButton::forgetHeights() {
    m_heights.clear();
    updateGeometry();
}

QFont ValueButton::textFont() const {
    return m_kit.theme.font(m_large ? Theme::Text::Title : Theme::Text::Body, m_large);
}

QSize ValueButton::sizeHint() const { return {120, heightForWidth(200)}; }
QSize ValueButton::minimumSizeHint() const { return {60, QFontMetrics(textFont()).height() + 2 * kValueAbove}; }

int ValueButton::heightForWidth(int width) const {
    if (const auto known = m_heights.constFind(width); known != m_heights.cend()) return *known;
    const QRect room(0, 0, qMax(20, width - 2 * kValuePad - kPencil), 10'000);
    const int height = QFontMetrics(textFont()).boundingRect(room, kValueFlags, text()).height() + 2 * kValueAbove;
    return *m_heights.insert(width, height);
}

void ValueButton::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Tokens &t = m_kit.theme.tokens();
    const bool warm = underMouse() || isDown();
    if (warm) paint::rounded(painter, rect(), 5, t.surface, t.line);
    painter.setFont(textFont());
    painter.setPen(m_empty ? t.quiet : t.text);
    // At rest the text stands in line with what is around it.
    const QRectF words = rect().adjusted(kValuePad, kValueAbove, -kValuePad - kPencil, 0);
    painter.drawText(paint::visual(painter, words), kValueFlags, text());
    if (warm || hasFocus())
        m_kit.theme.icons().paint(painter, QRectF(width() - kValuePad - kPencil, kValueAbove, kPencil, kPencil + 2),
                                  QStringLiteral("pencil"), t.quiet, 12);
    if (!hasFocus()) return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(t.accent, 1.5));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
}

void ValueButton::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_F2) return click();
    QAbstractButton::keyPressEvent(event);
}

}  // namespace heard::ui
