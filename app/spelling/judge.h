// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <map>
#include <memory>

#include "spelling/ownwords.h"

class Hunspell;

namespace heard::spelling {

/// The dictionaries, each read when first needed. One thread.
class Judge {
public:
    Judge(const QStringList &folders, const QString &ownWordsPath);
    ~Judge();

    bool isRight(const QString &word, const QString &preferred);
    QStringList suggest(const QString &word, const QString &preferred);
    Result<void> learn(const QString &word) { return m_own.add(word); }

private:
    bool isOneRight(const QString &word, const QString &preferred);
    Hunspell *dictionary(const QString &language);  ///< null if there is none that can be read

    QStringList m_folders;
    OwnWords m_own;
    std::map<QString, std::unique_ptr<Hunspell>> m_dictionaries;
};

}  // namespace heard::spelling
