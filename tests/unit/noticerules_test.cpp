// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "domain/noticerules.h"

using namespace heard;
using Kind = Happening::Kind;
using Messages = NoticeRules::Messages;

namespace {

const QTime kNoon(12, 0);

Happening message(bool mine, bool unassigned) { return {Kind::Message, mine, unassigned, false}; }

}  // namespace

TEST(NoticeRules, MessagesByWhoseTheyAre) {
    NoticeRules rules;
    for (const auto &[which, ofAnother, ofMine, ofNobody] :
         {std::tuple{Messages::All, true, true, true}, std::tuple{Messages::Mine, false, true, true},
          std::tuple{Messages::None, false, false, false}}) {
        rules.messages = which;
        EXPECT_EQ(rules.wants(message(false, false), kNoon), ofAnother);
        EXPECT_EQ(rules.wants(message(true, false), kNoon), ofMine);
        EXPECT_EQ(rules.wants(message(false, true), kNoon), ofNobody);
    }
}

TEST(NoticeRules, MentionsAndPromisesHaveRulesOfTheirOwn) {
    NoticeRules rules;
    rules.messages = Messages::None;
    EXPECT_TRUE(rules.wants({Kind::Mention}, kNoon));
    EXPECT_TRUE(rules.wants({Kind::PromiseAtRisk}, kNoon));
    rules.mentions = false;
    EXPECT_FALSE(rules.wants({Kind::Mention}, kNoon));
    EXPECT_TRUE(rules.wants({Kind::PromiseAtRisk}, kNoon));
    rules.promises = false;
    EXPECT_FALSE(rules.wants({Kind::PromiseAtRisk}, kNoon));
}

TEST(NoticeRules, WhatIsInSightIsNotTold) {
    const NoticeRules rules;
    for (const Kind kind : {Kind::Message, Kind::Mention, Kind::PromiseAtRisk})
        EXPECT_FALSE(rules.wants({kind, true, false, true}, kNoon));
}

TEST(NoticeRules, SilenceWithinADayAndOverMidnight) {
    NoticeRules rules;
    rules.silentFrom = QTime(20, 0);
    rules.silentUntil = QTime(8, 0);
    EXPECT_FALSE(rules.isSilent(QTime(23, 0)));  // not switched on
    rules.silence = true;
    EXPECT_TRUE(rules.isSilent(QTime(20, 0)));
    EXPECT_TRUE(rules.isSilent(QTime(23, 59, 59)));
    EXPECT_TRUE(rules.isSilent(QTime(0, 0)));
    EXPECT_TRUE(rules.isSilent(QTime(7, 59, 59)));
    EXPECT_FALSE(rules.isSilent(QTime(8, 0)));
    EXPECT_FALSE(rules.isSilent(QTime(19, 59, 59)));
    EXPECT_FALSE(rules.wants({Kind::Mention}, QTime(3, 0)));

    rules.silentFrom = QTime(13, 0);
    rules.silentUntil = QTime(14, 0);
    EXPECT_TRUE(rules.isSilent(QTime(13, 30)));
    EXPECT_FALSE(rules.isSilent(QTime(14, 0)));
    EXPECT_FALSE(rules.isSilent(QTime(3, 0)));

    rules.silentUntil = rules.silentFrom;  // from an hour to the same: never, rather than always
    EXPECT_FALSE(rules.isSilent(rules.silentFrom));
}
