// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/replyindex.h"

#include <gtest/gtest.h>

#include "replies/starters.h"

namespace heard::ui {
namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

Card card(qint64 id, const char *shortcut, const char *title, const char *text, const char *folder = "",
          qint64 agent = 0) {
    replies::CannedReply reply;
    reply.id = CardId{id};
    reply.agent = AgentId{agent};
    reply.shortcut = s(shortcut);
    reply.title = s(title);
    reply.folder = s(folder);
    reply.variants = {{{}, {}, s(text)}};
    return replies::cardOf(reply);
}

QStringList found(const ReplyIndex &index, const char *typed, const ReplyIndex::Filter &filter = {},
                  const ReplyIndex::Uses &uses = {}) {
    QStringList shortcuts;
    for (const ReplyIndex::Hit &hit : index.find(s(typed), filter, uses, 50))
        shortcuts += index.entries()[hit.entry].reply.shortcut;
    return shortcuts;
}

TEST(ReplyIndex, FindsByShortcutTitleAndText) {
    const auto index =
        ReplyIndex::of({card(1, "hours", "Когда мы работаем", "С девяти до девяти"),
                        card(2, "hours-pickup", "Часы пункта выдачи", "Без перерыва"),
                        card(3, "refund", "Возврат денег", "Когда работает банк, деньги придут в часы работы")});
    EXPECT_EQ(found(*index, "hours"), QStringList({s("hours"), s("hours-pickup")})) << "the whole shortcut first";
    EXPECT_EQ(found(*index, "возвр"), QStringList{s("refund")});
    EXPECT_EQ(found(*index, "ЧАСЫ"), QStringList({s("hours-pickup"), s("refund")})) << "a title before a text";
    EXPECT_EQ(found(*index, "hp").first(), s("hours-pickup")) << "first letters of its words";
    EXPECT_TRUE(found(*index, "nothing like it").isEmpty());
    EXPECT_EQ(found(*index, "").size(), 3);
}

TEST(ReplyIndex, MarksWhatWasTyped) {
    const auto index = ReplyIndex::of({card(1, "ab", "Cab", "x")});
    const auto hits = index->find(s("ab"), {}, {}, 5);
    ASSERT_EQ(hits.size(), 1);
    EXPECT_EQ(hits[0].inShortcut, (QList<search::Mark>{{0, 2}}));
    EXPECT_TRUE(hits[0].inTitle.isEmpty());
}

TEST(ReplyIndex, TheMostUsedComesFirst) {
    const auto index =
        ReplyIndex::of({card(1, "a", "Same", "x"), card(2, "b", "Same", "x"), card(3, "c", "Same", "x")});
    ReplyIndex::Uses uses;
    uses[2].count = 5;
    uses[3].count = 9;
    EXPECT_EQ(found(*index, "", {}, uses), QStringList({s("c"), s("b"), s("a")}));
    EXPECT_EQ(found(*index, "same", {}, uses), QStringList({s("c"), s("b"), s("a")}));
}

TEST(ReplyIndex, FiltersByWhoseAndFolder) {
    Card team = card(3, "team", "T", "x", "Delivery/Abroad");
    team.body.insert(s("team"), 7);
    const auto index =
        ReplyIndex::of({card(1, "mine", "M", "x", "Delivery", 4), card(2, "all", "A", "x", "Deliveries"), team});
    using Scope = ReplyIndex::Scope;
    EXPECT_EQ(found(*index, "", {Scope::Mine, {}}), QStringList{s("mine")});
    EXPECT_EQ(found(*index, "", {Scope::Team, {}}), QStringList{s("team")});
    EXPECT_EQ(found(*index, "", {Scope::Everybody, {}}), QStringList{s("all")});
    EXPECT_EQ(found(*index, "", {Scope::All, s("Delivery")}), QStringList({s("mine"), s("team")}));
    EXPECT_EQ(index->folders().size(), 3);
}

TEST(ReplyIndex, OnesOwnShortcutHidesTheOthers) {
    const auto index = ReplyIndex::of({card(1, "hi", "Everybody's", "x"), card(2, "HI", "Mine", "x", "", 4)});
    EXPECT_EQ(index->byShortcut(s("hi"))->title, s("Mine"));
    EXPECT_EQ(index->byId(CardId{1})->title, s("Everybody's"));
    EXPECT_FALSE(index->byId(CardId{9}));
}

TEST(ReplyIndex, LeavesOutWhatItCantRead) {
    Card broken = card(1, "x", "X", "x");
    broken.body.insert(s("variants"), 5);
    EXPECT_TRUE(ReplyIndex::of({broken})->entries().isEmpty());
}

}  // namespace
}  // namespace heard::ui
