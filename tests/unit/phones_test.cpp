// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "phones/e164.h"

using namespace heard::phones;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }
const QStringList kUkraine{QStringLiteral("UA")};
const QStringList kRussia{QStringLiteral("RU"), QStringLiteral("KZ"), QStringLiteral("BY")};

TEST(Phones, oneNumberInAllTheWaysPeopleWriteIt) {
    for (const char *typed :
         {"+380 50 123 45 67", "00380501234567", "050 123-45-67", "(050) 123 45 67", "0501234567", "380501234567",
          "+38 (050) 123–45–67", "\u0660\u0665\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667"})
        EXPECT_EQ(e164(s(typed), kUkraine), s("+380501234567")) << typed;
    for (const char *typed : {"8 (916) 123-45-67", "+7 916 123 45 67", "9161234567"})
        EXPECT_EQ(e164(s(typed), kRussia), s("+79161234567")) << typed;
}

TEST(Phones, theNumberMustExist) {
    for (const char *typed : {"123", "", "+", "12345678901234567890", "call me", "050 123", "+7 000 000 00 00",
                              "1-800-FLOWERS", "anna@example.org"})
        EXPECT_EQ(e164(s(typed), kUkraine), QString()) << typed;
    EXPECT_EQ(e164(QString(100'000, QLatin1Char('1')), kUkraine), QString());
}

TEST(Phones, regionsAreTriedInTurnAndAPlusOverridesThem) {
    EXPECT_EQ(e164(s("8 029 491 19 11"), kRussia), s("+375294911911"));  // Minsk, written as there
    EXPECT_EQ(e164(s("+44 20 7946 0018"), kUkraine), s("+442079460018"));
    EXPECT_EQ(e164(s("050 123 45 67"), {}), QString());
    EXPECT_EQ(e164(s("050 123 45 67"), {s("nowhere"), s("ua")}), s("+380501234567"));
}

TEST(Phones, aLanguageSuggestsRegions) {
    EXPECT_EQ(regionsOf(s("uk")), kUkraine);
    EXPECT_EQ(regionsOf(s("ru")), kRussia);
    EXPECT_EQ(regionsOf(s("ru-UA")), kUkraine);
    EXPECT_EQ(regionsOf(s("uk_UA")), kUkraine);
    EXPECT_EQ(regionsOf(s("pl")), QStringList{s("PL")});
    EXPECT_EQ(regionsOf(s("en")), QStringList());
    EXPECT_EQ(regionsOf({}), QStringList());
    EXPECT_EQ(regionsOf(s("nonsense-x")), QStringList());
    EXPECT_TRUE(isRegion(s("ua")));
    EXPECT_FALSE(isRegion(s("XX")));
}

TEST(Phones, shownWithSpaces) {
    EXPECT_EQ(readable(s("+380501234567")), s("+380 50 123 4567"));
    EXPECT_EQ(readable(s("+1")), s("+1"));
}

}  // namespace
