// SPDX-License-Identifier: GPL-3.0-or-later
// What goes out to Telegram: formatting, pieces, plans, limits, and what its answers mean.
#include <gtest/gtest.h>

#include <QJsonArray>

#include "plugins/telegram/hub/apianswer.h"
#include "plugins/telegram/hub/formattedtext.h"
#include "plugins/telegram/hub/pacer.h"
#include "plugins/telegram/hub/plan.h"

using namespace heard;
using namespace heard::telegram;
using channelapi::Blob;
using channelapi::OutboundMessage;
using channelapi::SendOutcome;

namespace {

TEST(TelegramSplit, CutsWhereAReaderWould) {
    const auto cut = [](const char *text, qsizetype limit) {
        QStringList pieces;
        for (const FormattedText &piece : split({QString::fromUtf8(text), {}}, limit)) pieces += piece.text;
        return pieces;
    };
    EXPECT_EQ(cut("short", 10), QStringList({QStringLiteral("short")}));
    EXPECT_EQ(cut("first part.\n\nsecond part here", 20),
              QStringList({QStringLiteral("first part."), QStringLiteral("second part here")}));
    EXPECT_EQ(cut("one line\nanother line", 15),
              QStringList({QStringLiteral("one line"), QStringLiteral("another line")}));
    EXPECT_EQ(cut("It is so. And so on", 14), QStringList({QStringLiteral("It is so."), QStringLiteral("And so on")}));
    EXPECT_EQ(cut("some words only", 11), QStringList({QStringLiteral("some words"), QStringLiteral("only")}));
    EXPECT_EQ(cut("aaaaaaaaaa", 4),
              QStringList({QStringLiteral("aaaa"), QStringLiteral("aaaa"), QStringLiteral("aa")}));
    EXPECT_EQ(cut("  \n ", 10), QStringList());
    for (const QString &piece : cut("😀😀😀😀😀", 3)) EXPECT_EQ(piece, QStringLiteral("😀")) << "never half a character";
}

TEST(TelegramSplit, NothingIsLostAndEntitiesGoOn) {
    FormattedText text;
    for (int i = 0; i < 3000; ++i) text.text += QStringLiteral("w%1 ").arg(i);
    text.text.chop(1);
    text.entities = {{QStringLiteral("bold"), 0, text.text.size(), {}, {}}};
    QStringList words;
    for (const FormattedText &piece : split(text, 4096)) {
        EXPECT_LE(piece.text.size(), 4096);
        ASSERT_EQ(piece.entities.size(), 1);
        EXPECT_LE(piece.entities.first().offset + piece.entities.first().length, piece.text.size());
        words += piece.text.split(QLatin1Char(' '));
    }
    EXPECT_EQ(words.join(QLatin1Char(' ')), text.text);
}

// --- plans ----------------------------------------------------------------------------------------------------------

OutboundMessage outbound(const QString &text, const QList<Blob> &files = {}) {
    OutboundMessage message;
    message.address = QStringLiteral("1001");
    if (!text.isEmpty()) message.parts += {QStringLiteral("text"), text, {}, {}};
    for (const Blob &file : files) message.parts += {QStringLiteral("file"), {}, file, {}};
    return message;
}
Blob blob(const char *mime, qint64 size = 10) {
    return {QStringLiteral("b"), QStringLiteral("n"), QLatin1String(mime), size, 0, 0};
}
QStringList methods(const Plan &plan) {
    QStringList all;
    for (const Step &step : plan.steps) all += step.method;
    return all;
}

TEST(TelegramPlan, EachMessageBecomesTheCallsThatItNeeds) {
    const Target target{1001, {}, 0};
    const auto plan = [&](const OutboundMessage &message) { return methods(planOf(message, target, true)); };
    const Blob jpeg = blob("image/jpeg");
    const Blob pdf = blob("application/pdf");
    EXPECT_EQ(plan(outbound(QStringLiteral("hello"))), QStringList({QStringLiteral("sendMessage")}));
    EXPECT_EQ(plan(outbound(QStringLiteral("hello"), {jpeg})), QStringList({QStringLiteral("sendPhoto")}))
        << "the text is its caption";
    EXPECT_EQ(plan(outbound(QString(1025, QLatin1Char('x')), {jpeg})),
              QStringList({QStringLiteral("sendMessage"), QStringLiteral("sendPhoto")}));
    EXPECT_EQ(plan(outbound({}, {jpeg, blob("video/mp4"), pdf, pdf})),
              QStringList({QStringLiteral("sendMediaGroup"), QStringLiteral("sendMediaGroup")}));
    EXPECT_EQ(plan(outbound({}, QList<Blob>(11, jpeg))),
              QStringList({QStringLiteral("sendMediaGroup"), QStringLiteral("sendPhoto")}));
    EXPECT_EQ(
        plan(outbound({}, {blob("image/gif"), blob("audio/mpeg"), blob("image/jpeg", 11 * 1024 * 1024)})),
        QStringList({QStringLiteral("sendAnimation"), QStringLiteral("sendAudio"), QStringLiteral("sendDocument")}));
    EXPECT_EQ(planOf(outbound({}), target, true).problem, QStringLiteral("empty"));
    EXPECT_EQ(planOf(outbound(QStringLiteral(" \n")), target, true).problem, QStringLiteral("empty"));
    EXPECT_EQ(planOf(outbound({}, {blob("video/mp4", 51 * 1024 * 1024)}), target, true).problem,
              QStringLiteral("attachment-size"));
}

TEST(TelegramPlan, RepliesQuoteOnceAndBusinessSpeaksAsTheShop) {
    OutboundMessage message = outbound(QString(5000, QLatin1Char('x')));
    message.replyTo = QStringLiteral("business:bc:1001:5");
    message.replyToExtra = {{QStringLiteral("chat"), 1001},
                            {QStringLiteral("message"), 5},
                            {QStringLiteral("business"), QStringLiteral("bc")}};
    const auto target = targetOf(message);
    ASSERT_TRUE(target);
    EXPECT_EQ(target->business, QStringLiteral("bc"));
    const Plan plan = planOf(message, *target, true);
    ASSERT_EQ(plan.steps.size(), 2);
    EXPECT_EQ(plan.steps.at(0).params[u"reply_parameters"][u"message_id"].toInt(), 5);
    EXPECT_FALSE(plan.steps.at(1).params.contains(QStringLiteral("reply_parameters")));
    for (const Step &step : plan.steps)
        EXPECT_EQ(step.params[u"business_connection_id"].toString(), QStringLiteral("bc"));
    // Written without an answer to a message: the conversation knows whose account it is.
    OutboundMessage first = outbound(QStringLiteral("x"));
    first.threadKey = QStringLiteral("business:b:c:1001");
    EXPECT_EQ(targetOf(first)->business, QStringLiteral("b:c"));
    first.threadKey = QStringLiteral("business:bc:2002");
    EXPECT_TRUE(targetOf(first)->business.isEmpty()) << "another chat's account is not this one's";
    // A message of another chat can't be quoted here.
    message.address = QStringLiteral("2002");
    EXPECT_EQ(targetOf(message)->replyTo, 0);
    message.address = QStringLiteral("ivan");
    EXPECT_FALSE(targetOf(message));
}

TEST(TelegramPlan, Buttons) {
    const auto button = [](const char *text, const char *key, const QString &value) {
        return QJsonObject{{QStringLiteral("text"), QLatin1String(text)}, {QLatin1String(key), value}};
    };
    const QJsonObject yes = button("Yes", "data", QStringLiteral("y"));
    const QJsonObject site = button("Site", "url", QStringLiteral("https://shop.example"));
    const QJsonObject wrong = button("Long", "data", QString(65, QLatin1Char('x')));
    const auto rows = [](const QJsonArray &buttons) {
        return keyboardOf({{QStringLiteral("buttons"), buttons}})[u"inline_keyboard"].toArray();
    };
    EXPECT_EQ(rows({yes, site, wrong}).size(), 1);
    EXPECT_EQ(rows({yes, site, wrong})[0].toArray().size(), 2);
    EXPECT_EQ(rows({QJsonArray{yes}, QJsonArray{site}}).size(), 2);
    EXPECT_TRUE(rows({wrong}).isEmpty());
    OutboundMessage album = outbound(QStringLiteral("which?"), {blob("image/png"), blob("image/png")});
    album.extra = {{QStringLiteral("buttons"), QJsonArray{yes}}};
    const Plan plan = planOf(album, {1001, {}, 0}, true);
    EXPECT_EQ(methods(plan), QStringList({QStringLiteral("sendMediaGroup"), QStringLiteral("sendMessage")}));
    EXPECT_TRUE(plan.steps.last().params.contains(QStringLiteral("reply_markup")));
    album.parts.removeFirst();
    EXPECT_EQ(planOf(album, {1001, {}, 0}, true).problem, QStringLiteral("buttons-without-text"));
}

TEST(TelegramPlan, SentIdsAreReadAsTheyWereWritten) {
    for (const SentIds &ids :
         {SentIds{1001, {}, {5}}, SentIds{-1005, {}, {5, 6, 7}}, SentIds{1001, QStringLiteral("b:c"), {5, 6}}}) {
        const auto read = SentIds::from(ids.toText());
        ASSERT_TRUE(read) << qPrintable(ids.toText());
        EXPECT_EQ(read->chat, ids.chat);
        EXPECT_EQ(read->business, ids.business);
        EXPECT_EQ(read->messages, ids.messages);
    }
    for (const char *wrong :
         {"", "1001", "1001:", "x:1", "1001:1,x", "business:", "business:bc", "business:bc:1", "1001:-4"})
        EXPECT_FALSE(SentIds::from(QLatin1String(wrong))) << wrong;
}

// --- limits ---------------------------------------------------------------------------------------------------------

TEST(TelegramPacer, KeepsOneASecondInAChat) {
    Pacer pacer;
    qint64 now = 1'000'000;
    EXPECT_EQ(pacer.take(1, now), 0);
    const qint64 wait = pacer.take(1, now);
    EXPECT_GE(wait, 1000);
    EXPECT_EQ(pacer.take(2, now), 0) << "another chat does not wait for it";
    EXPECT_EQ(pacer.take(1, now + wait), 0);
    EXPECT_EQ(pacer.take(-5, now), 0);
    EXPECT_GE(pacer.take(-5, now), 3000) << "twenty a minute in a group";
}

TEST(TelegramPacer, KeepsThirtyASecondInAll) {
    Pacer pacer;
    QList<qint64> times;
    QHash<qint64, qint64> due;
    for (qint64 chat = 1; chat <= 300; ++chat) due.insert(chat, 1'000'000);
    for (qint64 now = 1'000'000; !due.isEmpty() && now < 1'060'000; ++now)
        for (auto chat = due.begin(); chat != due.end();) {
            const qint64 wait = *chat <= now ? pacer.take(chat.key(), now) : 1;
            if (wait == 0) {
                times += now;
                chat = due.erase(chat);
            } else {
                if (*chat <= now) *chat = now + wait;
                ++chat;
            }
        }
    ASSERT_EQ(times.size(), 300) << "none is lost";
    for (qsizetype i = 30; i < times.size(); ++i) EXPECT_GT(times.at(i) - times.at(i - 30), 500);
    EXPECT_LT(times.last() - times.first(), 13'000) << "and it is not much slower than allowed";
    for (qsizetype i = 60; i < times.size(); ++i) EXPECT_GT(times.at(i) - times.at(i - 60), 1500);
}

TEST(TelegramPacer, WaitsAsA429Asks) {
    Pacer pacer;
    const qint64 now = 1'000'000;
    pacer.pause(1, now + 7000, now);
    EXPECT_EQ(pacer.take(1, now), 7000);
    EXPECT_EQ(pacer.take(2, now), 0);
    pacer.pause(3, now + 5000, now);
    EXPECT_EQ(pacer.take(4, now), 5000) << "two chats at a time: it is the limit in all";
    EXPECT_EQ(pacer.take(1, now + 7000), 0);
    for (qint64 chat = 10; chat < 20'000; ++chat) (void)pacer.take(chat, now + 10'000 + chat * 40);
    EXPECT_EQ(pacer.take(1, now + 10'000'000), 0);
}

// --- answers --------------------------------------------------------------------------------------------------------

TEST(TelegramAnswer, SaysWhatItMeansForTheSendAndTheChannel) {
    using Kind = SendOutcome::Kind;
    using State = channelapi::ChannelState::Kind;
    struct Case {
        int status;
        const char *body;
        Kind outcome;
        const char *reason;
        State state;
        const char *code;
    };
    for (
        const Case &each : {
            Case{401, R"({"ok":false,"error_code":401,"description":"Unauthorized"})", Kind::RetryLater, "bot-token",
                 State::Down, "bot-token"},
            Case{404, R"({"ok":false,"error_code":404,"description":"Not Found"})", Kind::RetryLater, "bot-token",
                 State::Down, "bot-token"},
            Case{403, R"({"ok":false,"error_code":403,"description":"Forbidden: bot was blocked by the user"})",
                 Kind::RefusedForGood, "blocked", State::Trouble, "service-refused"},
            Case{400, R"({"ok":false,"error_code":400,"description":"Bad Request: chat not found"})",
                 Kind::RefusedForGood, "refused", State::Trouble, "service-refused"},
            Case{413, R"({"ok":false,"error_code":413,"description":"Request Entity Too Large"})", Kind::RefusedForGood,
                 "too-large", State::Trouble, "service-refused"},
            Case{409,
                 R"({"ok":false,"error_code":409,"description":"Conflict: terminated by other getUpdates request"})",
                 Kind::RefusedForGood, "refused", State::Down, "second-poller"},
            Case{
                409,
                R"({"ok":false,"error_code":409,"description":"Conflict: can't use getUpdates method while webhook is active"})",
                Kind::RefusedForGood, "refused", State::Down, "webhook-elsewhere"},
            Case{429,
                 R"({"ok":false,"error_code":429,"description":"Too Many Requests","parameters":{"retry_after":7}})",
                 Kind::RetryLater, "rate-limited", State::Trouble, "rate-limited"},
            Case{500, R"({"ok":false,"error_code":500,"description":"Internal"})", Kind::RetryLater, "service-error",
                 State::Trouble, "service-error"},
            Case{502, "<html>Bad Gateway</html>", Kind::Uncertain, "connection-lost", State::Trouble, "service-error"},
            Case{200, "<html>", Kind::Uncertain, "connection-lost", State::Trouble, "service-garbage"},
            Case{200, R"({"ok":true,"resu)", Kind::Uncertain, "connection-lost", State::Trouble, "service-garbage"},
            Case{200, "", Kind::Uncertain, "connection-lost", State::Trouble, "service-garbage"},
        }) {
        const ApiAnswer answer = readAnswer(each.status, each.body);
        const SendOutcome outcome = outcomeOf(answer, 1000);
        EXPECT_EQ(outcome.kind, each.outcome) << each.body;
        EXPECT_EQ(outcome.reason, QLatin1String(each.reason)) << each.body;
        EXPECT_EQ(stateAfter(answer).kind, each.state) << each.body;
        EXPECT_EQ(stateAfter(answer).code, QLatin1String(each.code)) << each.body;
        if (each.status == 429) {
            EXPECT_EQ(outcome.retryAt, 8000);
        }
    }
    EXPECT_TRUE(readAnswer(200, R"({"ok":true,"result":true})").ok());
}

}  // namespace
