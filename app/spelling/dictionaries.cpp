// SPDX-License-Identifier: GPL-3.0-or-later
#include "spelling/dictionaries.h"

#include <QCoreApplication>
#include <QDir>

namespace heard::spelling {
namespace {

Dictionary pairAt(const QDir &folder, const QString &name) {
    const QString affixes = folder.filePath(name + QLatin1String(".aff"));
    const QString words = folder.filePath(name + QLatin1String(".dic"));
    return QFile::exists(affixes) && QFile::exists(words) ? Dictionary{affixes, words} : Dictionary{};
}

QString usualName(const QString &language) {
    if (language == QLatin1String("en")) return QStringLiteral("en_US");
    if (language == QLatin1String("uk")) return QStringLiteral("uk_UA");
    return language + u'_' + language.toUpper();
}

}  // namespace

QStringList dictionaryFolders(const QString &own) {
    QStringList folders{own + QLatin1String("/dictionaries")};
#if defined(Q_OS_WIN)
    folders << QCoreApplication::applicationDirPath() + QLatin1String("/dictionaries");
#elif defined(Q_OS_MACOS)
    folders << QDir::homePath() + QLatin1String("/Library/Spelling") << QStringLiteral("/Library/Spelling")
            << QCoreApplication::applicationDirPath() + QLatin1String("/../Resources/dictionaries");
#else
    folders << QStringLiteral("/usr/share/hunspell") << QStringLiteral("/usr/local/share/hunspell")
            << QStringLiteral("/usr/share/myspell/dicts") << QStringLiteral("/usr/share/myspell");
#endif
    return folders;
}

Dictionary dictionaryFor(const QString &language, const QStringList &folders) {
    for (const QString &path : folders) {
        const QDir folder(path);
        for (const QString &name : {usualName(language), language})
            if (const Dictionary found = pairAt(folder, name); !found.isEmpty()) return found;
        const QStringList others = folder.entryList({language + QLatin1String("_*.dic")}, QDir::Files, QDir::Name);
        for (const QString &other : others)
            if (const Dictionary found = pairAt(folder, other.chopped(4)); !found.isEmpty()) return found;
    }
    return {};
}

}  // namespace heard::spelling
