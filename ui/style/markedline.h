// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QList>
#include <QRectF>
#include <QString>

class QColor;
class QPainter;

namespace heard::ui {

class Theme;

/// A piece of a text, UTF-16.
struct Stretch {
    int start = 0;
    int length = 0;
};

/// Of the marks that a search gives.
template <class Mark>
QList<Stretch> stretchesOf(const QList<Mark> &marks) {
    QList<Stretch> stretches;
    for (const Mark &mark : marks) stretches += {mark.start, mark.length};
    return stretches;
}

/// One line of text in `box`, cut with an ellipsis, with `marks` on the accent's tint and in strong letters: so that
/// they are seen without colour too. For a box that is where it is seen. Main thread.
void paintMarkedLine(QPainter &painter, const Theme &theme, const QRectF &box, const QString &text,
                     const QList<Stretch> &marks, const QFont &font, const QColor &color);

}  // namespace heard::ui
