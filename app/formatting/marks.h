// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formatting/formattedtext.h"

namespace heard::formatting {

/// What an agent wrote in the desk's marks: **bold**, *italic* or _italic_, __underline__, ~~struck~~, ||hidden||,
/// `code`, ``` blocks, [text](https://…), and lines that begin with "> ". A mark that is not closed in its paragraph,
/// or stands within a word or beside a space (2 * 3, snake_case), is text. A backslash before a mark makes it text.
/// Values; any thread.
[[nodiscard]] FormattedText fromMarks(const QString &source);

/// The same, and where each unit of its text stands in the source: the rest of the source is signs.
struct ReadMarks {
    FormattedText read;
    QList<qsizetype> places;  ///< rising; one for each unit of read.text
};
[[nodiscard]] ReadMarks readMarks(const QString &source);

}  // namespace heard::formatting
