// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace heard::ui {

struct Emoji {
    QString text;
    QString group;  ///< of Unicode, in English; not shown
    QString name;   ///< in the language of the window
    QString words;  ///< all its words in all languages, folded for searching
};

/// All emoji in Unicode's order (resources/emoji), read when first asked for; names in `language` (en, ru, uk).
[[nodiscard]] QList<Emoji> allEmoji(const QString &language);

/// Those with a word that begins with each word of `wanted`, in their order; all if nothing is wanted. Pure.
[[nodiscard]] QList<Emoji> matching(const QList<Emoji> &emoji, const QString &wanted);

}  // namespace heard::ui
