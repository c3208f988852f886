// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace heard::spelling {

/// Where a dictionary stands; empty paths: there is none.
struct Dictionary {
    QString affixes;  ///< .aff
    QString words;    ///< .dic

    bool isEmpty() const { return words.isEmpty(); }
};

/// The folders that are searched, first one first: `own` (the desk's data folder), then where each system keeps
/// Hunspell's dictionaries.
[[nodiscard]] QStringList dictionaryFolders(const QString &own);

/// The first dictionary of a language in these folders; of several countries the usual one (en_US, ru_RU, uk_UA).
[[nodiscard]] Dictionary dictionaryFor(const QString &language, const QStringList &folders);

}  // namespace heard::spelling
