// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <QTimeZone>

#include "search/words.h"

namespace heard::search {

/// What must be in the text: a word in any form, words side by side as they are written, or a telephone number.
struct Term {
    enum class Kind { Word, Phrase, Phone };
    Kind kind = Kind::Word;
    QList<Word> words;    ///< of Word one, of Phrase one or more; Phone none
    QString phone;        ///< of Phone: PhoneNumber::key()
    bool prefix = false;  ///< the last word may go on: it is still being typed

    bool operator==(const Term &) const = default;
};

/// What someone typed into the search box.
struct Query {
    /// Facts of the conversation; several must all hold.
    enum Is { Open = 1, Waiting = 2, Snoozed = 4, Resolved = 8, Unread = 16 };

    QList<Term> terms;
    QStringList from;      ///< beginnings of words of the writer's name or address; all must be there
    bool fromMe = false;   ///< from:me
    QStringList channels;  ///< beginnings of a channel's name or kind; one must fit
    int is = 0;
    qint64 since = 0;       ///< ms UTC, 0: no bound; messages at this time or later …
    qint64 until = 0;       ///< … and before this one
    bool commands = false;  ///< began with ">": only commands are wanted, by `rest`
    QString rest;           ///< what was typed without operators, for matching names and titles

    /// True if a message can be asked for by it.
    bool findsMessages() const {
        return !commands &&
               (!terms.isEmpty() || !from.isEmpty() || fromMe || !channels.isEmpty() || is || since || until);
    }
    bool hasOperators() const { return !from.isEmpty() || fromMe || !channels.isEmpty() || is || since || until; }
    bool operator==(const Query &) const = default;
};

/// Reads what was typed: words, "phrases", from:, channel:, is:open|waiting|snoozed|resolved|unread, before: and after:
/// with 2024-05-31, 2024-05, 2024, 31.05.2024, 31.05, today, yesterday or 7d, 2w; values with blanks in quotes. The
/// operators have Russian and Ukrainian names too (see the README). What can't be read as an operator is a word; an
/// operator without a value yet is left out. Days are those of `zone`. Pure.
[[nodiscard]] Query parseQuery(const QString &typed, qint64 now, const QTimeZone &zone);

}  // namespace heard::search
