// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/stemmer.h"

#include <libstemmer.h>

#include "search/ukrainianstem.h"

namespace heard::search {
namespace {

constexpr int kLongestWord = 40;  // what is longer is no word: a key, a line of dashes, a picture in base64

bool hasOneOf(const QString &word, QStringView letters) {
    for (const QChar c : word)
        if (letters.contains(c)) return true;
    return false;
}

/// "посылок" is of "посылка": the vowel that comes in where the ending is empty. Snowball leaves it.
QString withoutFleetingVowel(const QString &word) {
    const qsizetype at = word.size() - 2;
    const bool fits = word.size() > 4 && word.endsWith(u'к') && (word[at] == u'о' || word[at] == u'е') &&
                      !QStringView(u"аеиоуыэюя").contains(word[at - 1]);
    return fits ? QString(word).remove(at, 1) : QString();
}

}  // namespace

struct Stemmer::Private {
    struct Free {
        void operator()(sb_stemmer *stemmer) const { sb_stemmer_delete(stemmer); }
    };
    std::unique_ptr<sb_stemmer, Free> english{sb_stemmer_new("english", "UTF_8")};
    std::unique_ptr<sb_stemmer, Free> russian{sb_stemmer_new("russian", "UTF_8")};

    static QString stem(sb_stemmer *stemmer, const QString &word) {
        if (!stemmer) return word;  // a libstemmer built without this language: words as they are
        const QByteArray utf8 = word.toUtf8();
        const sb_symbol *stem =
            sb_stemmer_stem(stemmer, reinterpret_cast<const sb_symbol *>(utf8.constData()), int(utf8.size()));
        if (!stem) return word;
        return QString::fromUtf8(reinterpret_cast<const char *>(stem), sb_stemmer_length(stemmer));
    }
};

Stemmer::Stemmer() : d(std::make_unique<Private>()) {}
Stemmer::~Stemmer() = default;

QStringList Stemmer::stems(const Word &word) {
    if (word.letters.size() > kLongestWord) return {word.letters.left(kLongestWord)};
    if (word.script == Word::Script::Latin) return {Private::stem(d->english.get(), word.letters)};
    if (word.script != Word::Script::Cyrillic) return {word.letters};
    QStringList stems;
    const auto add = [&stems](const QString &stem) {
        if (!stem.isEmpty() && !stems.contains(stem)) stems += stem;
    };
    if (!hasOneOf(word.letters, u"іїє")) {
        add(Private::stem(d->russian.get(), word.letters));
        add(withoutFleetingVowel(word.letters));
    }
    if (!hasOneOf(word.letters, u"ыэъ"))
        for (const QString &stem : ukrainianStems(word.letters)) add(stem);
    return stems;
}

}  // namespace heard::search
