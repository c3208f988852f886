// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <memory>

#include "search/words.h"

namespace heard::search {

/// The stems of words by their script: English for Latin letters, Russian and Ukrainian for Cyrillic ones. A word that
/// could be either (no ы, э, ъ nor і, ї, є) has the stems of both, so that nobody need say in which language they
/// search. English and Russian by libstemmer (Snowball, https://snowballstem.org), Ukrainian by ukrainianstem.h.
/// For one thread.
class Stemmer {
public:
    Stemmer();
    ~Stemmer();
    Stemmer(const Stemmer &) = delete;
    Stemmer &operator=(const Stemmer &) = delete;

    /// At least one, each once. Two words mean the same if they share a stem.
    QStringList stems(const Word &word);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace heard::search
