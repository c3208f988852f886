// SPDX-License-Identifier: GPL-3.0-or-later
// What the Telegram connector sends, once or with the word that it may have left.
#include "telegramtest.h"

using namespace heard;
using namespace heard::channelapi;
using heard::test::eventually;
using heard::test::TelegramTest;

namespace {

TEST_F(TelegramTest, ARepliesGoesOutOnceWithItsFormattingAndWhatItAnswers) {
    meet();
    const SendOutcome sent =
        send(reply(QStringLiteral("**Yes**, see [here](https://shop.example/?a=1&b=2) & 2*3*4 _x")));
    ASSERT_EQ(sent.kind, SendOutcome::Kind::Accepted) << qPrintable(sent.reason + sent.detail);
    EXPECT_EQ(sent.remoteId, QStringLiteral("1001:2"));
    ASSERT_EQ(api.sent().size(), 1);
    const QJsonObject message = api.sent().first()[u"message"].toObject();
    EXPECT_EQ(message[u"text"].toString(), QStringLiteral("Yes, see here & 2*3*4 _x"));
    EXPECT_EQ(message[u"entities"][0][u"type"].toString(), QStringLiteral("bold"));
    EXPECT_EQ(message[u"entities"][1][u"url"].toString(), QStringLiteral("https://shop.example/?a=1&b=2"));
    EXPECT_EQ(message[u"reply_to_message"][u"message_id"].toInteger(), 1);
    EXPECT_EQ(send(reply(QStringLiteral("handed over again"))).remoteId, sent.remoteId)
        << "the same id is the same message";
    EXPECT_EQ(api.sent().size(), 1);
}

TEST_F(TelegramTest, ALongTextIsCutAndKilledBetweenItsPiecesItGoesOnWhereItWas) {
    meet();
    QString text;
    for (int i = 0; i < 1200; ++i) text += QStringLiteral("Word%1. ").arg(i);
    const OutboundMessage message = reply(text.trimmed());
    connector->send(message);
    ASSERT_TRUE(eventually([&] { return host.remembered[QStringLiteral("out:c1")][u"ids"].toArray().size() == 1; }))
        << "the first piece is taken, the second not begun or just so";
    crash();
    const qsizetype before = api.sentTexts().size();
    startReady();
    const SendOutcome found = outcome(connector->lookUp(message));
    if (before == 1) {
        EXPECT_NE(found.kind, SendOutcome::Kind::Accepted);
    }
    const SendOutcome sent = send(message);
    ASSERT_EQ(sent.kind, SendOutcome::Kind::Accepted);
    const QStringList texts = api.sentTexts();
    // Where the second was under way when it was killed nobody can know, and this test sends again as a person may.
    EXPECT_LE(texts.size(), 4);
    QStringList once = texts;
    once.removeDuplicates();
    EXPECT_EQ(once.join(QLatin1Char(' ')), text.trimmed());
    for (const QString &piece : texts) EXPECT_LE(piece.size(), 4096);
    EXPECT_EQ(outcome(connector->lookUp(message)).kind, SendOutcome::Kind::Accepted);
}

TEST_F(TelegramTest, WhatWasNeverBegunIsCertainlyNotSent) {
    meet();
    EXPECT_EQ(outcome(connector->lookUp(reply(QStringLiteral("x"), QStringLiteral("never")))).kind,
              SendOutcome::Kind::RetryLater);
}

TEST_F(TelegramTest, ALargeFileTellsThatItMoves) {
    meet();
    OutboundMessage message = reply({});
    file(QStringLiteral("film.mp4"), QStringLiteral("video/mp4"), QByteArray(12'000'000, 'x'), message);
    host.keepOutgoing(message);
    SendJob *job = connector->send(message);
    int signs = 0;
    QObject::connect(job, &SendJob::progressed, job, [&signs](int) { ++signs; });
    EXPECT_EQ(outcome(job).kind, SendOutcome::Kind::Accepted);
    EXPECT_GE(signs, 3) << "on its way, when all has gone, and when it was answered";
}

TEST_F(TelegramTest, FilesAlbumsAndPlacesGoOut) {
    meet();
    OutboundMessage message = reply(QStringLiteral("*Two pictures*"));
    file(QStringLiteral("a.png"), QStringLiteral("image/png"), "aaa", message);
    file(QStringLiteral("b.jpg"), QStringLiteral("image/jpeg"), "bbbb", message);
    host.keepOutgoing(message);
    const SendOutcome sent = send(message);
    ASSERT_EQ(sent.kind, SendOutcome::Kind::Accepted) << qPrintable(sent.reason + sent.detail);
    EXPECT_EQ(sent.remoteId, QStringLiteral("1001:2,3"));
    const auto album = api.sent(QStringLiteral("sendMediaGroup"));
    ASSERT_EQ(album.size(), 2);
    EXPECT_EQ(album.at(0)[u"message"][u"caption"].toString(), QStringLiteral("Two pictures"));
    EXPECT_EQ(album.at(0)[u"message"][u"caption_entities"][0][u"type"].toString(), QStringLiteral("italic"));
    EXPECT_EQ(album.at(1)[u"files"][0][u"size"].toInteger(), 4);

    OutboundMessage bill = reply({}, QStringLiteral("c2"));
    file(QStringLiteral("рахунок \"1\".pdf"), QStringLiteral("application/pdf"), QByteArray(3'000'000, 'p'), bill);
    bill.parts += {QStringLiteral("location"),
                   {},
                   {},
                   {{QStringLiteral("latitude"), 50.45}, {QStringLiteral("longitude"), 30.52}}};
    host.keepOutgoing(bill);
    ASSERT_EQ(send(bill).kind, SendOutcome::Kind::Accepted);
    ASSERT_EQ(api.sent(QStringLiteral("sendDocument")).size(), 1);
    EXPECT_EQ(api.sent(QStringLiteral("sendDocument")).first()[u"files"][0][u"size"].toInteger(), 3'000'000);
    EXPECT_EQ(api.sent(QStringLiteral("sendDocument")).first()[u"message"][u"document"][u"file_name"].toString(),
              QStringLiteral("рахунок _1_.pdf"));
    EXPECT_EQ(api.sent(QStringLiteral("sendLocation")).size(), 1);
}

TEST_F(TelegramTest, EachWayToFailHasItsEnd) {
    meet();
    using Kind = SendOutcome::Kind;
    struct Case {
        const char *fault;
        bool after;
        Kind kind;
        const char *reason;
        int sent;
    };
    int number = 0;
    for (const Case &each : {Case{"429", false, Kind::RetryLater, "rate-limited", 0},
                             Case{"json-500", false, Kind::RetryLater, "service-error", 0},
                             Case{"502", true, Kind::Uncertain, "connection-lost", 1},
                             Case{"garbage", true, Kind::Uncertain, "connection-lost", 1},
                             Case{"half", true, Kind::Uncertain, "connection-lost", 1},
                             Case{"close", true, Kind::Uncertain, "connection-lost", 1}}) {
        const auto before = api.sent().size();
        fault("sendMessage", each.fault, {{QStringLiteral("after"), each.after}, {QStringLiteral("seconds"), 1}});
        const SendOutcome got = send(reply(QLatin1String(each.fault), QStringLiteral("f%1").arg(++number)));
        EXPECT_EQ(got.kind, each.kind) << each.fault;
        EXPECT_EQ(got.reason, QLatin1String(each.reason)) << each.fault;
        EXPECT_EQ(api.sent().size() - before, each.sent) << each.fault << ": never sent again by itself";
        if (got.retryAt != 0) {
            EXPECT_GT(got.retryAt, host.time - 1000);
        }
    }
    times.answer = 300;
    crash();
    startReady();
    fault("sendMessage", "silence", {{QStringLiteral("after"), true}});
    EXPECT_EQ(send(reply(QStringLiteral("silence"), QStringLiteral("s"))).kind, Kind::Uncertain);
    api.control("heal");
}

TEST_F(TelegramTest, AnUploadThatIsCutOffIsCertainlyNotSent) {
    meet();
    OutboundMessage message = reply({}, QStringLiteral("cut"));
    file(QStringLiteral("film.bin"), QStringLiteral("application/octet-stream"), QByteArray(40 * 1024 * 1024, 'x'),
         message);
    host.keepOutgoing(message);
    fault("sendDocument", "cut");
    const SendOutcome cut = send(message);
    EXPECT_EQ(cut.kind, SendOutcome::Kind::RetryLater) << qPrintable(cut.reason);
    EXPECT_EQ(api.sent().size(), 0);
    EXPECT_EQ(send(message).kind, SendOutcome::Kind::Accepted);
    EXPECT_EQ(api.sent().size(), 1);
}

TEST_F(TelegramTest, RefusalsForGood) {
    meet();
    OutboundMessage stranger = reply(QStringLiteral("x"), QStringLiteral("stranger"));
    stranger.address = QStringLiteral("555");
    EXPECT_EQ(send(stranger).kind, SendOutcome::Kind::RefusedForGood);
    stranger.address = QStringLiteral("somebody");
    stranger.clientId = QStringLiteral("s2");
    EXPECT_EQ(send(stranger).reason, QStringLiteral("bad-address"));
    api.control("block", {{QStringLiteral("chat"), 1001}});
    ASSERT_TRUE(keeps(2)) << "that they blocked the bot is kept";
    EXPECT_TRUE(host.kept.last().silent);
    const SendOutcome blocked = send(reply(QStringLiteral("x"), QStringLiteral("blocked")));
    EXPECT_EQ(blocked.kind, SendOutcome::Kind::RefusedForGood);
    EXPECT_EQ(blocked.reason, QStringLiteral("blocked"));
}

TEST_F(TelegramTest, ManyMessagesKeepTheLimitsAndTheirOrder) {
    meet();
    for (int i = 0; i < 5; ++i)
        ASSERT_EQ(send(reply(QString::number(i), QStringLiteral("m%1").arg(i))).kind, SendOutcome::Kind::Accepted);
    EXPECT_EQ(api.sentTexts(), QStringList({QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("2"),
                                            QStringLiteral("3"), QStringLiteral("4")}));
    EXPECT_EQ(api.control("state")[u"refused"].toInteger(), 0) << "Telegram never had to say 429";
}

TEST_F(TelegramTest, OwnMessagesAreChangedAndTakenBack) {
    meet();
    OutboundMessage message = reply(QStringLiteral("at six"));
    const SendOutcome sent = send(message);
    ASSERT_EQ(sent.kind, SendOutcome::Kind::Accepted);
    message.parts.first().text = QStringLiteral("at **seven**");
    for (int i = 0; i < 2; ++i)
        EXPECT_EQ(outcome(connector->amendSent({OutboundAmendment::Kind::Edit, sent.remoteId, message})).kind,
                  SendOutcome::Kind::Accepted);
    ASSERT_EQ(api.sent(QStringLiteral("editMessageText")).size(), 1);
    EXPECT_EQ(api.sent(QStringLiteral("editMessageText")).first()[u"message"][u"text"].toString(),
              QStringLiteral("at seven"));
    for (int i = 0; i < 2; ++i)
        EXPECT_EQ(outcome(connector->amendSent({OutboundAmendment::Kind::Delete, sent.remoteId, message})).kind,
                  SendOutcome::Kind::Accepted);
    EXPECT_EQ(api.sent(QStringLiteral("deleteMessage")).size(), 1);
}

TEST_F(TelegramTest, TypingIsShownAndTestsTellTheState) {
    meet();
    connector->hint({QStringLiteral("typing"), QStringLiteral("1001"), {}, {}});
    connector->hint({QStringLiteral("typing"), QStringLiteral("1001"), {}, {}});
    EXPECT_TRUE(eventually([&] {
        return api.sent(QStringLiteral("sendChatAction")).isEmpty() == false ||
               api.calls(QStringLiteral("sendChatAction")) == 1;
    }));
    host.state = {};
    connector->test();
    EXPECT_TRUE(isState(ChannelState::Kind::Ready, ""));
    EXPECT_EQ(api.calls(QStringLiteral("sendChatAction")), 1);
}

TEST_F(TelegramTest, BusinessMessagesAreAnsweredFromTheShopsAccount) {
    config.settings.insert(QStringLiteral("business"), true);
    startReady();
    api.control("business", {{QStringLiteral("id"), QStringLiteral("bc1")}});
    api.say({{QStringLiteral("text"), QStringLiteral("open?")},
             {QStringLiteral("business_connection_id"), QStringLiteral("bc1")}},
            {{QStringLiteral("kind"), QStringLiteral("business_message")}});
    ASSERT_TRUE(keeps(1));
    EXPECT_EQ(host.kept.first().threadKey, QStringLiteral("business:bc1:1001"));
    const SendOutcome sent = send(reply(QStringLiteral("till six")));
    ASSERT_EQ(sent.kind, SendOutcome::Kind::Accepted) << qPrintable(sent.detail);
    EXPECT_EQ(sent.remoteId, QStringLiteral("business:bc1:1001:2"));
    EXPECT_EQ(api.sent().first()[u"message"][u"business_connection_id"].toString(), QStringLiteral("bc1"));
    api.control("update", {{QStringLiteral("update"),
                            QJsonObject{{QStringLiteral("deleted_business_messages"),
                                         QJsonObject{{QStringLiteral("business_connection_id"), QStringLiteral("bc1")},
                                                     {QStringLiteral("chat"),
                                                      QJsonObject{{QStringLiteral("id"), 1001},
                                                                  {QStringLiteral("type"), QStringLiteral("private")}}},
                                                     {QStringLiteral("message_ids"), QJsonArray{1, 99}}}}}}});
    ASSERT_TRUE(eventually([&] { return host.amended.size() == 1 && api.pending() == 0; }));
    EXPECT_EQ(host.amended.first().kind, Amendment::Kind::Deleted);
}

}  // namespace

int main(int argc, char **argv) { return heard::test::runTelegramTests(argc, argv); }
