// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QTimeZone>

#include "domain/conversation.h"
#include "domain/people.h"

/// What a message would do against a customer's wishes (STUDIES.md B: consent, preferred channel, quiet hours). Pure
/// rules, any thread; all times are ms since 1970 UTC.
namespace heard {

/// One wish that a message to a customer now would go against.
struct Concern {
    enum class Kind {
        Refused,       ///< they want no messages
        AnswersOnly,   ///< they want answers only, and nothing of theirs is unanswered
        QuietHours,    ///< it is their quiet hours, until `until`
        OtherChannel,  ///< unasked, and they prefer another channel kind on which they can be reached
    };
    Kind kind = Kind::Refused;
    qint64 until = 0;     ///< of QuietHours
    QString channelKind;  ///< of OtherChannel: the one they prefer

    bool operator==(const Concern &) const = default;
};

/// The customer's own zone, else @p fallback.
[[nodiscard]] QTimeZone zoneOf(const Customer &customer, const QTimeZone &fallback);

/// When the quiet hours end that @p now falls into; 0 outside of them.
[[nodiscard]] qint64 quietUntil(const QuietHours &quiet, const QTimeZone &zone, qint64 now);

/// Whether the customer's consent allows a message over another channel or address than the one they wrote on last:
/// one who wants no messages is answered there or not at all, one who wants answers only while something is unanswered.
[[nodiscard]] bool mayTurnElsewhere(const Customer &customer, const Conversation &conversation);

/// What a reply in @p conversation on @p channelKind at @p now goes against, the gravest first. Someone who has written
/// within the last 15 minutes is there and waits, whatever the hour.
[[nodiscard]] QList<Concern> concernsOf(const Customer &customer, const Conversation &conversation,
                                        const QString &channelKind, const QTimeZone &fallback, qint64 now);

}  // namespace heard
