// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/tabrow.h"

#include <QFontMetrics>
#include <QPainter>

#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

namespace heard::ui {
namespace {
constexpr int kTabPad = 9;
constexpr int kTabLeast = 44;
}  // namespace

TabRow::TabRow(const Theme &theme, QWidget *parent) : QTabBar(parent), m_theme(theme) {
    setExpanding(false);
    setUsesScrollButtons(false);
    setDrawBase(false);
    setElideMode(Qt::ElideRight);
    setAttribute(Qt::WA_Hover);
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TabRow::setHint(int index, const QString &hint) {
    if (tabData(index).toString() == hint) return;
    setTabData(index, hint);
    setTabToolTip(index, hint);
    update();
}

QSize TabRow::tabSizeHint(int index) const {
    const QFontMetrics letters(m_theme.font(Theme::Text::Body, true));
    return {letters.horizontalAdvance(tabText(index)) + 2 * kTabPad + 2, metrics::kBar};
}

QSize TabRow::minimumTabSizeHint(int) const { return {kTabLeast, metrics::kBar}; }

void TabRow::paintTab(QPainter &painter, int index) const {
    const Tokens &t = m_theme.tokens();
    const QRect box = tabRect(index).adjusted(kTabPad, 0, -kTabPad, 0);
    const bool chosen = index == currentIndex();
    const bool warm = tabRect(index).contains(mapFromGlobal(QCursor::pos())) && underMouse();
    const QString hint = tabData(index).toString();
    const QColor ink = chosen ? t.accent : warm ? t.text : t.quiet;
    const int middle = box.center().y();
    const QRect name = hint.isEmpty() ? box : QRect(box.left(), middle - 19, box.width(), 20);
    const QRect below(box.left(), middle + 1, box.width(), 15);
    paint::line(painter, name, tabText(index), m_theme.font(Theme::Text::Body, true), ink, Qt::AlignCenter);
    paint::line(painter, below, hint, m_theme.font(Theme::Text::Tiny), ink, Qt::AlignCenter);
    if (chosen) painter.fillRect(QRect(box.left() - 2, height() - 2, box.width() + 4, 2), t.accent);
    if (chosen && hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.accent, 1.5));
        painter.drawRoundedRect(QRectF(tabRect(index)).adjusted(2, 12, -2, -8), metrics::kCorner, metrics::kCorner);
    }
}

void TabRow::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LeftToRight);  // a tab bar's boxes are mirrored already
    for (int i = 0; i < count(); ++i) paintTab(painter, i);
}

}  // namespace heard::ui
