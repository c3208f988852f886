// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <optional>

#include "search/fold.h"

namespace heard::search {

/// A text that is matched against many patterns: folded once. For a list of 5,000 keep these, not strings.
class FuzzyText {
public:
    FuzzyText() = default;
    explicit FuzzyText(const QString &text);

    const Folded &folded() const { return m_folded; }
    bool startsWord(int letter) const { return m_starts[letter]; }
    quint64 letters() const { return m_letters; }  ///< one bit for each letter that is in it, for a quick no

private:
    Folded m_folded;
    QList<bool> m_starts;  ///< of each folded letter: a word begins here
    quint64 m_letters = 0;
};

struct FuzzyMatch {
    int score = 0;         ///< above 0; higher is better. Comparable among matches of one pattern
    QList<int> positions;  ///< of the matched letters in the original text, ascending, for showing them

    bool operator==(const FuzzyMatch &) const = default;
};

/// What someone types to pick one of many short texts (commands, titles, shortcuts): "rsl" finds "Resolve", "дост ср"
/// finds "Срок доставки". Its words may stand in any order and all must match; a word matches as a run of letters
/// anywhere, best at the start of a word, or else letter by letter with few letters between, in the first
/// `kLooseLength` letters of the text. Case and diacritics do not matter. Pure; about a microsecond a text.
class FuzzyPattern {
public:
    static constexpr int kLooseLength = 96;

    explicit FuzzyPattern(const QString &typed);

    bool isEmpty() const { return m_words.isEmpty(); }
    /// Nothing if the text does not match. An empty pattern matches all with score 1.
    [[nodiscard]] std::optional<int> score(const FuzzyText &text) const;
    /// The same with the positions.
    [[nodiscard]] std::optional<FuzzyMatch> match(const FuzzyText &text) const;

private:
    struct Word {
        QString letters;
        quint64 set = 0;
    };
    QList<Word> m_words;
};

/// Each word that was typed begins a word of the text: a closer match than a pattern asks for.
[[nodiscard]] bool beginsWords(const FuzzyText &text, const QString &typed);

}  // namespace heard::search
