// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/fold.h"

namespace heard::search {
namespace {

/// Letters that Unicode does not take apart though people do.
QChar bareLetter(QChar letter) {
    switch (letter.unicode()) {
        case u'ґ': return u'г';
        case u'ø': return u'o';
        case u'ł': return u'l';
        case u'đ': return u'd';
        case u'ı': return u'i';
        default: return letter;
    }
}

}  // namespace

Folded fold(const QString &text) {
    Folded folded;
    folded.letters.reserve(text.size());
    folded.origin.reserve(text.size());
    const auto add = [&folded](QChar letter, qsizetype at) {
        folded.letters += letter;
        folded.origin += int(at);
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar one = text[i];
        if (one.unicode() < 0x80) {
            add(one.toLower(), i);
        } else if (one.isSurrogate()) {
            add(one, i);
        } else if (!one.isMark()) {
            // The first of what it decomposes into is the letter, the rest are its marks.
            const QString parts = one.decompositionTag() == QChar::Canonical ? one.decomposition() : QString();
            const QChar letter = parts.isEmpty() || parts[0].isSurrogate() ? one : parts[0];
            const QString again = letter.decompositionTag() == QChar::Canonical ? letter.decomposition() : QString();
            add(bareLetter((again.isEmpty() || again[0].isSurrogate() ? letter : again[0]).toLower()), i);
        }
    }
    return folded;
}

}  // namespace heard::search
