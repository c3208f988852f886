// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/latertimes.h"

#include <QCoreApplication>
#include <QDateTime>

namespace heard::ui {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(LaterTimes)
};

}  // namespace

QList<LaterTime> laterTimes(qint64 now) {
    const QDateTime here = QDateTime::fromMSecsSinceEpoch(now).toLocalTime();
    const QDate today = here.date();
    const QDateTime hour = here.addSecs(3600);
    const QDateTime evening(today, QTime(18, 0));
    const QDateTime morning(today.addDays(1), QTime(9, 0));
    const QDateTime monday(today.addDays(8 - today.dayOfWeek()), QTime(9, 0));

    QList<LaterTime> times{{Tr::tr("In 1 hour"), hour.toMSecsSinceEpoch()}};
    if (evening > hour) times << LaterTime{Tr::tr("This evening"), evening.toMSecsSinceEpoch()};
    times << LaterTime{Tr::tr("Tomorrow"), morning.toMSecsSinceEpoch()};
    if (monday != morning) times << LaterTime{Tr::tr("Next week"), monday.toMSecsSinceEpoch()};
    return times;
}

}  // namespace heard::ui
