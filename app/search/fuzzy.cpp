// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/fuzzy.h"

#include <algorithm>
#include <array>

namespace heard::search {
namespace {

// Worth of what is seen. A run of letters always beats the same letters spread out.
constexpr int kLetter = 16;
constexpr int kNextTo = 14;     // right after the letter before it
constexpr int kWordStart = 12;  // first letter of a word
constexpr int kTextStart = 6;
constexpr int kGap = 3;  // lost for each letter between, up to kMostGap of them
constexpr int kMostGap = 6;
constexpr int kWholeWord = 10;  // the run ends where a word ends
constexpr int kNone = -1'000'000;
// A loose match must be worth this much a letter, else everything matches every long text.
constexpr int kLooseLeast = 18;

quint64 bit(QChar letter) { return quint64(1) << (letter.unicode() % 64); }

quint64 setOf(const QString &letters) {
    quint64 set = 0;
    for (const QChar letter : letters)
        if (letter.isLetterOrNumber()) set |= bit(letter);
    return set;
}

int placeWorth(const FuzzyText &text, int at) {
    if (at == 0) return kWordStart + kTextStart;
    return text.startsWord(at) ? kWordStart : 0;
}

struct Run {
    int score = kNone;
    int at = -1;
};

/// The best place of the word as one run of letters; -1: there is none.
Run bestRun(const QString &word, const FuzzyText &text) {
    const QString &letters = text.folded().letters;
    Run best;
    for (qsizetype at = letters.indexOf(word); at >= 0; at = letters.indexOf(word, at + 1)) {
        const qsizetype end = at + word.size();
        const bool whole = end == letters.size() || text.startsWord(int(end)) || !letters[end].isLetterOrNumber();
        const int score = int(word.size()) * kLetter + int(word.size() - 1) * kNextTo + placeWorth(text, int(at)) +
                          (whole ? kWholeWord : 0);
        if (score > best.score) best = {score, int(at)};
        if (best.at == 0) break;
    }
    return best;
}

/// The word's letters are there in their order, whatever lies between: most texts fail here at once.
bool inOrder(const QString &word, QStringView letters) {
    qsizetype next = 0;
    for (const QChar letter : letters)
        if (letter == word[next] && ++next == word.size()) return true;
    return false;
}

/// The best spread of the word's letters, in their order (dynamic programming over letter of word x letter of text).
/// Where they are goes into `positions`, unless nobody asks.
std::optional<int> loosely(const QString &word, const FuzzyText &text, QList<int> *positions) {
    constexpr int kWidth = FuzzyPattern::kLooseLength;
    const QString &letters = text.folded().letters;
    const int width = std::min<int>(int(letters.size()), kWidth);
    const int height = int(word.size());
    if (height > width || height > 32 || height < 2) return std::nullopt;
    if (!inOrder(word, QStringView(letters).left(width))) return std::nullopt;
    // worth[i][j]: of the best way in which letter i of the word stands at j.
    std::array<std::array<int, kWidth>, 32> worth;
    std::array<std::array<int, kWidth>, 32> from;
    for (int i = 0; i < height; ++i) {
        int best = kNone;  // of row i-1 left of j-1, with the gap taken off
        int bestAt = -1;
        for (int j = 0; j < width; ++j) {
            auto &here = worth[std::size_t(i)][std::size_t(j)];
            auto &before = from[std::size_t(i)][std::size_t(j)];
            here = kNone;
            before = -1;
            if (i > 0 && j > 1) {
                const int skipped = worth[std::size_t(i - 1)][std::size_t(j - 2)] - kGap;
                best -= j - bestAt <= kMostGap + 1 ? kGap : 0;
                if (skipped > best) best = skipped, bestAt = j - 2;
            }
            if (letters[j] != word[i]) continue;
            const int place = kLetter + placeWorth(text, j);
            if (i == 0) {
                here = place;
                continue;
            }
            if (j > 0 && worth[std::size_t(i - 1)][std::size_t(j - 1)] > kNone / 2) {
                here = worth[std::size_t(i - 1)][std::size_t(j - 1)] + place + kNextTo;
                before = j - 1;
            }
            if (bestAt >= 0 && best > kNone / 2 && best + place > here) here = best + place, before = bestAt;
        }
    }
    const auto &last = worth[std::size_t(height - 1)];
    const auto end = std::max_element(last.begin(), last.begin() + width);
    if (*end < height * kLooseLeast) return std::nullopt;
    for (int i = height - 1, j = int(end - last.begin()); positions && i >= 0 && j >= 0; --i) {
        positions->prepend(j);
        j = from[std::size_t(i)][std::size_t(j)];
    }
    return *end;
}

std::optional<int> matchWord(const QString &word, const FuzzyText &text, QList<int> *positions = nullptr) {
    const Run run = bestRun(word, text);
    if (run.at < 0) return loosely(word, text, positions);
    for (int i = 0; positions && i < word.size(); ++i) *positions += run.at + i;
    return run.score;
}

}  // namespace

FuzzyText::FuzzyText(const QString &text) : m_folded(fold(text)), m_letters(setOf(m_folded.letters)) {
    const QString &letters = m_folded.letters;
    m_starts.reserve(letters.size());
    for (qsizetype i = 0; i < letters.size(); ++i) {
        const bool inWord = i > 0 && letters[i - 1].isLetterOrNumber();
        // "canFetchMore": a capital after a small letter begins a word too.
        const bool hump = inWord && text[m_folded.origin[i]].isUpper() && text[m_folded.origin[i - 1]].isLower();
        m_starts += letters[i].isLetterOrNumber() && (!inWord || hump);
    }
}

FuzzyPattern::FuzzyPattern(const QString &typed) {
    const QStringList words = fold(typed).letters.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) m_words += Word{word, setOf(word)};
}

std::optional<int> FuzzyPattern::score(const FuzzyText &text) const {
    if (isEmpty()) return 1;
    for (const Word &word : m_words)
        if ((word.set & text.letters()) != word.set) return std::nullopt;
    int sum = 0;
    for (const Word &word : m_words) {
        const auto one = matchWord(word.letters, text);
        if (!one) return std::nullopt;
        sum += *one;
    }
    // Of equals the shorter text is the closer one.
    return std::max<int>(1, sum * 8 - std::min<int>(int(text.folded().letters.size()), 100));
}

std::optional<FuzzyMatch> FuzzyPattern::match(const FuzzyText &text) const {
    const auto whole = score(text);
    if (!whole) return std::nullopt;
    FuzzyMatch match{*whole, {}};
    for (const Word &word : m_words) {
        QList<int> letters;
        (void)matchWord(word.letters, text, &letters);
        for (const int letter : std::as_const(letters)) match.positions += text.folded().origin[letter];
    }
    std::sort(match.positions.begin(), match.positions.end());
    match.positions.erase(std::unique(match.positions.begin(), match.positions.end()), match.positions.end());
    return match;
}

bool beginsWords(const FuzzyText &text, const QString &typed) {
    const QStringList words = fold(typed).letters.simplified().split(u' ', Qt::SkipEmptyParts);
    const QString &letters = text.folded().letters;
    for (const QString &word : words) {
        bool begins = false;
        for (qsizetype at = letters.indexOf(word); at >= 0 && !begins; at = letters.indexOf(word, at + 1))
            begins = text.startsWord(int(at));
        if (!begins) return false;
    }
    return !words.isEmpty();
}

}  // namespace heard::search
