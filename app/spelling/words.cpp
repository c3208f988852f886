// SPDX-License-Identifier: GPL-3.0-or-later
#include "spelling/words.h"

#include <QRegularExpression>

namespace heard::spelling {
namespace {

bool isApostrophe(QChar c) { return c == u'\'' || c == QChar(0x2019) || c == QChar(0x02BC); }

/// Placeholders ({{…}}) too: they are nobody's words.
const QRegularExpression &notWords() {
    static const QRegularExpression pattern(
        QStringLiteral(R"(\{\{.*?\}\}|\b(?:https?://|www\.)\S+|\S+@\S+\.\S+|[@#/]\w+|\b[\w-]+\.(?:[a-z]{2,24})\b\S*)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

const QRegularExpression &runs() {
    static const QRegularExpression pattern(QStringLiteral(R"([\p{L}\p{M}\p{N}'’ʼ_-]+)"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

bool isJudged(QStringView word) {
    int letters = 0;
    bool lower = false;
    for (const QChar c : word) {
        if (c.isDigit() || c == u'_') return false;
        letters += c.isLetter() ? 1 : 0;
        lower = lower || c.isLower();
    }
    return letters > 1 && lower;
}

}  // namespace

QList<Word> wordsOf(const QString &text) {
    QString plain = text;  // what is not words becomes spaces, so that places stay
    for (auto it = notWords().globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        plain.replace(match.capturedStart(), match.capturedLength(), QString(match.capturedLength(), u' '));
    }
    QList<Word> words;
    for (auto it = runs().globalMatch(plain); it.hasNext();) {
        const auto match = it.next();
        qsizetype from = match.capturedStart();
        qsizetype to = match.capturedEnd();
        const auto isEdge = [&plain](qsizetype i) { return isApostrophe(plain[i]) || plain[i] == u'-'; };
        while (from < to && isEdge(from)) ++from;
        while (to > from && isEdge(to - 1)) --to;
        const QStringView word = QStringView(plain).mid(from, to - from);
        if (isJudged(word)) words += Word{int(from), word.toString()};
    }
    return words;
}

}  // namespace heard::spelling
