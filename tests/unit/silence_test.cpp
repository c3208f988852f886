// SPDX-License-Identifier: GPL-3.0-or-later
// What is usual for a channel, and when its silence is none that chance makes.
#include <QCoreApplication>

#include "domain/silence.h"
#include "hub/core/silencewatch.h"
#include "support/corebed.h"

using namespace heard;
using namespace heard::hub;
using heard::test::CoreBed;

namespace {

constexpr qint64 kHour = UsualRate::kHourMs;
constexpr qint64 kDay = 24 * kHour;
constexpr qint64 kMonday = 1'799'625'600'000;  // 2027-01-11 00:00 UTC

/// So many messages an hour from nine to six on working days, and one an hour on the others.
UsualRate shop(qint64 from, qint64 until, int anHour) {
    UsualRate rate;
    for (qint64 at = from; at < until; at += kHour) {
        const qint64 day = (at - kMonday) / kDay % 7;
        const qint64 hour = at / kHour % 24;
        const int count = hour < 9 || hour >= 18 ? 0 : day < 5 ? anHour : 1;
        for (int n = 0; n < count; ++n) rate.count(at + n * kHour / (count + 1));
    }
    return rate;
}

TEST(UsualRate, KnowsTheHoursOfTheWeek) {
    const qint64 now = kMonday + 28 * kDay;
    const UsualRate rate = shop(kMonday, now, 14);
    EXPECT_DOUBLE_EQ(rate.expected(now + 9 * kHour, now + 10 * kHour), 14);
    EXPECT_DOUBLE_EQ(rate.expected(now + 9 * kHour + kHour / 2, now + 10 * kHour + kHour / 2), 14);
    EXPECT_DOUBLE_EQ(rate.expected(now + 20 * kHour, now + 32 * kHour), 0) << "the night";
    EXPECT_DOUBLE_EQ(rate.expected(now + 5 * kDay, now + 7 * kDay), 18) << "the weekend";
}

TEST(UsualRate, LearnsByDaysBeforeItKnowsWeeksAndSaysNothingBeforeThat) {
    const qint64 wednesday = kMonday + 2 * kDay;
    EXPECT_DOUBLE_EQ(shop(kMonday, wednesday, 14).expected(wednesday + 9 * kHour, wednesday + 10 * kHour), 0);
    const qint64 friday = kMonday + 4 * kDay;
    EXPECT_DOUBLE_EQ(shop(kMonday, friday, 14).expected(friday + 9 * kHour, friday + 10 * kHour), 14);
}

TEST(UsualRate, IsNotLedAstrayByOneHourThatBroughtAYear) {
    UsualRate rate = shop(kMonday, kMonday + 21 * kDay, 14);
    for (int n = 0; n < 10'000; ++n) rate.count(kMonday + 21 * kDay + 10 * kHour);
    const qint64 later = kMonday + 28 * kDay + 10 * kHour;
    EXPECT_DOUBLE_EQ(rate.expected(later, later + kHour), 14);
}

TEST(UsualRate, IsKeptAndForgetsWhatIsOld) {
    const UsualRate rate = shop(kMonday, kMonday + 100 * kDay, 5);
    const QJsonObject json = rate.toJson();
    EXPECT_LE(json.value(QLatin1String("hours")).toObject().size(), 4 * 7 * 24 + 1);
    const qint64 now = kMonday + 105 * kDay;
    EXPECT_DOUBLE_EQ(UsualRate::from(json).expected(now + 9 * kHour, now + 12 * kHour),
                     rate.expected(now + 9 * kHour, now + 12 * kHour));
    EXPECT_EQ(UsualRate::from(json).last(), rate.last());
}

class SilenceTest : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(bed.open());
        setNow(kMonday + 28 * kDay);
        state(channelapi::ChannelState::Kind::Ready);
        bed.core->silence().begin({{bed.channelId(), shop(kMonday, bed.clock.now(), 14)}});
    }
    void setNow(qint64 now) { bed.clock.advance(now - bed.clock.now()); }
    void at(int hour, int minute) { setNow(kMonday + 28 * kDay + hour * kHour + minute * kHour / 60); }
    void state(channelapi::ChannelState::Kind kind) {
        bed.core->channels().setState(bed.channelId(), {kind, {}, {}});
        settle();
    }
    void settle() {  // what was asked of the ledger before is done
        ASSERT_TRUE(bed.write<bool>([](Change &) -> Result<bool> { return true; }));
    }
    std::optional<Silence> look() {
        bed.core->silence().look();
        settle();
        return told();
    }
    std::optional<Silence> told() { return silenceOf(bed.core->registry().channel(bed.channelId())->channel); }
    void customerWrites(const char *id) {
        bed.receive(CoreBed::inbound(QLatin1String(id), QStringLiteral("Hello")));
        settle();
    }

    CoreBed bed;
};

}  // namespace

TEST_F(SilenceTest, IsSaidOnceItIsNoChanceAndEndsWithTheNextMessage) {
    at(9, 12);
    customerWrites("m1");
    const qint64 since = bed.clock.now();
    at(9, 40);
    EXPECT_EQ(look(), std::nullopt) << "seven may well be late";
    at(9, 50);
    EXPECT_EQ(look(), (Silence{since, 14}));
    const qint64 seq = bed.core->ledger().head();
    at(11, 0);
    EXPECT_EQ(look(), (Silence{since, 14}));
    EXPECT_EQ(bed.core->ledger().head(), seq) << "told once";
    customerWrites("m2");
    EXPECT_EQ(told(), std::nullopt);
}

TEST_F(SilenceTest, OfTheNightIsNone) {
    at(17, 55);
    customerWrites("m1");
    setNow(kMonday + 29 * kDay + 9 * kHour + 10 * kHour / 60);
    EXPECT_EQ(look(), std::nullopt);
}

TEST_F(SilenceTest, OfAChannelThatIsDownIsSaidByItsState) {
    at(9, 12);
    customerWrites("m1");
    state(channelapi::ChannelState::Kind::Down);
    at(12, 0);
    EXPECT_EQ(look(), std::nullopt);
    state(channelapi::ChannelState::Kind::Ready);
    EXPECT_TRUE(look().has_value());
}

TEST_F(SilenceTest, AHubThatStartsAnewRemembersWhatIsUsual) {
    at(9, 12);
    customerWrites("m1");
    const qint64 since = bed.clock.now();
    bed.close();
    ASSERT_TRUE(bed.open());
    at(10, 30);
    state(channelapi::ChannelState::Kind::Ready);
    EXPECT_EQ(look(), (Silence{since, 14}));
}

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
