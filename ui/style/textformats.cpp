// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/textformats.h"

#include <QFontDatabase>
#include <algorithm>

#include "ui/style/theme.h"

namespace heard::ui {

QTextCharFormat formatOf(const QString &entityType, const Theme &theme) {
    const auto is = [&entityType](const char *type) { return entityType == QLatin1String(type); };
    QTextCharFormat format;
    if (is("bold")) format.setFontWeight(QFont::Bold);
    if (is("italic")) format.setFontItalic(true);
    if (is("underline")) format.setFontUnderline(true);
    if (is("strikethrough")) format.setFontStrikeOut(true);
    if (is("code") || is("pre")) {
        format.setFontFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
        format.setFontFixedPitch(true);
        format.setBackground(theme.tokens().line);
    }
    if (is("text_link")) {
        format.setForeground(theme.tokens().accent);
        format.setFontUnderline(true);
    }
    if (is("spoiler")) format.setBackground(theme.tokens().line);
    return format;
}

void addFormat(QList<QTextLayout::FormatRange> &ranges, int start, int length, const QTextCharFormat &more) {
    if (more.isEmpty() || length <= 0) return;
    QList<QTextLayout::FormatRange> made;
    const int end = start + length;
    int bare = start;  // from here on nothing is there yet
    for (const QTextLayout::FormatRange &range : std::as_const(ranges)) {
        const int rangeEnd = range.start + range.length;
        const int from = std::max(range.start, start);
        const int to = std::min(rangeEnd, end);
        if (from >= to) {
            made += range;
            continue;
        }
        if (range.start < from) made += {range.start, from - range.start, range.format};
        if (bare < from) made += {bare, from - bare, more};
        QTextCharFormat both = range.format;
        both.merge(more);
        made += {from, to - from, both};
        if (to < rangeEnd) made += {to, rangeEnd - to, range.format};
        bare = to;
    }
    if (bare < end) made += {bare, end - bare, more};
    std::sort(made.begin(), made.end(), [](const auto &a, const auto &b) { return a.start < b.start; });
    ranges = made;
}

QList<QTextLayout::FormatRange> formatsOf(const formatting::FormattedText &text, const Theme &theme) {
    QList<QTextLayout::FormatRange> ranges;
    for (const formatting::Entity &entity : text.entities)
        addFormat(ranges, int(entity.offset), int(entity.length), formatOf(entity.type, theme));
    return ranges;
}

}  // namespace heard::ui
