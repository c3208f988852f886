// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>

class QPainter;
class QColor;
class QFont;

namespace heard::ui {

class Theme;

/// The few drawings that several windows share.
namespace paint {

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
