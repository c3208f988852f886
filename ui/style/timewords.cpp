// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/timewords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include "base/shorttime.h"

namespace heard::ui::timewords {
namespace {

QDateTime local(qint64 at) { return QDateTime::fromMSecsSinceEpoch(at).toLocalTime(); }

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Time)
};

QString hour(const QDateTime &time) { return shortTime(time.time()); }

}  // namespace

QString clockTime(qint64 at) { return at ? hour(local(at)) : QString(); }

QString inRow(qint64 at, qint64 now) {
    if (!at) return {};
    constexpr qint64 kMinute = 60'000;
    const qint64 ago = now - at;
    if (ago >= 0 && ago < kMinute) return Tr::tr("now");
    if (ago >= 0 && ago < 60 * kMinute) return Tr::tr("%n min", nullptr, int(ago / kMinute));
    const QDateTime then = local(at);
    const QDateTime today = local(now);
    const qint64 days = then.date().daysTo(today.date());
    if (days == 0 || (days == 1 && ago < 6 * 60 * kMinute)) return hour(then);
    if (days > 0 && days < 7) return QLocale().toString(then.date(), QStringLiteral("ddd"));
    if (then.date().year() == today.date().year()) return QLocale().toString(then.date(), QStringLiteral("d MMM"));
    return QLocale().toString(then.date(), QLocale::ShortFormat);
}

QString day(qint64 at, qint64 now) {
    if (!at) return {};
    const QDate then = local(at).date();
    const QDate today = local(now).date();
    const qint64 days = then.daysTo(today);
    if (days == 0) return Tr::tr("Today");
    if (days == 1) return Tr::tr("Yesterday");
    const bool sameYear = then.year() == today.year();
    return QLocale().toString(then, sameYear ? QStringLiteral("d MMMM") : QStringLiteral("d MMMM yyyy"));
}

QString ahead(qint64 at, qint64 now) {
    if (!at) return {};
    const QDateTime then = local(at);
    const qint64 days = local(now).date().daysTo(then.date());
    if (days <= 0) return hour(then);
    if (days == 1) return Tr::tr("tomorrow %1").arg(hour(then));
    const QString pattern = days < 7 ? QStringLiteral("ddd") : QStringLiteral("d MMM");
    return QLocale().toString(then.date(), pattern) + QLatin1Char(' ') + hour(then);
}

QString span(qint64 ms) {
    const qint64 minutes = qMax<qint64>(1, (ms + 59'999) / 60'000);
    if (minutes < 60) return Tr::tr("%n min", nullptr, int(minutes));
    if (minutes < 48 * 60) return Tr::tr("%n h", nullptr, int(minutes / 60));
    return Tr::tr("%n d", nullptr, int(minutes / (24 * 60)));
}

QString exact(qint64 at) {
    if (!at) return {};
    const QDateTime time = local(at);
    return QLocale().toString(time.date(), QLocale::LongFormat) + QLatin1String(", ") +
           QLocale().toString(time.time(), QStringLiteral("HH:mm:ss ")) + time.timeZoneAbbreviation();
}

bool sameDay(qint64 a, qint64 b) { return local(a).date() == local(b).date(); }

}  // namespace heard::ui::timewords
