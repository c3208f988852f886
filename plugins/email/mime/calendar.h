// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>

namespace heard::email {

/// The events of a text/calendar part (RFC 5545), at most 20: {summary, start, end, place, organizer, method, uid,
/// status}. Times are ISO 8601: "2026-11-24T09:00:00Z" where the zone is known, without "Z" where it is not (the
/// receiver's own time), "2026-11-24" for whole days (`end` is then the last day, not the day after it).
[[nodiscard]] QList<QJsonObject> readCalendar(const QString &text);

/// The same for the eye, without words of any language: summary, time, place, organizer, a line each.
[[nodiscard]] QString calendarText(const QJsonObject &event);

}  // namespace heard::email
