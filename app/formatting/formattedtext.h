// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QList>
#include <QString>

namespace heard::formatting {

/// A stretch of a text that is shown in some way. Offset and length count UTF-16 units, as QString does. The names are
/// those of core.telegram.org/bots/api#messageentity, the richest of the dialects we speak.
struct Entity {
    QString type;  ///< bold, italic, underline, strikethrough, spoiler, blockquote, code, pre, text_link
    qsizetype offset = 0;
    qsizetype length = 0;
    QString url;       ///< of text_link
    QString language;  ///< of pre

    bool operator==(const Entity &) const = default;
};

/// Text with its entities; an outer entity stands before those within it. Values; any thread.
struct FormattedText {
    QString text;
    QList<Entity> entities;

    /// The stretch [from, to) with what there is of each entity in it.
    [[nodiscard]] FormattedText part(qsizetype from, qsizetype to) const;
    /// As a message part's `extra.entities` has them.
    [[nodiscard]] QJsonArray entitiesJson() const;
    /// Entities of other kinds are kept, such as reach beyond the text are left out.
    [[nodiscard]] static FormattedText from(const QString &text, const QJsonArray &entities);

    bool operator==(const FormattedText &) const = default;
};

}  // namespace heard::formatting
