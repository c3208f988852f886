// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/newrowspill.h"

#include <QFontMetrics>
#include <QPainter>

#include "ui/style/paint.h"
#include "ui/style/theme.h"

namespace heard::ui {

NewRowsPill::NewRowsPill(const Kit &kit, QWidget *parent) : QAbstractButton(parent), m_kit(kit) {
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::NoFocus);  // Home does the same from the list
    setAccessibleName(tr("Show new conversations"));
    hide();
}

void NewRowsPill::setCount(int count) {
    setVisible(count > 0);
    if (count == 0) return;
    setText(tr("%n new", nullptr, count));
    place();
}

QSize NewRowsPill::sizeHint() const {
    const QFontMetrics letters(m_kit.theme.font(Theme::Text::Small, true));
    return {letters.horizontalAdvance(text()) + 44, 26};
}

void NewRowsPill::place() {
    resize(sizeHint());
    move((parentWidget()->width() - width()) / 2, 8);
    raise();
    update();
}

void NewRowsPill::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Tokens &t = m_kit.theme.tokens();
    paint::rounded(painter, rect(), height() / 2.0, underMouse() ? t.accentTint : t.surface, t.accent);
    m_kit.theme.icons().paint(painter, QRectF(10, 0, 16, height()), QStringLiteral("arrow-up"), t.accent, 14);
    paint::line(painter, QRectF(30, 0, width() - 38, height()), text(), m_kit.theme.font(Theme::Text::Small, true),
                t.accent);
}

}  // namespace heard::ui
