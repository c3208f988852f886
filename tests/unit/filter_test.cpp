// SPDX-License-Identifier: GPL-3.0-or-later
// What a list asks of its conversations, and in which order it shows them.
#include "domain/filter.h"

#include <gtest/gtest.h>

#include <QJsonArray>

using namespace heard;

namespace {

constexpr AgentId kAnna{1};
constexpr AgentId kPavlo{2};
constexpr qint64 kNow = 1'000'000'000;
constexpr qint64 kMinute = 60'000;

Standing standing() {
    Standing s;
    s.assignee = kAnna;
    s.department = CardId{7};
    s.channel = ChannelId{3};
    s.tags = {QStringLiteral("Доставка")};
    s.mentioned = {kPavlo};
    s.waitingSince = kNow - 20 * kMinute;
    s.dueAt = kNow + 5 * kMinute;
    s.unread = true;
    return s;
}

bool fits(const Filter &filter, const Standing &s = standing(), AgentId me = kAnna) {
    return matches(filter, s, me, kNow);
}

}  // namespace

TEST(Filter, AsksNothingButThatItIsNotResolved) {
    EXPECT_TRUE(fits({}));
    Standing resolved = standing();
    resolved.status = ConversationStatus::Resolved;
    EXPECT_FALSE(fits({}, resolved));
    Filter wanted;
    wanted.statuses = {ConversationStatus::Resolved, ConversationStatus::Waiting};
    EXPECT_TRUE(fits(wanted, resolved));
    EXPECT_FALSE(fits(wanted));
}

TEST(Filter, OfEachListOneValueMustBe) {
    Filter f;
    f.assignees = {Filter::kMe};
    EXPECT_TRUE(fits(f));
    EXPECT_FALSE(fits(f, standing(), kPavlo));
    EXPECT_FALSE(fits(f, standing(), {})) << "nobody has signed in";
    f.assignees = {Filter::kNobody};
    EXPECT_FALSE(fits(f));
    f.assignees = {Filter::kNobody, kAnna};
    EXPECT_TRUE(fits(f, standing(), kPavlo));
    f.departments = {CardId{8}};
    EXPECT_FALSE(fits(f));
    f.departments = {CardId{8}, CardId{7}};
    EXPECT_TRUE(fits(f));
    f.channels = {ChannelId{4}};
    EXPECT_FALSE(fits(f));
    f.channels.clear();
    f.tags = {QStringLiteral("оплата"), QStringLiteral("доставка")};
    EXPECT_TRUE(fits(f)) << "whatever the case";
    f.tags = {QStringLiteral("оплата")};
    EXPECT_FALSE(fits(f));
}

TEST(Filter, MentionsAreThoseOfWhoLooks) {
    Filter f;
    f.mentioned = true;
    EXPECT_FALSE(fits(f));
    EXPECT_TRUE(fits(f, standing(), kPavlo));
    EXPECT_FALSE(fits(f, standing(), {}));
}

TEST(Filter, TimeIsMeasuredFromNow) {
    Filter f;
    f.waitingMinutes = 20;
    EXPECT_TRUE(f.isTimed());
    EXPECT_TRUE(fits(f));
    f.waitingMinutes = 21;
    EXPECT_FALSE(fits(f));
    f.waitingMinutes = 0;
    f.dueMinutes = 5;
    EXPECT_TRUE(fits(f));
    f.dueMinutes = 4;
    EXPECT_FALSE(fits(f));
    f.dueMinutes = 0;
    Standing late = standing();
    late.dueAt = kNow - 1;
    EXPECT_TRUE(fits(f, late));
    late.dueAt = 0;
    EXPECT_FALSE(fits(f, late)) << "nothing is promised";
}

TEST(Filter, StandsInItsCardAndKeepsWhatLaterVersionsAsk) {
    Filter f;
    f.statuses = {ConversationStatus::Open, ConversationStatus::Snoozed};
    f.assignees = {Filter::kMe, Filter::kNobody, kPavlo};
    f.departments = {CardId{}};
    f.channels = {ChannelId{3}};
    f.tags = {QStringLiteral("срочно")};
    f.unread = f.mentioned = true;
    f.waitingMinutes = 15;
    f.dueMinutes = 0;
    EXPECT_EQ(filterFrom(toJson(f)), f);
    EXPECT_EQ(toJson(Filter{}), QJsonObject());
    EXPECT_EQ(filterFrom({}), Filter{});
    QJsonObject later = toJson(f);
    later.insert(QStringLiteral("language"), QStringLiteral("uk"));
    EXPECT_EQ(toJson(filterFrom(later)), later);
    EXPECT_EQ(filterFrom({{QStringLiteral("statuses"), QJsonArray{QStringLiteral("of_later")}}}), Filter{});
}

TEST(Filter, OrdersByTheNewestThePromiseOrTheWaiting) {
    Standing first = standing();
    Standing second = standing();
    second.dueAt += kMinute;
    second.waitingSince += kMinute;
    second.lastAt = first.lastAt + 1;
    EXPECT_GT(rankOf(Sort::Newest, second), rankOf(Sort::Newest, first));
    EXPECT_GT(rankOf(Sort::Promise, first), rankOf(Sort::Promise, second));
    EXPECT_GT(rankOf(Sort::Longest, first), rankOf(Sort::Longest, second));
    Standing answered = first;
    answered.dueAt = answered.waitingSince = 0;
    EXPECT_LT(rankOf(Sort::Promise, answered), rankOf(Sort::Promise, second)) << "who does not wait comes last";
    EXPECT_LT(rankOf(Sort::Longest, answered), rankOf(Sort::Longest, second));
}
