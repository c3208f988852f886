// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QList>
#include <QString>

#include "formatting/formattedtext.h"

namespace heard::telegram {

// Entities are sent instead of a parse_mode: nothing in the text has to be escaped, so no text that an agent can write
// is refused as wrongly formatted, and a piece of a text is a text again.
using formatting::Entity;
using formatting::FormattedText;

/// Pieces of at most `limit` UTF-16 units, cut between paragraphs, else lines, sentences, words; never within a
/// surrogate pair. Space at a cut is left out. Pieces that would be blank are not made.
[[nodiscard]] QList<FormattedText> split(const FormattedText &whole, qsizetype limit);

/// A customer's text as a person reads it: the addresses behind linked words are written after them. `entities` is
/// Telegram's array and is given back moved accordingly; what in it makes no sense is left out.
struct ReadText {
    QString text;
    QJsonArray entities;
};
[[nodiscard]] ReadText readable(const QString &text, const QJsonArray &entities);

}  // namespace heard::telegram
