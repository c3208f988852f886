// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/courtesy.h"

#include <QDateTime>
#include <algorithm>

namespace heard {
namespace {

constexpr qint64 kThereFor = 15 * 60 * 1000;

bool isReachedOn(const Customer &customer, const QString &channelKind) {
    return std::any_of(customer.identities.begin(), customer.identities.end(),
                       [&](const Identity &identity) { return identity.kind == channelKind; });
}

}  // namespace

QTimeZone zoneOf(const Customer &customer, const QTimeZone &fallback) {
    const QTimeZone own(customer.timeZone.toLatin1());
    return !customer.timeZone.isEmpty() && own.isValid() ? own : fallback;
}

qint64 quietUntil(const QuietHours &quiet, const QTimeZone &zone, qint64 now) {
    if (!quiet.isSet()) return 0;
    const QDateTime there = QDateTime::fromMSecsSinceEpoch(now, zone);
    const int minute = there.time().hour() * 60 + there.time().minute();
    const bool overnight = quiet.to < quiet.from;
    const bool inside =
        overnight ? minute >= quiet.from || minute < quiet.to : minute >= quiet.from && minute < quiet.to;
    if (!inside) return 0;
    const QDate day = overnight && minute >= quiet.from ? there.date().addDays(1) : there.date();
    const int to = quiet.to % (24 * 60);
    QDateTime end(quiet.to == 24 * 60 ? day.addDays(1) : day, QTime(to / 60, to % 60), zone);
    // An hour that a change of clocks leaves out ends with the one after it.
    if (!end.isValid() || end.toMSecsSinceEpoch() <= now) end = there.addSecs(3600);
    return end.toMSecsSinceEpoch();
}

bool mayTurnElsewhere(const Customer &customer, const Conversation &conversation) {
    if (customer.consent == Consent::AnswersOnly) return conversation.waitingSince > 0;
    return customer.consent != Consent::Refused;
}

QList<Concern> concernsOf(const Customer &customer, const Conversation &conversation, const QString &channelKind,
                          const QTimeZone &fallback, qint64 now) {
    QList<Concern> concerns;
    const bool asked = conversation.waitingSince > 0;
    if (customer.consent == Consent::Refused) concerns += {Concern::Kind::Refused, 0, {}};
    if (customer.consent == Consent::AnswersOnly && !asked) concerns += {Concern::Kind::AnswersOnly, 0, {}};
    const bool there = conversation.lastDirection == Direction::In && now - conversation.lastAt < kThereFor;
    if (const qint64 until = quietUntil(customer.quiet, zoneOf(customer, fallback), now); until > 0 && !there)
        concerns += {Concern::Kind::QuietHours, until, {}};
    const QString &preferred = customer.preferredChannel;
    if (!asked && !preferred.isEmpty() && preferred != channelKind && isReachedOn(customer, preferred))
        concerns += {Concern::Kind::OtherChannel, 0, preferred};
    return concerns;
}

}  // namespace heard
