// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formatting/formattedtext.h"

namespace heard::formatting {

/// What an agent wrote in the desk's marks: **bold**, *italic* or _italic_, __underline__, ~~struck~~, ||hidden||,
/// `code`, ``` blocks, [text](https://…), and lines that begin with "> ". A mark that is not closed in its paragraph,
/// or stands within a word or beside a space (2 * 3, snake_case), is text. A backslash before a mark makes it text.
/// Values; any thread.
[[nodiscard]] FormattedText fromMarks(const QString &source);

/// Where a mark stands in the source: its sign at [from, inner), what it is about, its other sign at [innerEnd, to).
struct Mark {
    qsizetype from = 0;
    qsizetype inner = 0;
    qsizetype innerEnd = 0;
    qsizetype to = 0;
};

/// The same, and where all of it stands in the source.
struct ReadMarks {
    FormattedText read;
    QList<Mark> marks;        ///< one for each of read.entities
    QList<qsizetype> places;  ///< rising; one for each unit of read.text: the rest of the source is signs
};
[[nodiscard]] ReadMarks readMarks(const QString &source);

}  // namespace heard::formatting
