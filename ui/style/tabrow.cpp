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
constexpr int kTabPadTight = 5;
constexpr int kTabLeast = 44;
constexpr int kTabIcon = 36;
}  // namespace

TabRow::TabRow(const Theme &theme, QWidget *parent) : QTabBar(parent), m_theme(theme), m_pad(kTabPad) {
    setExpanding(false);
    setUsesScrollButtons(false);
    setDrawBase(false);
    setElideMode(Qt::ElideRight);
    setAttribute(Qt::WA_Hover);
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    connect(this, &QTabBar::currentChanged, this, [this] {
        if (m_asIcons) layAnew();
    });
}

void TabRow::setHint(int index, const QString &hint) {
    if (tabData(index).toString() == hint) return;
    setTabData(index, hint);
    showTips();
    update();
}

void TabRow::setIconName(int index, const QString &icon) {
    while (m_icons.size() <= index) m_icons += QString();
    m_icons[index] = icon;
    fit();
}

bool TabRow::haveIcons() const { return m_icons.size() == count() && !m_icons.contains(QString()); }

QSize TabRow::minimumSizeHint() const {
    if (!haveIcons()) return QTabBar::minimumSizeHint();
    const QFontMetrics letters(m_theme.font(Theme::Text::Body, true));
    int widest = 0;
    for (int i = 0; i < count(); ++i) widest = qMax(widest, letters.horizontalAdvance(tabText(i)));
    return {widest + 2 * kTabPadTight + 2 + (count() - 1) * kTabIcon, metrics::kBar};
}

/// Gives up the space between the names first, then the names.
void TabRow::fit() {
    const QFontMetrics letters(m_theme.font(Theme::Text::Body, true));
    int words = 0;
    for (int i = 0; i < count(); ++i) words += letters.horizontalAdvance(tabText(i)) + 2;
    const int pad = words + 2 * kTabPad * count() <= width() ? kTabPad : kTabPadTight;
    const bool asIcons = haveIcons() && words + 2 * kTabPadTight * count() > width();
    if (pad == m_pad && asIcons == m_asIcons) return;
    m_pad = pad;
    m_asIcons = asIcons;
    showTips();
    layAnew();
}

void TabRow::showTips() {
    for (int i = 0; i < count(); ++i) {
        const QString hint = tabData(i).toString();
        const QStringList words = m_asIcons ? QStringList{tabText(i), hint} : QStringList{hint};
        setTabToolTip(i, hint.isEmpty() ? words.first() : words.join(QStringLiteral(" · ")));
    }
}

/// A tab bar asks for its tabs' sizes again when something of theirs was set.
void TabRow::layAnew() { setIconSize(iconSize()); }

void TabRow::resizeEvent(QResizeEvent *event) {
    fit();
    QTabBar::resizeEvent(event);
}

void TabRow::tabInserted(int index) {
    QTabBar::tabInserted(index);
    fit();
}

QSize TabRow::tabSizeHint(int index) const {
    if (isIcon(index)) return {kTabIcon, metrics::kBar};
    const QFontMetrics letters(m_theme.font(Theme::Text::Body, true));
    return {letters.horizontalAdvance(tabText(index)) + 2 * m_pad + 2, metrics::kBar};
}

QSize TabRow::minimumTabSizeHint(int index) const { return {isIcon(index) ? kTabIcon : kTabLeast, metrics::kBar}; }

void TabRow::paintTab(QPainter &painter, int index) const {
    const Tokens &t = m_theme.tokens();
    const QRect box = tabRect(index).adjusted(m_pad, 0, -m_pad, 0);
    const bool chosen = index == currentIndex();
    const bool warm = tabRect(index).contains(mapFromGlobal(QCursor::pos())) && underMouse();
    const QString hint = tabData(index).toString();
    const QColor ink = chosen ? t.accent : warm ? t.text : t.quiet;
    const int middle = box.center().y();
    const QRect name = hint.isEmpty() ? box : QRect(box.left(), middle - 19, box.width(), 20);
    const QRect below(box.left(), middle + 1, box.width(), 15);
    if (isIcon(index))
        m_theme.icons().paint(painter, QRectF(name), m_icons[index], ink, 18);
    else
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
