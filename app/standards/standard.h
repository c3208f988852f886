// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

#include "base/result.h"
#include "domain/card.h"

namespace heard::standards {

/// A text in several languages.
using Words = QHash<QString, QString>;  ///< by language: "en", "ru", "uk"
/// In `language`, else in English, else in any.
[[nodiscard]] QString wordsIn(const Words &words, const QString &language);

/// One line of a standard.
struct Item {
    QString id;
    int weight = 1;      ///< against the others of its standard
    QString detector;    ///< what in the program can see it, such as "first-reply"; empty: only a person can confirm it
    bool atEnd = false;  ///< asked when the conversation is resolved: before that it can't be judged
    Words text;
    Words guidance;  ///< what the agent can do to meet it

    bool operator==(const Item &) const = default;
};

/// A checklist for a kind of conversation. Scores are kept with its id and version, so a later version changes nothing
/// of what was scored before.
struct Standard {
    QString id;
    int version = 1;
    Words name;
    QStringList channelKinds;  ///< empty: all
    QString topic;  ///< "question", "order", "complaint", "praise"; as a tag of the conversation it chooses it
    int promiseMinutes = 60;            ///< the first reply
    QHash<QString, int> promiseByKind;  ///< where a channel kind has another
    QList<Item> items;
    CardId card;

    bool operator==(const Standard &) const = default;
    const Item *item(const QString &itemId) const;
    qint64 promiseMs(const QString &channelKind) const;
};

inline constexpr auto kStandardKind = "standard";
inline constexpr auto kFirstReply = "first-reply";

/// Codes: "wrong-shape" with the field in the detail.
[[nodiscard]] Result<Standard> standardFrom(const Card &card);
[[nodiscard]] QJsonObject bodyOf(const Standard &standard);

/// What comes with the program (resources/standards), complete in all languages.
[[nodiscard]] QList<Standard> readyMade();

/// The newest version of each, in the order in which they are kept.
[[nodiscard]] QList<Standard> newest(const QList<Standard> &all);

/// The one for a conversation: its topic is a tag, else "question"; its channel kinds have the channel's, else it is
/// for all. Null if none fits.
[[nodiscard]] const Standard *standardFor(const QList<Standard> &standards, const QString &channelKind,
                                          const QStringList &tags);

/// Whether the program can see an item by itself in this version.
[[nodiscard]] bool canSee(const Item &item);

}  // namespace heard::standards
