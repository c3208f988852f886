// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QList>
#include <QString>

namespace heard::telegram {

/// A stretch of a text that is shown in some way: MessageEntity of core.telegram.org/bots/api#messageentity. Offset and
/// length count UTF-16 units, as QString does.
struct Entity {
    QString type;  ///< bold, italic, underline, strikethrough, spoiler, blockquote, code, pre, text_link
    qsizetype offset = 0;
    qsizetype length = 0;
    QString url;       ///< of text_link
    QString language;  ///< of pre

    bool operator==(const Entity &) const = default;
};

/// Text with its entities, the dialect that the Bot API takes beside HTML and MarkdownV2. Values; any thread.
///
/// Entities are sent instead of a parse_mode: nothing in the text has to be escaped, so no text that an agent can
/// write is refused as wrongly formatted, and a piece of a text is a text again.
struct FormattedText {
    QString text;
    QList<Entity> entities;

    [[nodiscard]] QJsonArray entitiesJson() const;
    /// The stretch [from, to) with what there is of each entity in it.
    [[nodiscard]] FormattedText part(qsizetype from, qsizetype to) const;
    bool operator==(const FormattedText &) const = default;
};

/// What an agent wrote in the desk's marks: **bold**, *italic* or _italic_, __underline__, ~~struck~~, ||hidden||,
/// `code`, ``` blocks, [text](https://…), and lines that begin with "> ". A mark that is not closed in its paragraph,
/// or stands within a word or beside a space (2 * 3, snake_case), is text. A backslash before a mark makes it text.
[[nodiscard]] FormattedText fromMarks(const QString &source);

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
