// SPDX-License-Identifier: GPL-3.0-or-later
#include "spelling/judge.h"

#include <QFile>
#include <algorithm>
#include <hunspell.hxx>

#include "base/log.h"
#include "spelling/dictionaries.h"
#include "spelling/wordlanguage.h"

namespace heard::spelling {
namespace {

constexpr int kMostSuggestions = 5;

/// Dictionaries write the apostrophe as the typewriter's.
std::string plain(QString word) {
    word.replace(QChar(0x2019), u'\'').replace(QChar(0x02BC), u'\'');
    return word.toStdString();
}

}  // namespace

Judge::Judge(const QStringList &folders, const QString &ownWordsPath) : m_folders(folders), m_own(ownWordsPath) {}
Judge::~Judge() = default;

Hunspell *Judge::dictionary(const QString &language) {
    if (const auto known = m_dictionaries.find(language); known != m_dictionaries.end()) return known->second.get();
    std::unique_ptr<Hunspell> made;
    if (const Dictionary found = dictionaryFor(language, m_folders); !found.isEmpty()) {
        made = std::make_unique<Hunspell>(QFile::encodeName(found.affixes).constData(),
                                          QFile::encodeName(found.words).constData());
        if (made->get_dict_encoding() != "UTF-8") {
            log::category("spelling")->warn("the {} dictionary is not in UTF-8 and is left out", str(language));
            made.reset();
        }
    }
    return m_dictionaries.emplace(language, std::move(made)).first->second.get();
}

/// A compound is right if its parts are: «интернет-магазин».
bool Judge::isRight(const QString &word, const QString &preferred) {
    if (isOneRight(word, preferred)) return true;
    const QStringList parts = word.split(u'-');
    return parts.size() > 1 && std::all_of(parts.begin(), parts.end(), [&](const QString &part) {
               return part.size() < 2 || isOneRight(part, preferred);
           });
}

bool Judge::isOneRight(const QString &word, const QString &preferred) {
    if (m_own.contains(word)) return true;
    const QStringList languages = languagesOf(word, preferred);
    bool judged = false;
    for (const QString &language : languages) {
        Hunspell *dictionary = this->dictionary(language);
        if (!dictionary) return true;  // nobody here can say
        if (dictionary->spell(plain(word))) return true;
        judged = true;
    }
    return !judged;
}

QStringList Judge::suggest(const QString &word, const QString &preferred) {
    QStringList out;
    const QStringList languages = languagesOf(word, preferred);
    for (const QString &language : languages) {
        Hunspell *dictionary = this->dictionary(language);
        if (!dictionary) continue;
        const auto suggestions = dictionary->suggest(plain(word));
        for (const std::string &each : suggestions)
            if (const QString text = QString::fromStdString(each); !out.contains(text)) out += text;
    }
    return out.mid(0, kMostSuggestions);
}

}  // namespace heard::spelling
