// SPDX-License-Identifier: GPL-3.0-or-later
#include "spelling/wordlanguage.h"

#include <algorithm>

namespace heard::spelling {
namespace {

bool hasAny(const QString &word, QStringView letters) {
    return std::any_of(word.begin(), word.end(), [letters](QChar c) { return letters.contains(c.toLower()); });
}

}  // namespace

QStringList languagesOf(const QString &word, const QString &preferred) {
    bool latin = false;
    bool cyrillic = false;
    for (const QChar c : word) {
        if (!c.isLetter()) continue;
        if (c.script() == QChar::Script_Latin)
            latin = true;
        else if (c.script() == QChar::Script_Cyrillic)
            cyrillic = true;
        else if (c.script() != QChar::Script_Common && c.script() != QChar::Script_Inherited)
            return {};
    }
    const QString en = QStringLiteral("en");
    const QString ru = QStringLiteral("ru");
    const QString uk = QStringLiteral("uk");
    if (latin) return cyrillic ? QStringList() : QStringList{en};
    if (!cyrillic) return {};
    if (hasAny(word, u"іїєґ'’ʼ")) return {uk};
    if (hasAny(word, u"ыэъё")) return {ru};
    const QString language = preferred.section(u'-', 0, 0).toLower();
    if (language == ru || language == uk) return {language};
    return {ru, uk};
}

}  // namespace heard::spelling
