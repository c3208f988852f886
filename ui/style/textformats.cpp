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
    const int end = start + length;
    // Ranges stand in their order, so those that are met are found and replaced without a look at the others.
    const auto first = std::partition_point(ranges.cbegin(), ranges.cend(),
                                            [start](const auto &range) { return range.start + range.length <= start; });
    const auto last = std::find_if(first, ranges.cend(), [end](const auto &range) { return range.start >= end; });
    QList<QTextLayout::FormatRange> made;
    int bare = start;  // from here on nothing is there yet
    for (auto range = first; range != last; ++range) {
        const int rangeEnd = range->start + range->length;
        const int from = std::max(range->start, start);
        const int to = std::min(rangeEnd, end);
        if (range->start < from) made += {range->start, from - range->start, range->format};
        if (bare < from) made += {bare, from - bare, more};
        QTextCharFormat both = range->format;
        both.merge(more);
        made += {from, to - from, both};
        if (to < rangeEnd) made += {to, rangeEnd - to, range->format};
        bare = to;
    }
    if (bare < end) made += {bare, end - bare, more};
    const auto at = first - ranges.cbegin();
    ranges.erase(first, last);
    for (qsizetype i = 0; i < made.size(); ++i) ranges.insert(at + i, made.at(i));
}

QList<QTextLayout::FormatRange> formatsOf(const formatting::FormattedText &text, const Theme &theme) {
    QList<QTextLayout::FormatRange> ranges;
    for (const formatting::Entity &entity : text.entities)
        addFormat(ranges, int(entity.offset), int(entity.length), formatOf(entity.type, theme));
    return ranges;
}

}  // namespace heard::ui
