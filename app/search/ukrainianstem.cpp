// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/ukrainianstem.h"

#include <algorithm>
#include <initializer_list>

namespace heard::search {
namespace {

using Endings = std::initializer_list<const char16_t *>;

bool isVowel(QChar c) { return QStringView(u"аеиоуюяіїє").contains(c); }

// Of adjectives, participles and pronouns.
constexpr Endings kAdjective{u"ього", u"ьому", u"ого", u"ому", u"ими", u"іми", u"їми", u"ої", u"ий", u"ій",
                             u"їй",   u"их",   u"іх",  u"їх",  u"им",  u"ім",  u"їм",  u"ою", u"ею", u"єю",
                             u"а",    u"я",    u"е",   u"є",   u"і",   u"ї",   u"у",   u"ю"};
// Of infinitives, of present, past and future, and of what is made of verbs.
constexpr Endings kVerb{
    u"ювати", u"увати", u"ював", u"ував", u"ювала", u"увала", u"ювало", u"увало",  u"ювали",  u"ували", u"уємо",
    u"юємо",  u"уєте",  u"юєте", u"уєш",  u"юєш",   u"ують",  u"юють",  u"увавши", u"ювавши", u"авши",  u"явши",
    u"ивши",  u"івши",  u"ючи",  u"учи",  u"ячи",   u"ачи",   u"ати",   u"яти",    u"ити",    u"іти",   u"їти",
    u"ути",   u"ала",   u"яла",  u"ила",  u"іла",   u"ула",   u"їла",   u"ало",    u"яло",    u"ило",   u"іло",
    u"уло",   u"али",   u"яли",  u"или",  u"іли",   u"ули",   u"їли",   u"ав",     u"яв",     u"ив",    u"ів",
    u"ув",    u"їв",    u"аю",   u"яю",   u"ію",    u"ую",    u"юю",    u"аєш",    u"яєш",    u"ієш",   u"ає",
    u"яє",    u"іє",    u"ує",   u"ює",   u"аємо",  u"яємо",  u"іємо",  u"аєте",   u"яєте",   u"ієте",  u"ають",
    u"яють",  u"іють",  u"еш",   u"єш",   u"иш",    u"їш",    u"емо",   u"ємо",    u"имо",    u"їмо",   u"ете",
    u"єте",   u"ите",   u"їте",  u"іть",  u"уть",   u"ють",   u"ать",   u"ять",    u"ить",    u"їть",   u"ай",
    u"яй",    u"уй",    u"юй",   u"іт"};
constexpr Endings kNoun{u"ами", u"ями", u"ові", u"еві", u"єві", u"ою", u"ею", u"єю", u"ам", u"ям", u"ах", u"ях", u"ом",
                        u"ем",  u"єм",  u"ів",  u"їв",  u"ей",  u"ії", u"ію", u"ія", u"іє", u"ій", u"їм", u"ью", u"а",
                        u"е",   u"и",   u"і",   u"о",   u"у",   u"ю",  u"я",  u"є",  u"ї",  u"ь",  u"й"};

/// The word without the longest of `endings` that stands wholly after `from`; the word itself if there is none.
QString without(const QString &word, qsizetype from, Endings endings) {
    qsizetype longest = 0;
    for (const char16_t *ending : endings) {
        const QStringView view(ending);
        if (view.size() > longest && word.size() - view.size() >= from && word.endsWith(view)) longest = view.size();
    }
    return word.chopped(longest);
}

/// Evens out what stood before the ending: "зручність" and "зручності", "замовлення" and "замовлень".
QString evened(QString stem, qsizetype from) {
    if (stem.size() - 3 > from && (stem.endsWith(u"іст") || stem.endsWith(u"ост"))) stem.chop(3);
    while (stem.size() > from && (stem.endsWith(u'ь') || isVowel(stem.back()))) stem.chop(1);
    if (stem.size() > from + 1 && stem.back() == stem[stem.size() - 2]) stem.chop(1);
    return stem;
}

/// "посилці" is of "посилка", "дорозі" of "дорога": the last letter changes before "і".
QChar beforeI(QChar last) {
    switch (last.unicode()) {
        case u'ц': return u'к';
        case u'з': return u'г';
        case u'с': return u'х';
        default: return {};
    }
}

/// The vowel of a closed last syllable changes where the syllable opens: "рік" and "року", "посилок" and "посилка".
void addClosedSyllable(QStringList &stems, const QString &word, qsizetype from) {
    const qsizetype at = word.size() - 2;
    if (at < 1 || isVowel(word.back()) || word.endsWith(u'ь')) return;
    if (word[at] == u'і')
        for (const QChar vowel : {QChar(u'о'), QChar(u'е')}) stems += QString(word).replace(at, 1, vowel);
    else if (word.back() == u'к' && (word[at] == u'о' || word[at] == u'е') && at > from && !isVowel(word[at - 1]))
        stems += QString(word).remove(at, 1);
}

}  // namespace

QStringList ukrainianStems(const QString &word) {
    const auto vowel = std::find_if(word.begin(), word.end(), isVowel);
    // A stem keeps the first syllable's vowel and never fewer than two letters.
    const qsizetype from = std::max<qsizetype>(2, vowel == word.end() ? word.size() : vowel - word.begin() + 1);
    if (from >= word.size()) {
        QStringList stems{word};
        addClosedSyllable(stems, word, from);
        return stems;
    }
    QString body = word;
    if (body.size() > 4 && (body.endsWith(u"ся") || body.endsWith(u"сь"))) body.chop(2);
    const QString noun = without(body, from, kNoun);
    QStringList stems{evened(noun, from)};
    for (const Endings endings : {kAdjective, kVerb}) {
        const QString other = evened(without(body, from, endings), from);
        if (other.size() >= 3 && !stems.contains(other)) stems += other;
    }
    if (body.size() - noun.size() == 1 && body.endsWith(u'і') && !beforeI(noun.back()).isNull())
        stems += noun.chopped(1) + beforeI(noun.back());
    if (noun == body) addClosedSyllable(stems, word, from);
    return stems;
}

}  // namespace heard::search
