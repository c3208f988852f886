// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/markedline.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include "ui/style/theme.h"

namespace heard::ui {

void paintMarkedLine(QPainter &painter, const Theme &theme, const QRectF &box, const QString &text,
                     const QList<Stretch> &marks, const QFont &font, const QColor &color) {
    if (text.isEmpty() || box.width() <= 0) return;
    // Strong letters are wider: measured so, the line is cut in time wherever the marks are.
    QFont strong = font;
    strong.setWeight(QFont::DemiBold);
    const QString shown = QFontMetricsF(marks.isEmpty() ? font : strong).elidedText(text, Qt::ElideRight, box.width());
    QList<QTextLayout::FormatRange> ranges;
    for (const Stretch &mark : marks) {
        QTextLayout::FormatRange range{mark.start, qMin(mark.length, int(shown.size()) - mark.start), {}};
        if (range.length <= 0) continue;
        range.format.setFontWeight(QFont::DemiBold);
        range.format.setForeground(theme.tokens().text);
        range.format.setBackground(theme.tokens().accentTint);
        ranges += range;
    }
    QTextLayout layout(shown, font);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(painter.layoutDirection());
    layout.setTextOption(option);
    layout.setFormats(ranges);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(box.width());
    layout.endLayout();
    painter.save();
    painter.setClipRect(box, Qt::IntersectClip);
    painter.setPen(color);
    layout.draw(&painter, QPointF(box.left(), box.center().y() - line.height() / 2));
    painter.restore();
}

}  // namespace heard::ui
