// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace heard::spelling {

struct Word {
    int at = 0;  ///< in UTF-16 units, as Qt counts
    QString text;

    bool operator==(const Word &) const = default;
};

/// The words of a text that are worth judging: letters with apostrophes and hyphens within. Left out: addresses of
/// pages, mail and people (@name), what has digits in it, abbreviations in capitals, single letters. Pure.
[[nodiscard]] QList<Word> wordsOf(const QString &text);

}  // namespace heard::spelling
