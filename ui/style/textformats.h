// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextLayout>

#include "formatting/formattedtext.h"

namespace heard::ui {

class Theme;

/// How formatted text looks, in a box that it is written in and in a conversation alike.

/// What is about one stretch: "bold" is bold, "code" stands in equally wide letters on a tint, a link in the accent. Of
/// what has no look of its own, an empty format.
[[nodiscard]] QTextCharFormat formatOf(const QString &entityType, const Theme &theme);

/// All of a text's, merged where they lie over each other: no two ranges overlap, so that a QTextLayout and a
/// QSyntaxHighlighter show the same.
[[nodiscard]] QList<QTextLayout::FormatRange> formatsOf(const formatting::FormattedText &text, const Theme &theme);

/// `more` over what is there already in [start, start + length). `ranges` are in their order and none overlaps another,
/// before and after.
void addFormat(QList<QTextLayout::FormatRange> &ranges, int start, int length, const QTextCharFormat &more);

}  // namespace heard::ui
