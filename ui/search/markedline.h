// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QList>
#include <QRectF>
#include <QString>

#include "search/matcher.h"

class QColor;
class QPainter;

namespace heard::ui {

class Theme;

/// One line of text in `box`, cut with an ellipsis, with `marks` on the accent's tint and in strong letters: so that
/// they are seen without colour too. Main thread.
void paintMarkedLine(QPainter &painter, const Theme &theme, const QRectF &box, const QString &text,
                     const QList<search::Mark> &marks, const QFont &font, const QColor &color);

}  // namespace heard::ui
