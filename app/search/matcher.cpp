// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/matcher.h"

#include <algorithm>

#include "search/tokens.h"

namespace heard::search {
namespace {

constexpr int kMostWords = 20'000;
constexpr int kMostKnown = 20'000;

}  // namespace

QStringList tokensOf(const QString &text, Stemmer &stemmer) {
    QStringList tokens;
    QList<Word> words = wordsOf(text);
    if (words.size() > kMostWords) words.resize(kMostWords);
    for (const Word &word : std::as_const(words))
        for (const QString &stem : stemmer.stems(word)) tokens += token::word(stem);
    for (const PhoneNumber &number : phoneNumbersOf(text)) tokens += token::phone(number.key());
    return tokens;
}

Matcher::Matcher(const Query &query, Stemmer &stemmer) : m_stemmer(stemmer) {
    for (const Term &term : query.terms)
        m_wanted += Wanted{term, term.kind == Term::Kind::Word ? stemmer.stems(term.words.first()) : QStringList()};
}

const QStringList &Matcher::stemsOf(const Word &word) {
    const auto known = m_known.constFind(word.letters);
    if (known != m_known.cend()) return *known;
    if (m_known.size() > kMostKnown) m_known.clear();
    return *m_known.insert(word.letters, m_stemmer.stems(word));
}

bool Matcher::fits(const Wanted &wanted, const Word &word) {
    const QString &typed = wanted.term.words.first().letters;
    if (wanted.term.prefix && word.letters.startsWith(typed)) return true;
    const QStringList &stems = stemsOf(word);
    return std::any_of(stems.begin(), stems.end(), [&](const QString &stem) {
        return wanted.stems.contains(stem) || (wanted.term.prefix && stem.startsWith(typed));
    });
}

bool Matcher::find(const Wanted &wanted, const QString &text, const QList<Word> &words, QList<Mark> &marks) {
    const qsizetype before = marks.size();
    switch (wanted.term.kind) {
        case Term::Kind::Phone:
            for (const PhoneNumber &number : phoneNumbersOf(text))
                if (number.key() == wanted.term.phone) marks += Mark{number.start, number.length};
            break;
        case Term::Kind::Word:
            for (const Word &word : words)
                if (fits(wanted, word)) marks += Mark{word.start, word.length};
            break;
        case Term::Kind::Phrase: {
            const QList<Word> &phrase = wanted.term.words;
            for (qsizetype i = 0; i + phrase.size() <= words.size(); ++i) {
                qsizetype same = 0;
                while (same < phrase.size() && words[i + same].letters == phrase[same].letters) ++same;
                const bool goesOn = wanted.term.prefix && same == phrase.size() - 1 &&
                                    words[i + same].letters.startsWith(phrase[same].letters);
                if (same < phrase.size() && !goesOn) continue;
                marks += Mark{words[i].start, words[i + phrase.size() - 1].end() - words[i].start};
            }
            break;
        }
    }
    return marks.size() > before;
}

std::optional<QList<Mark>> Matcher::match(const QString &text) {
    QList<Mark> found;
    const QList<Word> words = wordsOf(text);
    for (const Wanted &wanted : std::as_const(m_wanted))
        if (!find(wanted, text, words, found)) return std::nullopt;
    std::sort(found.begin(), found.end(), [](const Mark &a, const Mark &b) { return a.start < b.start; });
    QList<Mark> marks;
    for (const Mark &mark : std::as_const(found)) {
        if (!marks.isEmpty() && mark.start < marks.last().start + marks.last().length) {
            Mark &last = marks.last();
            last.length = std::max(last.length, mark.start + mark.length - last.start);
        } else {
            marks += mark;
        }
    }
    return marks;
}

Excerpt excerptOf(const QString &text, const QList<Mark> &marks, int length) {
    const int first = marks.isEmpty() ? 0 : marks.first().start;
    int from = 0;
    if (first > length / 3) {
        from = first - length / 4;
        // Not in the middle of a word, unless it is a very long one.
        for (int i = from; i < first && i < from + length / 8; ++i)
            if (text[i].isSpace()) {
                from = i + 1;
                break;
            }
        if (text[from].isLowSurrogate()) ++from;
    }
    int until = std::min<int>(int(text.size()), from + length);
    if (until < text.size() && text[until].isLowSurrogate()) --until;
    Excerpt excerpt;
    const QString lead = from > 0 ? QStringLiteral("…") : QString();
    excerpt.text = lead + text.mid(from, until - from);
    for (QChar &c : excerpt.text)
        if (c.isSpace() || c.category() == QChar::Other_Control) c = u' ';
    if (until < text.size()) excerpt.text += u'…';
    for (const Mark &mark : marks) {
        const int start = std::max(mark.start, from);
        const int end = std::min(mark.start + mark.length, until);
        if (start < end) excerpt.marks += Mark{start - from + int(lead.size()), end - start};
    }
    return excerpt;
}

QList<Mark> marksAt(const QList<int> &positions) {
    QList<Mark> marks;
    for (const int at : positions) {
        if (!marks.isEmpty() && marks.last().start + marks.last().length == at)
            ++marks.last().length;
        else
            marks += Mark{at, 1};
    }
    return marks;
}

}  // namespace heard::search
