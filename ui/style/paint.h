// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMargins>
#include <QRectF>
#include <QString>

class QPainter;
class QColor;
class QFont;

namespace heard::ui {

class Theme;

/// The few drawings that several windows share. Their boxes, and those of Icons::paint, are given as for a window that
/// runs from left to right; in one that runs from right to left they are drawn mirrored. Who has boxes that are where
/// they are seen already (from a layout, or tested for the mouse) says `painter.setLayoutDirection(Qt::LeftToRight)`
/// first, and who moves the painter sideways too. Text keeps its own direction.
namespace paint {

/// The box where it is seen.
[[nodiscard]] QRectF visual(const QPainter &painter, const QRectF &box);
/// A plain area.
void fill(QPainter &painter, const QRectF &box, const QColor &color);
/// Margins of a layout or label, the first at the side where reading begins. Those of Qt are not mirrored by
/// themselves.
[[nodiscard]] QMargins sided(int leading, int top, int trailing, int bottom);

/// One or two letters for a round picture: of the first and last word, capital; a digit or sign as it is.
[[nodiscard]] QString initials(const QString &name);
/// A round picture with initials and, if a kind is given, the channel's mark at its lower right.
void avatar(QPainter &painter, const Theme &theme, const QRectF &box, const QString &name, const QString &channelKind,
            const QColor &behind);
/// One line, cut with an ellipsis.
void line(QPainter &painter, const QRectF &box, const QString &text, const QFont &font, const QColor &color,
          Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);
/// A small word on a tint with round corners, right-aligned in `box`; returns its width, 0 if `text` is empty.
int chipAtRight(QPainter &painter, const QRectF &box, const QString &text, const QFont &font, const QColor &color,
                const QColor &tint);
/// A filled rounded rectangle, with a line of one pixel if `border` is valid.
void rounded(QPainter &painter, const QRectF &box, qreal corner, const QColor &fill, const QColor &border);

}  // namespace paint
}  // namespace heard::ui
