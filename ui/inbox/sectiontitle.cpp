// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/sectiontitle.h"

#include <QPainter>

#include "ui/style/paint.h"
#include "ui/style/theme.h"

namespace heard::ui {

namespace {
constexpr int kBesideTitle = 8 + 4 + 14 + 2;  ///< before the words, and the mark after them
}

SectionTitle::SectionTitle(const Kit &kit, const QString &text, QWidget *parent) : QAbstractButton(parent), m_kit(kit) {
    setText(text);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::toggled, this, &SectionTitle::describe);
    describe();
}

void SectionTitle::describe() {
    setAccessibleName(text());
    setAccessibleDescription(isChecked() ? tr("folded") : tr("unfolded"));
}

QSize SectionTitle::sizeHint() const {
    return {QFontMetrics(m_kit.theme.font(Theme::Text::Tiny, true)).horizontalAdvance(text()) + kBesideTitle, 26};
}

void SectionTitle::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Tokens &t = m_kit.theme.tokens();
    if (hasFocus()) paint::rounded(painter, rect(), 6, Qt::transparent, t.accent);
    const QFont font = m_kit.theme.font(Theme::Text::Tiny, true);
    paint::line(painter, QRectF(8, 0, width() - kBesideTitle + 2, height()), text(), font, t.quiet);
    if (!isChecked() && !underMouse() && !hasFocus()) return;
    const qreal end = qMin<qreal>(width() - 22, 8 + QFontMetricsF(font).horizontalAdvance(text()) + 4);
    m_kit.theme.icons().paint(painter, QRectF(end, 0, 14, height()),
                              isChecked() ? QStringLiteral("chevron-right") : QStringLiteral("chevron-down"), t.quiet,
                              14);
}

}  // namespace heard::ui
