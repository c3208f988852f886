// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QSet>

#include "standards/score.h"

namespace heard::standards {
namespace {

constexpr qint64 kMinute = 60'000;

Standard small() {
    Standard standard;
    standard.id = QStringLiteral("small");
    const auto item = [](const char *id, int weight) {
        Item made;
        made.id = QLatin1String(id);
        made.weight = weight;
        return made;
    };
    standard.items = {item("a", 30), item("b", 50), item("c", 20)};
    return standard;
}

ItemMark by(Mark mark, qint64 agent = 1) { return {mark, AgentId{agent}, 5, {}}; }

TEST(Score, WeighsWhatIsMetAgainstWhatApplies) {
    const Standard standard = small();
    QHash<QString, ItemMark> items;
    EXPECT_EQ(valueOf(standard, items), 0);
    items[QStringLiteral("a")] = by(Mark::Met);
    EXPECT_DOUBLE_EQ(valueOf(standard, items), 1.2);
    items[QStringLiteral("b")] = by(Mark::NotApplicable);
    EXPECT_DOUBLE_EQ(valueOf(standard, items), 2.4);
    items[QStringLiteral("c")] = by(Mark::NotMet);
    EXPECT_DOUBLE_EQ(valueOf(standard, items), 2.4);
    items[QStringLiteral("c")] = by(Mark::Met);
    EXPECT_DOUBLE_EQ(valueOf(standard, items), 4);
    for (const char *id : {"a", "b", "c"}) items[QLatin1String(id)] = by(Mark::NotApplicable);
    EXPECT_EQ(valueOf(standard, items), 0);
    items[QStringLiteral("unknown")] = by(Mark::Met);
    EXPECT_EQ(valueOf(standard, items), 0);
}

TEST(Score, IsConfirmedOnlyByAPerson) {
    const Standard standard = small();
    QHash<QString, ItemMark> items{{QStringLiteral("a"), by(Mark::Met, 0)}};
    EXPECT_FALSE(isConfirmed(standard, items));
    items[QStringLiteral("b")] = by(Mark::NotMet);
    EXPECT_TRUE(isConfirmed(standard, items));
    EXPECT_EQ(tallyOf(standard, items).met, 1);
    EXPECT_EQ(tallyOf(standard, items).applies, 3);
}

TEST(Score, GoesAndComesBack) {
    Score score;
    score.conversation = ConversationId{8};
    score.standard = QStringLiteral("small");
    score.version = 3;
    score.items = {{QStringLiteral("a"), {Mark::Met, {}, 7, MessageId{9}}},
                   {QStringLiteral("b"), by(Mark::NotApplicable)}};
    score.value = 3.5;
    score.firstReplyMs = 1234;
    score.firstReply = MessageId{9};
    score.final = true;
    score.finalAt = 99;
    Card card;
    card.owner = 8;
    card.body = bodyOf(score);
    EXPECT_EQ(scoreFrom(card), score);
    score.value.reset();
    card.body = bodyOf(score);
    EXPECT_FALSE(scoreFrom(card).value);
}

TEST(FirstReplyInTime, IsRunningThenInTimeOrLate) {
    using State = FirstReply::State;
    const qint64 asked = 1'000'000;
    EXPECT_EQ(firstReply(0, 0, kMinute, asked).state, State::Nothing);
    const FirstReply waiting = firstReply(asked, 0, 10 * kMinute, asked + 4 * kMinute);
    EXPECT_EQ(waiting.state, State::Running);
    EXPECT_EQ(waiting.left, 6 * kMinute);
    EXPECT_EQ(markOf(waiting), Mark::None);
    EXPECT_EQ(firstReply(asked, 0, 10 * kMinute, asked + 10 * kMinute).state, State::Running);
    const FirstReply over = firstReply(asked, 0, 10 * kMinute, asked + 11 * kMinute);
    EXPECT_EQ(over.state, State::Overdue);
    EXPECT_EQ(over.left, -kMinute);
    EXPECT_EQ(markOf(over), Mark::NotMet);
    const FirstReply good = firstReply(asked, asked + 3 * kMinute, 10 * kMinute, asked + 99 * kMinute);
    EXPECT_EQ(good.state, State::InTime);
    EXPECT_EQ(good.took, 3 * kMinute);
    EXPECT_EQ(markOf(good), Mark::Met);
    EXPECT_EQ(firstReply(asked, asked + 10 * kMinute + 1, 10 * kMinute, 0).state, State::Late);
    // A clock that was set back between the two makes no negative time.
    EXPECT_EQ(firstReply(asked, asked - 5, kMinute, 0).took, 0);
}

TEST(ReadyMade, IsCompleteInAllLanguages) {
    const QList<Standard> all = readyMade();
    ASSERT_EQ(all.size(), 7);
    QSet<QString> ids;
    for (const Standard &standard : all) {
        ids.insert(standard.id);
        EXPECT_GE(standard.items.size(), 6) << standard.id.toStdString();
        QSet<QString> items;
        for (const QString &language : {QStringLiteral("en"), QStringLiteral("ru"), QStringLiteral("uk")}) {
            EXPECT_FALSE(standard.name.value(language).isEmpty());
            for (const Item &item : standard.items) {
                items.insert(item.id);
                EXPECT_FALSE(item.text.value(language).isEmpty()) << item.id.toStdString();
                EXPECT_FALSE(item.guidance.value(language).isEmpty()) << item.id.toStdString();
            }
        }
        EXPECT_EQ(items.size(), standard.items.size());
        ASSERT_TRUE(standard.item(QStringLiteral("first-reply")));
        EXPECT_TRUE(canSee(*standard.item(QStringLiteral("first-reply"))));
        Card card;
        card.body = bodyOf(standard);
        EXPECT_EQ(*standardFrom(card), standard);
    }
    EXPECT_EQ(ids.size(), all.size());
}

TEST(FirstReplyInTime, IsMarkedByTheProgramWithItsProof) {
    const QList<Standard> all = readyMade();
    const Standard &standard = all.first();
    Score score;
    EXPECT_TRUE(seenMarks(standard, score, 1000, kMinute, 2000).isEmpty());  // the customer waits, still in time
    score.firstReplyMs = kMinute + 1;
    score.firstReply = MessageId{4};
    const auto marks = seenMarks(standard, score, 0, kMinute, 5 * kMinute);
    ASSERT_EQ(marks.size(), 1);
    EXPECT_EQ(marks.value(QStringLiteral("first-reply")), (ItemMark{Mark::NotMet, {}, 5 * kMinute, MessageId{4}}));
}

/// The qualities of a person that small shops ask for, with their weights.
TEST(ReadyMade, HasTheWeightsOfTheStudies) {
    const QList<Standard> all = readyMade();
    const Standard *question = standardFor(all, QStringLiteral("telegram"), {});
    ASSERT_TRUE(question);
    const QList<QPair<const char *, int>> weights{{"care", 83},     {"patience", 67},    {"unexpected", 52},
                                                  {"positive", 50}, {"first-reply", 30}, {"empathy", 28}};
    for (const auto &[id, weight] : weights) EXPECT_EQ(question->item(QLatin1String(id))->weight, weight) << id;
}

TEST(ReadyMade, FitsByChannelAndTopic) {
    const QList<Standard> all = readyMade();
    const auto chosen = [&all](const char *kind, const QStringList &tags) {
        const Standard *standard = standardFor(all, QLatin1String(kind), tags);
        return standard ? standard->id : QStringLiteral("-");
    };
    EXPECT_EQ(chosen("webchat", {}), QStringLiteral("question-chat"));
    EXPECT_EQ(chosen("viber", {}), QStringLiteral("question-messenger"));
    EXPECT_EQ(chosen("email", {}), QStringLiteral("question"));
    EXPECT_EQ(chosen("form", {QStringLiteral("VIP")}), QStringLiteral("question"));
    EXPECT_EQ(chosen("webchat", {QStringLiteral("Complaint")}), QStringLiteral("complaint"));
    EXPECT_EQ(chosen("reviews", {}), QStringLiteral("review"));
    EXPECT_EQ(standardFor(all, QStringLiteral("webchat"), {QStringLiteral("complaint")})
                  ->promiseMs(QStringLiteral("webchat")),
              2 * kMinute);
    EXPECT_EQ(
        standardFor(all, QStringLiteral("email"), {QStringLiteral("complaint")})->promiseMs(QStringLiteral("email")),
        60 * kMinute);
}

TEST(ReadyMade, OfTwoVersionsTheNewerIsUsed) {
    Standard old = small();
    Standard later = small();
    later.version = 2;
    const QList<Standard> kept = newest({old, later, old});
    ASSERT_EQ(kept.size(), 1);
    EXPECT_EQ(kept.first().version, 2);
}

TEST(ReadyMade, SpeaksTheLanguageOrElseEnglish) {
    const Words words{{QStringLiteral("en"), QStringLiteral("Question")},
                      {QStringLiteral("uk"), QStringLiteral("Запитання")}};
    EXPECT_EQ(wordsIn(words, QStringLiteral("uk_UA")), QStringLiteral("Запитання"));
    EXPECT_EQ(wordsIn(words, QStringLiteral("de")), QStringLiteral("Question"));
    EXPECT_EQ(wordsIn({}, QStringLiteral("de")), QString());
}

}  // namespace
}  // namespace heard::standards
