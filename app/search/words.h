// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace heard::search {

/// A word of a text, for the full-text index.
struct Word {
    enum class Script { Latin, Cyrillic, Number, Other };

    QString letters;  ///< lower case; "ё" as "е", "ґ" as "г", no Latin diacritics, no apostrophe in Cyrillic words
    int start = 0;    ///< where it stands in the text, UTF-16
    int length = 0;
    Script script = Script::Other;

    int end() const { return start + length; }
    bool operator==(const Word &) const = default;
};

/// The words in their order. "п'ять" is one word, "пункт-самовывоза" two, "anna@shop.ua" three. Pure.
[[nodiscard]] QList<Word> wordsOf(const QString &text);

/// A number long enough to be a telephone's, however it is grouped: "+380 (67) 123-45-67".
struct PhoneNumber {
    QString digits;
    int start = 0;
    int length = 0;

    /// The last nine digits: the same for "+380 67 123 45 67" and "067 123-45-67", "+7 916 …" and "8 916 …".
    QString key() const { return digits.right(kKeyDigits); }
    static constexpr int kKeyDigits = 9;
    static constexpr int kMostDigits = 15;  ///< E.164

    bool operator==(const PhoneNumber &) const = default;
};

/// The numbers of nine to fifteen digits. Pure.
[[nodiscard]] QList<PhoneNumber> phoneNumbersOf(const QString &text);

}  // namespace heard::search
