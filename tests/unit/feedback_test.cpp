// SPDX-License-Identifier: GPL-3.0-or-later
// Feedback at a place against a hub in memory: without JavaScript, as a visitor's browser would send it.
#include <QCoreApplication>
#include <QJsonArray>
#include <QTest>

#include "plugins/feedback/hub/feedbackconnector.h"
#include "support/formvisitor.h"

using namespace heard;
using namespace heard::channelapi;
using heard::test::Fields;
using heard::test::header;

namespace {

const QString kPage = QStringLiteral("/k7q2");

class FeedbackTest : public test::FormVisitor<feedback::FeedbackConnector> {
protected:
    void SetUp() override { begin({}); }
    void begin(QJsonObject settings) {
        settings.insert(QStringLiteral("places"),
                        QJsonArray{QStringLiteral("#k7q2 Main <street> | 12 Main St, Lviv | uk"),
                                   QStringLiteral("#b3f4 Airport"), QStringLiteral("without a code")});
        start(settings);
    }
    QByteArray filledIn() { return test::FormVisitor<feedback::FeedbackConnector>::filledIn(kPage); }
};

TEST_F(FeedbackTest, aScoreIsEnoughAndThePlaceIsOnIt) {
    const HttpReply reply = post({{"stamp", filledIn()}, {"score", "2"}}, kPage);
    EXPECT_EQ(reply.status, 303);
    EXPECT_TRUE(header(reply, "location").startsWith("case/"));
    ASSERT_EQ(host.kept.size(), 1);
    const InboundMessage &message = host.kept.first();
    EXPECT_EQ(message.subject, QStringLiteral("Main <street> · 2/5"));
    ASSERT_EQ(message.parts.size(), 1);
    EXPECT_EQ(message.parts.first().kind, QStringLiteral("rating"));
    EXPECT_EQ(message.parts.first().text, QStringLiteral("★★☆☆☆ 2/5"));
    EXPECT_EQ(message.parts.first().extra.value(QLatin1String("score")).toInt(), 2);
    EXPECT_EQ(message.parts.first().extra.value(QLatin1String("scale")).toInt(), 5);
    const QJsonObject place = message.extra.value(QLatin1String("place")).toObject();
    EXPECT_EQ(place.value(QLatin1String("code")).toString(), QStringLiteral("k7q2"));
    EXPECT_EQ(place.value(QLatin1String("name")).toString(), QStringLiteral("Main <street>"));
    EXPECT_EQ(place.value(QLatin1String("address")).toString(), QStringLiteral("12 Main St, Lviv"));
}

TEST_F(FeedbackTest, allThatWasFilledInComesAlong) {
    const HttpReply reply = post(
        {{"stamp", filledIn()}, {"score", "5"}, {"topic", "Staff"}, {"text", "Дякую!"}, {"address", "050 123-45-67"}},
        kPage + QStringLiteral("?lang=uk"), "photo");
    EXPECT_EQ(reply.status, 303);
    ASSERT_EQ(host.kept.size(), 1);
    const InboundMessage &message = host.kept.first();
    EXPECT_EQ(message.address, QStringLiteral("+380501234567"));
    EXPECT_EQ(message.language, QStringLiteral("uk"));
    EXPECT_EQ(message.subject, QStringLiteral("Main <street> · 5/5 · Staff"));
    ASSERT_EQ(message.parts.size(), 3);
    EXPECT_EQ(message.parts.at(1).text, QStringLiteral("Дякую!"));
    EXPECT_EQ(message.parts.at(2).blob.name, QStringLiteral("receipt.png"));
    EXPECT_FALSE(message.extra.contains(QStringLiteral("replyWithin")));
}

TEST_F(FeedbackTest, lowScoresAskForAShorterPromise) {
    const auto within = [this](const QByteArray &score) {
        post({{"stamp", filledIn()}, {"score", score}}, kPage);
        return host.kept.last().extra.value(QLatin1String("replyWithin")).toInt(-1);
    };
    EXPECT_EQ(within("1"), 120);
    EXPECT_EQ(within("2"), 120);
    EXPECT_EQ(within("3"), -1);
    begin({{QStringLiteral("lowWithin"), 0}});
    EXPECT_EQ(within("1"), -1);
    begin({{QStringLiteral("scale"), QStringLiteral("0-4")}, {QStringLiteral("lowWithin"), 1}});
    EXPECT_EQ(within("1"), 60);
    EXPECT_EQ(host.kept.last().parts.first().text, QStringLiteral("1/4"));
    EXPECT_EQ(within("2"), -1);
}

TEST_F(FeedbackTest, withoutAScoreOfTheScaleItComesBackWithAllThatWasTyped) {
    for (const char *score : {"", "0", "6", "two", "99999999999"}) {
        const HttpReply reply = post({{"stamp", filledIn()}, {"score", score}, {"text", "kept <words>"}}, kPage);
        EXPECT_EQ(reply.status, 422) << score;
        EXPECT_TRUE(reply.body.contains("Please choose a score") && reply.body.contains("kept &lt;words&gt;"));
        EXPECT_TRUE(reply.body.contains("action=\"k7q2\""));
        EXPECT_FALSE(reply.body.contains("{{"));
    }
    const HttpReply reply = post({{"stamp", filledIn()}, {"score", "4"}, {"address", "call me"}}, kPage);
    EXPECT_EQ(reply.status, 422);
    EXPECT_TRUE(reply.body.contains("value=\"4\" required checked"));
    EXPECT_TRUE(host.kept.isEmpty());
}

TEST_F(FeedbackTest, eachFeedbackIsACaseOfItsOwnWithAWayBack) {
    const Fields first{{"stamp", filledIn()}, {"score", "1"}, {"address", "anna@example.org"}};
    const QString path = casePath(post(first, kPage));
    post(first, kPage);
    EXPECT_EQ(host.kept.size(), 1);
    post({{"stamp", filledIn()}, {"score", "5"}, {"address", "anna@example.org"}}, kPage);
    ASSERT_EQ(host.kept.size(), 2);
    EXPECT_NE(host.kept.at(0).threadKey, host.kept.at(1).threadKey);
    EXPECT_EQ(host.kept.at(0).address, host.kept.at(1).address);

    answer(QStringLiteral("We are sorry"));  // to the second: the first's page shows nothing of it
    EXPECT_FALSE(get(path).body.contains("sorry"));
    const HttpReply page = get(path + QStringLiteral("?sent=1"));
    EXPECT_TRUE(page.body.contains("Thank you, we have it") && page.body.contains("1/5"));
    EXPECT_TRUE(header(page, "content-security-policy").contains("frame-ancestors 'none'"));
    const QByteArray stamp = test::FormVisitor<feedback::FeedbackConnector>::filledIn(path);
    EXPECT_EQ(post({{"stamp", stamp}, {"text", "more"}}, path).status, 303);
    EXPECT_EQ(host.kept.last().threadKey, host.kept.first().threadKey);
    EXPECT_TRUE(host.kept.last().subject.isEmpty());
}

TEST_F(FeedbackTest, theSameGuardsAsTheForms) {
    const QByteArray quick = stampOf(get(kPage));
    EXPECT_EQ(post({{"stamp", quick}, {"score", "3"}}, kPage).status, 422);
    EXPECT_EQ(post({{"stamp", filledIn()}, {"score", "3"}, {"website", "x"}}, kPage).status, 422);
    EXPECT_EQ(post({{"score", "3"}}, kPage).status, 422);
    for (int i = 0; i < 20; ++i) post({{"stamp", quick}}, kPage);
    EXPECT_EQ(post({{"stamp", quick}, {"score", "3"}}, kPage).status, 429);
    EXPECT_TRUE(host.kept.isEmpty());
}

TEST_F(FeedbackTest, threeLanguagesPlacesAndUnknownOnes) {
    EXPECT_TRUE(get(kPage).body.contains("Main &lt;street&gt;"));
    EXPECT_TRUE(get(kPage, "uk").body.contains("Як усе пройшло?"));
    EXPECT_TRUE(get(kPage, "ru").body.contains("Очень плохо"));
    const QByteArray list = get().body;
    EXPECT_TRUE(list.contains("href=\"shop/k7q2\"") && list.contains("href=\"shop/b3f4\""));
    EXPECT_FALSE(list.contains("without a code") || list.contains("{{"));
    EXPECT_TRUE(get(QStringLiteral("/")).body.contains("href=\"k7q2\""));
    EXPECT_EQ(get(QStringLiteral("/zzzz")).status, 404);
    EXPECT_EQ(get(QStringLiteral("/feedback.css")).status, 200);
    EXPECT_EQ(get(QStringLiteral("/page.css")).status, 200);
    EXPECT_EQ(post({{"score", "3"}}, QStringLiteral("/zzzz")).status, 404);
}

}  // namespace

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
