// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/words.h"

namespace heard::search {
namespace {

bool isApostrophe(QChar c) { return c == u'\'' || c == u'’' || c == u'ʼ' || c == u'‘' || c == u'`'; }

/// Marks belong to the letter before them: stress marks, and letters that came taken apart.
bool isPart(QChar c) { return c.isLetterOrNumber() || c.isMark(); }

Word::Script scriptOf(QChar letter) {
    if (letter.isDigit()) return Word::Script::Number;
    switch (letter.script()) {
        case QChar::Script_Latin: return Word::Script::Latin;
        case QChar::Script_Cyrillic: return Word::Script::Cyrillic;
        default: return Word::Script::Other;
    }
}

/// "й" and "ї" are letters of their own and stay; accents of Latin ones go, as people leave them out.
QChar plainLetter(QChar c) {
    const QChar lower = c.toLower();
    switch (lower.unicode()) {
        case u'ё': return u'е';
        case u'ґ': return u'г';
        case u'ı': return u'i';
        default: break;
    }
    if (lower.unicode() < 0x80 || lower.script() != QChar::Script_Latin) return lower;
    const QString parts = lower.decomposition();
    return parts.isEmpty() || lower.decompositionTag() != QChar::Canonical ? lower : plainLetter(parts[0]);
}

/// A letter and a mark that make another letter: what a Mac writes for "й" and "ї".
QChar joined(QChar letter, QChar mark) {
    if (letter == u'и' && mark.unicode() == 0x0306) return u'й';
    if (letter == u'і' && mark.unicode() == 0x0308) return u'ї';
    return letter;
}

bool isGroupGap(QChar c) { return c == u' ' || c == u'\u00a0' || c == u'-' || c == u'(' || c == u')' || c == u'‑'; }

}  // namespace

QList<Word> wordsOf(const QString &text) {
    QList<Word> words;
    for (qsizetype i = 0; i < text.size();) {
        if (!isPart(text[i]) || text[i].isMark()) {
            ++i;
            continue;
        }
        Word word{{}, int(i), 0, scriptOf(text[i])};
        for (; i < text.size(); ++i) {
            const QChar c = text[i];
            if (c.isMark()) {
                if (!word.letters.isEmpty()) word.letters.back() = joined(word.letters.back(), c);
            } else if (isPart(c)) {
                if (word.script == Word::Script::Number && c.isLetter()) word.script = scriptOf(c);
                word.letters += plainLetter(c);
            } else if (isApostrophe(c) && i + 1 < text.size() && text[i + 1].isLetter() && text[i - 1].isLetter()) {
                if (word.script == Word::Script::Latin) word.letters += u'\'';
            } else {
                break;
            }
        }
        word.length = int(i) - word.start;
        words += word;
    }
    return words;
}

QList<PhoneNumber> phoneNumbersOf(const QString &text) {
    QList<PhoneNumber> numbers;
    for (qsizetype i = 0; i < text.size();) {
        const bool begins = text[i].isDigit() && (i == 0 || !text[i - 1].isLetter());
        if (!begins) {
            ++i;
            continue;
        }
        PhoneNumber number{{}, int(i), 0};
        qsizetype end = i;
        int gap = 0;
        for (; i < text.size() && gap <= 2; ++i) {
            if (text[i].isDigit()) {
                number.digits += QChar(u'0' + text[i].digitValue());
                end = i + 1;
                gap = 0;
            } else if (isGroupGap(text[i])) {
                ++gap;
            } else {
                break;
            }
        }
        number.length = int(end) - number.start;
        i = qMax(i, end);
        if (number.digits.size() >= PhoneNumber::kKeyDigits && number.digits.size() <= PhoneNumber::kMostDigits)
            numbers += number;
    }
    return numbers;
}

}  // namespace heard::search
