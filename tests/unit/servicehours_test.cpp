// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/webchat/hub/servicehours.h"

#include <gtest/gtest.h>

#include <QDateTime>

using heard::webchat::ServiceHours;

namespace {

const QTimeZone kKyiv("Europe/Kyiv");

ServiceHours hours(const QString &text) {
    QString wrong;
    const auto parsed = ServiceHours::parse(text, kKyiv, &wrong);
    EXPECT_TRUE(parsed) << qPrintable(wrong);
    return parsed.value_or(ServiceHours());
}

/// A moment of November 2026, whose 23rd is a Monday, by the clocks of Kyiv.
qint64 kyiv(int day, int hour, int minute = 0) {
    return QDateTime(QDate(2026, 11, day), QTime(hour, minute), kKyiv).toMSecsSinceEpoch();
}

TEST(ServiceHoursTest, daysAndSpans) {
    const auto week = hours(QStringLiteral("mon-fri 09:00-18:00; sat 10:00-13:00, 14:00-16:00"));
    EXPECT_TRUE(week.openAt(kyiv(23, 9)));
    EXPECT_FALSE(week.openAt(kyiv(23, 8, 59)));
    EXPECT_TRUE(week.openAt(kyiv(27, 17, 59)));
    EXPECT_FALSE(week.openAt(kyiv(27, 18)));
    EXPECT_TRUE(week.openAt(kyiv(28, 12)));
    EXPECT_FALSE(week.openAt(kyiv(28, 13, 30)));
    EXPECT_FALSE(week.openAt(kyiv(29, 12)));
    EXPECT_EQ(week.nextOpening(kyiv(28, 13, 30)), kyiv(28, 14));
    EXPECT_EQ(week.nextOpening(kyiv(28, 17)), kyiv(30, 9));
}

TEST(ServiceHoursTest, overMidnightAndOverTheEndOfTheWeek) {
    const auto night = hours(QStringLiteral("fri-sun 22:00-06:00"));
    EXPECT_TRUE(night.openAt(kyiv(27, 23)));
    EXPECT_TRUE(night.openAt(kyiv(28, 5, 59)));
    EXPECT_FALSE(night.openAt(kyiv(28, 6)));
    EXPECT_TRUE(night.openAt(kyiv(30, 5)));  // Monday morning, from Sunday
    EXPECT_FALSE(night.openAt(kyiv(30, 22)));
    EXPECT_TRUE(hours(QStringLiteral("sat-mon 00:00-24:00")).openAt(kyiv(23, 23, 59)));
    EXPECT_FALSE(hours(QStringLiteral("sat-mon 00:00-24:00")).openAt(kyiv(24, 0)));
}

TEST(ServiceHoursTest, wordsOfThreeLanguagesDashesAndNothing) {
    EXPECT_TRUE(hours(QStringLiteral("Пн–Пт 9:00 – 18:00")).openAt(kyiv(23, 10)));
    EXPECT_TRUE(hours(QStringLiteral("нд 10:00-12:00")).openAt(kyiv(29, 11)));
    EXPECT_TRUE(hours(QStringLiteral("daily 10:00-12:00")).openAt(kyiv(29, 11)));
    EXPECT_TRUE(hours({}).openAt(kyiv(29, 3)));
    EXPECT_EQ(hours({}).nextOpening(kyiv(29, 3)), 0);
}

TEST(ServiceHoursTest, theClockChangeDoesNotMoveTheOpening) {
    const auto week = hours(QStringLiteral("daily 09:00-18:00"));
    const QDateTime before(QDate(2026, 3, 28), QTime(20, 0), kKyiv);  // clocks go forward in the night
    EXPECT_EQ(QDateTime::fromMSecsSinceEpoch(week.nextOpening(before.toMSecsSinceEpoch()), kKyiv).time(), QTime(9, 0));
}

TEST(ServiceHoursTest, whatCannotBeReadIsNamed) {
    for (const char *bad : {"mon", "mon 9-17", "someday 09:00-10:00", "mon 09:00-09:00", "mon 25:00-26:00",
                            "mon 09:60-10:00", "mon-tue-wed 09:00-10:00", "mon 09:00-10:00 11:00-12:00"}) {
        QString wrong;
        EXPECT_FALSE(ServiceHours::parse(QStringLiteral("tue 10:00-11:00; ") + QLatin1String(bad), kKyiv, &wrong))
            << bad;
        EXPECT_EQ(wrong, QLatin1String(bad));
    }
}

}  // namespace
