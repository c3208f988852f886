// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "base/result.h"
#include "domain/card.h"
#include "domain/message.h"

namespace heard::replies {

/// The text of a canned reply for one language and one channel kind; an empty one of these means any.
struct Variant {
    QString language;  ///< "en", "ru", "uk" …
    QString channelKind;
    QString text;

    bool operator==(const Variant &) const = default;
};

/// Text that an agent puts into a reply instead of writing it, as a card of kind "canned_reply". One with an `agent` is
/// that agent's own; one with a `team` is meant for a department; any other is everybody's.
struct CannedReply {
    CardId id;
    AgentId agent;
    QString shortcut;  ///< what is typed after the slash; one word, unique by custom only
    QString title;
    QString folder;  ///< "Delivery" or "Delivery/Abroad"; may be empty
    qint64 team = 0;
    QList<Variant> variants;  ///< at least one
    QList<Part> attachments;  ///< files that the hub keeps
    qint64 reviewAt = 0;      ///< when somebody should look whether it still holds; 0: never
    qint64 seq = 0;
    QJsonObject extra;  ///< fields of the body that this version does not know

    bool operator==(const CannedReply &) const = default;
};

inline constexpr auto kCardKind = "canned_reply";
inline constexpr auto kUseKind = "reply_use";

/// A card's body as a reply, and back. Codes: "wrong-shape" with the field in the detail.
[[nodiscard]] Result<CannedReply> cannedReplyFrom(const Card &card);
[[nodiscard]] QJsonObject bodyOf(const CannedReply &reply);
[[nodiscard]] Card cardOf(const CannedReply &reply);
/// What the hub holds bodies to: readable, a shortcut without blanks, a text, bounded lengths.
[[nodiscard]] Result<void> checkBody(const QJsonObject &body);

/// For whom a text is being written.
struct Audience {
    QStringList languages;  ///< the best first; "uk-UA" reads "uk"
    QString channelKind;
};

/// The variant to use. Its language counts first, then its channel; one for another channel only if there is no other.
/// Null if there are none.
[[nodiscard]] const Variant *variantFor(const CannedReply &reply, const Audience &audience);

/// "ru" of "ru-RU" and "ru_RU"; "" of "".
[[nodiscard]] QString languageOf(const QString &tag);
/// What a text seems to be written in, by its letters: "en", "ru", "uk"; empty if they do not tell. "Дякую" and "да"
/// have no letter that tells Russian from Ukrainian: then words of the two that shops hear most do, else empty.
[[nodiscard]] QString guessLanguage(const QString &text);

/// How often a canned reply went out, and by whom: a card of its own (kind "reply_use", its owner is the reply's id),
/// so that a use does not rewrite the reply.
struct Use {
    qint64 count = 0;
    qint64 lastAt = 0;
    QHash<qint64, qint64> byAgent;  ///< by AgentId
};
[[nodiscard]] Use useFrom(const QJsonObject &body);
[[nodiscard]] QJsonObject bodyOf(const Use &use);

}  // namespace heard::replies
