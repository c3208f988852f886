// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <optional>

#include "search/query.h"
#include "search/stemmer.h"

namespace heard::search {

/// A piece of a text, UTF-16.
struct Mark {
    int start = 0;
    int length = 0;

    bool operator==(const Mark &) const = default;
};

/// Single letters as pieces, those side by side as one. @p positions ascend.
[[nodiscard]] QList<Mark> marksAt(const QList<int> &positions);

/// What a text is indexed by: the stems of its words and the keys of its telephone numbers, each as one token of the
/// index. Of a very long text the first 20,000 words.
[[nodiscard]] QStringList tokensOf(const QString &text, Stemmer &stemmer);

/// Compares a text with the terms of a query by the same rules as the index. It has the last word: the index may still
/// know what a message said before it was changed, and knows nothing of which words stand side by side.
/// For one thread, with its stemmer, which outlives it.
class Matcher {
public:
    Matcher(const Query &query, Stemmer &stemmer);

    /// Where the terms are, ascending and not overlapping; nothing unless all of them are there.
    std::optional<QList<Mark>> match(const QString &text);

private:
    struct Wanted {
        Term term;
        QStringList stems;  ///< of Word
    };
    const QStringList &stemsOf(const Word &word);
    bool fits(const Wanted &wanted, const Word &word);
    bool find(const Wanted &wanted, const QString &text, const QList<Word> &words, QList<Mark> &marks);

    Stemmer &m_stemmer;
    QList<Wanted> m_wanted;
    QHash<QString, QStringList> m_known;  ///< stems of words seen; texts of one search repeat them
};

/// A line of about `length` characters of a text, with its marks moved along: from a little before the first mark, line
/// ends as blanks, "…" where it is cut.
struct Excerpt {
    QString text;
    QList<Mark> marks;

    bool operator==(const Excerpt &) const = default;
};
[[nodiscard]] Excerpt excerptOf(const QString &text, const QList<Mark> &marks, int length);

}  // namespace heard::search
