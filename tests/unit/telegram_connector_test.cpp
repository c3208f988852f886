// SPDX-License-Identifier: GPL-3.0-or-later
// The Telegram connector against tests/support/botapi, which grammY proves, and a hub in memory.
#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "plugins/telegram/hub/telegramconnector.h"
#include "support/botapiserver.h"
#include "support/fakeconnectorhost.h"

using namespace heard;
using namespace heard::channelapi;
using heard::test::BotApiServer;
using heard::test::eventually;
using heard::test::FakeConnectorHost;
using telegram::TelegramConnector;

namespace {

telegram::Times quick() {
    telegram::Times times;
    times.pollSeconds = 2;
    times.firstBackoff = 20;
    times.longestBackoff = 200;
    times.downAgain = 200;
    times.emptyPause = 20;
    times.albumSettles = 150;
    times.refetch = 20;
    return times;
}

class TelegramTest : public testing::Test {
protected:
    BotApiServer api;
    FakeConnectorHost host;
    QTemporaryDir folder;
    QElapsedTimer clock;
    QTimer ticking;
    std::unique_ptr<TelegramConnector> connector;
    ConnectorConfig config;
    telegram::Times times = quick();

    void SetUp() override {
        config.channelKey = QStringLiteral("shop");
        config.channelName = QStringLiteral("Shop");
        config.channelSecret = QByteArray(32, 's');
        config.publicUrl = QUrl(QStringLiteral("http://127.0.0.1:9"));
        config.secrets = {{QStringLiteral("token"), api.token}};
        config.settings = {{QStringLiteral("api"), api.api}};
        config.workFolder = folder.path();
        // The host's clock goes on as the world's does.
        clock.start();
        QObject::connect(&ticking, &QTimer::timeout, &ticking, [this] { host.time += clock.restart(); });
        ticking.start(1);
    }
    void TearDown() override { connector.reset(); }

    void start() {
        config.kept = host.remembered;
        host.state = {};
        connector = std::make_unique<TelegramConnector>(nullptr, times);
        connector->start(&host, config);
    }
    void startReady() {
        start();
        ASSERT_TRUE(eventually([&] { return host.state.kind == ChannelState::Kind::Ready; }))
            << qPrintable(host.state.code);
    }
    /// As kill -9 does it: nothing is told to anybody.
    void crash() { connector.reset(); }
    bool keeps(qsizetype count) {
        return eventually([&] { return host.kept.size() >= count; });
    }
    bool isState(ChannelState::Kind kind, const char *code) {
        return eventually([&] { return host.state.kind == kind && host.state.code == QLatin1String(code); });
    }
    OutboundMessage reply(const QString &text, const QString &id = QStringLiteral("c1")) {
        OutboundMessage message;
        message.clientId = id;
        message.messageId = id;
        message.address = QStringLiteral("1001");
        message.at = host.time;
        if (!text.isEmpty()) message.parts = {{QStringLiteral("text"), text, {}, {}}};
        if (!host.kept.isEmpty()) {
            message.replyTo = host.kept.last().remoteId;
            message.replyToExtra = host.kept.last().extra;
            message.threadKey = host.kept.last().threadKey;
        }
        return message;
    }
    /// How it ended; Kind::Uncertain with reason "never" if it did not.
    SendOutcome outcome(SendJob *job) {
        SendOutcome result{SendOutcome::Kind::Uncertain, {}, QStringLiteral("never"), {}, 0};
        bool ended = false;
        QObject::connect(job, &SendJob::finished, job, [&](const SendOutcome &got) {
            result = got;
            ended = true;
        });
        eventually([&] { return ended; });
        EXPECT_FALSE(result.detail.contains(api.token)) << "the token must not be told";
        return result;
    }
    SendOutcome send(const OutboundMessage &message) { return outcome(connector->send(message)); }
    Part file(const QString &name, const QString &mime, const QByteArray &bytes, OutboundMessage &message) {
        Part part;
        part.kind = mime.startsWith(QLatin1String("image/")) ? QStringLiteral("image") : QStringLiteral("file");
        bool stored = false;
        QObject::connect(host.storeBlob(bytes, name, mime), &BlobJob::finished, &ticking,
                         [&](const Blob &blob, const QByteArray &, const QString &) {
                             part.blob = blob;
                             stored = true;
                         });
        eventually([&] { return stored; });
        message.parts += part;
        return part;
    }
    void fault(const char *method, const char *kind, const QJsonObject &more = {}) {
        QJsonObject facts = more;
        facts.insert(QStringLiteral("method"), QLatin1String(method));
        facts.insert(QStringLiteral("kind"), QLatin1String(kind));
        api.control("fault", facts);
    }
    void meet() {
        startReady();
        api.say(QStringLiteral("hello"));
        ASSERT_TRUE(keeps(1));
    }
};

// --- in -------------------------------------------------------------------------------------------------------------

TEST_F(TelegramTest, WhatACustomerWritesIsKeptAndOnlyThenConfirmed) {
    host.holdReceives = true;
    startReady();
    api.say(QStringLiteral("Де моє замовлення?"));
    ASSERT_TRUE(eventually([&] { return api.control("calls")[u"calls"].toArray().size() >= 3 && api.pending() == 1; }));
    ASSERT_TRUE(eventually([&] { return host.heldReceives() == 1; }));
    EXPECT_EQ(api.pending(), 1) << "not kept, so not confirmed";
    host.releaseReceives();
    ASSERT_TRUE(eventually([&] { return api.pending() == 0; }));
    ASSERT_EQ(host.kept.size(), 1);
    const InboundMessage &message = host.kept.first();
    EXPECT_EQ(message.address, QStringLiteral("1001"));
    EXPECT_EQ(message.addressLabel, QStringLiteral("@ivan"));
    EXPECT_EQ(message.customerName, QStringLiteral("Ivan Petrenko"));
    EXPECT_EQ(message.language, QStringLiteral("uk"));
    EXPECT_EQ(message.remoteId, QStringLiteral("1001:1"));
    EXPECT_EQ(message.parts.first().text, QStringLiteral("Де моє замовлення?"));
}

TEST_F(TelegramTest, FilesAreFetchedAndThoseTooLargeAreNamed) {
    startReady();
    const auto with = [](const char *kind, const QJsonObject &file) {
        return QJsonObject{{QStringLiteral("files"), QJsonObject{{QLatin1String(kind), file}}}};
    };
    const QString photo = QString::fromLatin1(QByteArray("a picture").toBase64());
    api.say({{QStringLiteral("caption"), QStringLiteral("broken")}},
            with("photo", {{QStringLiteral("base64"), photo}}));
    api.say(QJsonObject{}, with("voice", {{QStringLiteral("fill"), 5000}, {QStringLiteral("duration"), 3}}));
    api.say(QJsonObject{}, with("document", {{QStringLiteral("name"), QStringLiteral("film.mov")},
                                             {QStringLiteral("size"), 21 * 1024 * 1024}}));
    ASSERT_TRUE(keeps(3));
    const QList<Part> picture = host.kept.at(0).parts;
    ASSERT_EQ(picture.size(), 2);
    EXPECT_EQ(picture.at(0).kind, QStringLiteral("image"));
    EXPECT_EQ(picture.at(0).blob.size, 9);
    EXPECT_EQ(picture.at(1).text, QStringLiteral("broken"));
    EXPECT_EQ(host.kept.at(1).parts.at(0).kind, QStringLiteral("voice"));
    EXPECT_EQ(host.kept.at(1).parts.at(0).blob.size, 5000);
    const Part large = host.kept.at(2).parts.at(0);
    EXPECT_EQ(large.extra[u"problem"].toString(), QStringLiteral("bot-file-limit"));
    EXPECT_TRUE(large.text.contains(QStringLiteral("film.mov")));
    EXPECT_TRUE(large.blob.id.isEmpty());
    EXPECT_TRUE(QDir(folder.path()).isEmpty()) << "nothing is left in the work folder";
}

TEST_F(TelegramTest, AServerOfOnesOwnGivesLargeFilesFromItsFolder) {
    QTemporaryDir server;
    const auto placed = [&](const QString &path, qint64 size) {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.resize(size));
        return path;
    };
    QTemporaryDir elsewhere;
    const QString film = placed(server.filePath(QStringLiteral("film.mov")), 21 * 1024 * 1024);
    const QString secret = placed(elsewhere.filePath(QStringLiteral("secret")), 10);
    ASSERT_TRUE(QFile::link(secret, server.filePath(QStringLiteral("link"))));
    config.settings.insert(QStringLiteral("files"), server.path());
    startReady();
    for (const QString &path : {film, secret, server.filePath(QStringLiteral("link"))})
        api.say(
            QJsonObject{},
            {{QStringLiteral("files"),
              QJsonObject{{QStringLiteral("document"), QJsonObject{{QStringLiteral("name"), QStringLiteral("film.mov")},
                                                                   {QStringLiteral("size"), 21 * 1024 * 1024},
                                                                   {QStringLiteral("path"), path}}}}}});
    ASSERT_TRUE(keeps(3));
    EXPECT_EQ(host.kept.at(0).parts.at(0).blob.size, 21 * 1024 * 1024);
    for (int i : {1, 2}) {
        const Part none = host.kept.at(i).parts.at(0);
        EXPECT_EQ(none.extra[u"problem"].toString(), QStringLiteral("not-fetched")) << "not of that folder";
        EXPECT_TRUE(none.blob.id.isEmpty());
    }
    EXPECT_TRUE(QFile::exists(film)) << "it is the server's";
    EXPECT_TRUE(QDir(folder.path()).isEmpty()) << "nothing is left in the work folder";
}

TEST_F(TelegramTest, AFolderThatIsNotThereIsSaid) {
    config.settings.insert(QStringLiteral("files"), QStringLiteral("/nowhere/at/all"));
    start();
    EXPECT_EQ(host.state.code, QStringLiteral("bad-setting"));
    EXPECT_EQ(host.state.detail, QStringLiteral("files"));
}

TEST_F(TelegramTest, AFileThatComesOnlyTheThirdTimeIsWhole) {
    startReady();
    fault("file", "500");
    fault("file", "half");
    api.say(QJsonObject{}, {{QStringLiteral("files"), QJsonObject{{QStringLiteral("document"),
                                                                   QJsonObject{{QStringLiteral("fill"), 300'000}}}}}});
    ASSERT_TRUE(keeps(1));
    EXPECT_EQ(host.kept.first().parts.first().blob.size, 300'000);
}

TEST_F(TelegramTest, AnAlbumIsOneMessageAlsoWhenItComesAgain) {
    const auto picture = [&](const char *bytes) {
        const QJsonObject photo{{QStringLiteral("base64"), QString::fromLatin1(QByteArray(bytes).toBase64())}};
        api.say({{QStringLiteral("media_group_id"), QStringLiteral("7")}},
                {{QStringLiteral("files"), QJsonObject{{QStringLiteral("photo"), photo}}}});
    };
    startReady();
    host.holdReceives = true;
    picture("one");
    picture("two");
    ASSERT_TRUE(eventually([&] { return host.remembered.contains(QStringLiteral("album:7")); }));
    crash();
    host.releaseReceives();  // the hub had it, Telegram was never told, and meanwhile there is one more
    picture("three");
    startReady();
    ASSERT_TRUE(eventually([&] { return api.pending() == 0; }));
    qsizetype parts = 0;
    for (const InboundMessage &message : std::as_const(host.kept)) parts += message.parts.size();
    EXPECT_EQ(parts, 3);
    EXPECT_EQ(host.kept.first().parts.size(), 2);
}

TEST_F(TelegramTest, EditsAmendAndButtonsAreAnswered) {
    meet();
    api.control("edit", {{QStringLiteral("chat"), 1001},
                         {QStringLiteral("message_id"), 1},
                         {QStringLiteral("message"), QJsonObject{{QStringLiteral("text"), QStringLiteral("hello!")}}}});
    ASSERT_TRUE(eventually([&] { return host.amended.size() == 1; }));
    EXPECT_EQ(host.amended.first().remoteId, QStringLiteral("1001:1"));
    EXPECT_EQ(host.amended.first().parts.first().text, QStringLiteral("hello!"));

    OutboundMessage question = reply(QStringLiteral("How was it?"));
    question.extra = {
        {QStringLiteral("buttons"), QJsonArray{QJsonObject{{QStringLiteral("text"), QStringLiteral("Good")},
                                                           {QStringLiteral("data"), QStringLiteral("5")}}}}};
    ASSERT_EQ(send(question).kind, SendOutcome::Kind::Accepted);
    api.control("press", {{QStringLiteral("chat"), 1001},
                          {QStringLiteral("message_id"), 2},
                          {QStringLiteral("data"), QStringLiteral("5")}});
    ASSERT_TRUE(keeps(2));
    EXPECT_EQ(host.kept.last().parts.first().text, QStringLiteral("Good"));
    EXPECT_TRUE(eventually([&] {
        return api.sent(QStringLiteral("answerCallbackQuery")).isEmpty() == false ||
               api.calls(QStringLiteral("answerCallbackQuery")) == 1;
    }));
}

TEST_F(TelegramTest, KilledAtAnyMomentEachMessageIsKeptOnce) {
    for (int round = 0; round < 6; ++round) {
        start();
        for (int i = 0; i < 5; ++i) api.say(QStringLiteral("%1.%2").arg(round).arg(i));
        QTest::qWait(round * 7);  // not a deadline: the point is that any moment will do
        crash();
    }
    startReady();
    ASSERT_TRUE(eventually([&] { return api.pending() == 0; }));
    QStringList texts;
    for (const InboundMessage &message : std::as_const(host.kept)) texts += message.parts.first().text;
    QStringList expected;
    for (int round = 0; round < 6; ++round)
        for (int i = 0; i < 5; ++i) expected += QStringLiteral("%1.%2").arg(round).arg(i);
    EXPECT_EQ(texts, expected) << "each once, in order";
}

TEST_F(TelegramTest, AFullDiskHoldsUpAndLosesNothing) {
    startReady();
    host.refusal = QStringLiteral("disk-full");
    api.say(QStringLiteral("one"));
    api.say(QStringLiteral("two"));
    ASSERT_TRUE(isState(ChannelState::Kind::Trouble, "disk-full"));
    EXPECT_EQ(api.pending(), 2);
    host.refusal.clear();
    ASSERT_TRUE(keeps(2));
    EXPECT_EQ(host.kept.at(0).parts.first().text, QStringLiteral("one"));
    EXPECT_TRUE(isState(ChannelState::Kind::Ready, ""));
}

TEST_F(TelegramTest, WhatTheHubNeverTakesIsKeptRawAndNotFetchedForEver) {
    startReady();
    host.refusal = QStringLiteral("malformed");
    api.say(QStringLiteral("odd"));
    ASSERT_TRUE(eventually([&] { return api.pending() == 0; })) << "it does not come again for ever";
    host.refusal.clear();
    api.say(QStringLiteral("fine"));
    ASSERT_TRUE(keeps(1));
    EXPECT_EQ(host.kept.last().parts.first().text, QStringLiteral("fine"));
}

TEST_F(TelegramTest, TroubleOfTheServiceIsSaidAndPasses) {
    startReady();
    struct Case {
        const char *fault;
        const char *code;
    };
    for (const Case &each : {Case{"500", "service-error"}, Case{"json-500", "service-error"},
                             Case{"garbage", "service-garbage"}, Case{"half", "service-garbage"}}) {
        fault("getUpdates", each.fault, {{QStringLiteral("times"), 1000}});
        api.say(QLatin1String(each.fault));
        ASSERT_TRUE(isState(ChannelState::Kind::Trouble, each.code)) << each.fault;
        api.control("heal");
        ASSERT_TRUE(isState(ChannelState::Kind::Ready, "")) << each.fault;
    }
    ASSERT_TRUE(keeps(4));
    EXPECT_EQ(host.kept.size(), 4);
}

TEST_F(TelegramTest, AnAnswerThatIsTooLongIsReadOneByOne) {
    for (int i = 1; i <= 2; ++i) {
        const QJsonObject chat{{QStringLiteral("id"), 1001}, {QStringLiteral("type"), QStringLiteral("private")}};
        const QJsonObject message{{QStringLiteral("message_id"), i},
                                  {QStringLiteral("chat"), chat},
                                  {QStringLiteral("text"), QString::number(i)},
                                  {QStringLiteral("of_later"), QString(5 * 1024 * 1024, QLatin1Char('x'))}};
        api.control("update", {{QStringLiteral("update"), QJsonObject{{QStringLiteral("message"), message}}}});
    }
    start();
    ASSERT_TRUE(keeps(2)) << qPrintable(host.state.code);
    EXPECT_TRUE(isState(ChannelState::Kind::Ready, ""));
}

TEST_F(TelegramTest, SilenceIsNoticed) {
    times.pollSeconds = 1;
    times.pollGrace = 1000;
    startReady();
    fault("getUpdates", "silence", {{QStringLiteral("times"), 1000}});
    ASSERT_TRUE(isState(ChannelState::Kind::Trouble, "service-silent"));
    api.control("heal");
    ASSERT_TRUE(isState(ChannelState::Kind::Ready, ""));
}

TEST_F(TelegramTest, NobodyThereIsTrouble) {
    config.settings.insert(QStringLiteral("api"), QStringLiteral("http://127.0.0.1:1"));
    start();
    EXPECT_TRUE(isState(ChannelState::Kind::Trouble, "service-unreachable"));
    EXPECT_FALSE(host.state.detail.contains(api.token));
}

TEST_F(TelegramTest, ASecondPollerIsSaidLoudly) {
    startReady();
    // Another program with the same token, as Telegram sees it: each of its polls ends ours.
    QNetworkAccessManager other;
    const QUrl url(QStringLiteral("%1/bot%2/getUpdates?timeout=1").arg(api.api, api.token));
    ASSERT_TRUE(eventually([&] { return api.control("state")[u"polling"].toBool(); }));
    std::unique_ptr<QNetworkReply> poll(other.get(QNetworkRequest(url)));
    ASSERT_TRUE(isState(ChannelState::Kind::Down, "second-poller"));
    ASSERT_TRUE(eventually([&] { return poll->isFinished(); }));
    EXPECT_TRUE(isState(ChannelState::Kind::Ready, "")) << "and it goes on when the other has gone";
}

TEST_F(TelegramTest, ARevokedTokenIsSaidAndAWrongOneToo) {
    meet();
    api.control("revoke");
    ASSERT_TRUE(isState(ChannelState::Kind::Down, "bot-token"));
    EXPECT_EQ(send(reply(QStringLiteral("x"))).kind, SendOutcome::Kind::RetryLater);
    api.control("unrevoke");
    ASSERT_TRUE(isState(ChannelState::Kind::Ready, ""));
    crash();
    for (const char *token : {"", "nonsense", "1:..%2F..%2Fabcdefgh"}) {
        config.secrets = {{QStringLiteral("token"), QLatin1String(token)}};
        start();
        EXPECT_EQ(host.state.kind, ChannelState::Kind::Down) << token;
        crash();
    }
}

// --- out ------------------------------------------------------------------------------------------------------------

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

// --- webhook --------------------------------------------------------------------------------------------------------

class TelegramHookTest : public TelegramTest {
protected:
    quint64 number = 0;
    QByteArray secret;

    void startHook() {
        config.settings.insert(QStringLiteral("way"), QStringLiteral("webhook"));
        startReady();
        const QJsonArray calls = api.control("calls")[u"calls"].toArray();
        for (const QJsonValue &call : calls)
            if (call[u"method"].toString() == QStringLiteral("setWebhook")) {
                secret = call[u"params"][u"secret_token"].toString().toLatin1();
                EXPECT_EQ(call[u"params"][u"url"].toString(), QStringLiteral("http://127.0.0.1:9/hook/shop"));
            }
    }
    quint64 bring(const QByteArray &body) { return bring(body, secret); }
    int statusOf(quint64 id) {
        return eventually([&] { return host.replies.contains(id); }) ? host.replies.value(id).status : 0;
    }
    int deliver(const QByteArray &body, const QByteArray &token) { return statusOf(bring(body, token)); }
    quint64 bring(const QByteArray &body, const QByteArray &token) {
        HttpRequest request;
        request.id = ++number;
        request.method = QStringLiteral("POST");
        request.headers = {{"x-telegram-bot-api-secret-token", token}};
        request.body = body;
        connector->http(request);
        return request.id;
    }
    static QByteArray update(int id) {
        return R"({"update_id":)" + QByteArray::number(id) + R"(,"message":{"message_id":)" + QByteArray::number(id) +
               R"(,"date":1,"from":{"id":1001,"first_name":"Ivan"},"chat":{"id":1001,"type":"private"},"text":"hello"}})";
    }
};

TEST_F(TelegramHookTest, TakesOnlyWhatHasTheSecretAndSaysKeptOnlyThen) {
    startHook();
    ASSERT_GE(secret.size(), 32);
    EXPECT_EQ(deliver(update(1), "wrong"), 403);
    EXPECT_EQ(deliver(update(1), secret.chopped(1) + "x"), 403);
    EXPECT_EQ(deliver(update(1), {}), 403);
    EXPECT_TRUE(host.kept.isEmpty());
    EXPECT_EQ(deliver(update(1), secret), 200);
    EXPECT_EQ(host.kept.size(), 1);
    EXPECT_EQ(deliver(update(1), secret), 200) << "again is the same";
    EXPECT_EQ(host.kept.size(), 1);
    EXPECT_EQ(deliver("{", secret), 400);
    host.refusal = QStringLiteral("disk-full");
    EXPECT_EQ(deliver(update(2), secret), 503) << "so Telegram brings it again";
    host.refusal.clear();
    EXPECT_EQ(deliver(update(2), secret), 200);
    EXPECT_EQ(host.kept.size(), 2);
}

TEST_F(TelegramHookTest, AnAlbumIsOneMessageInWhateverOrderItsPicturesCome) {
    startHook();
    const auto picture = [](int id) {
        QByteArray json = update(id);
        return json.replace(R"("text":"hello")", R"("media_group_id":"9","text":")" + QByteArray::number(id) + R"(")");
    };
    const quint64 second = bring(picture(12));
    const quint64 text = bring(update(13));
    const quint64 first = bring(picture(11));
    EXPECT_TRUE(host.kept.isEmpty()) << "it waits for the rest";
    for (const quint64 id : {first, second, text}) EXPECT_EQ(statusOf(id), 200);
    ASSERT_EQ(host.kept.size(), 2) << "and what came after the album stands behind it";
    EXPECT_EQ(host.kept.at(0).remoteId, QStringLiteral("1001:11"));
    EXPECT_EQ(host.kept.at(0).parts.size(), 2);
    EXPECT_EQ(host.kept.at(1).remoteId, QStringLiteral("1001:13"));
    // Telegram did not hear of one: it comes again alone, also after a restart.
    EXPECT_EQ(deliver(picture(12), secret), 200);
    crash();
    startHook();
    EXPECT_EQ(deliver(picture(12), secret), 200);
    EXPECT_EQ(host.kept.size(), 2);
    // A picture that was late stands by itself and is not lost.
    EXPECT_EQ(deliver(picture(14), secret), 200);
    EXPECT_EQ(host.kept.size(), 3);
}

TEST_F(TelegramHookTest, KilledWhileAnAlbumGathersNothingIsLost) {
    startHook();
    const auto picture = [](int id) {
        QByteArray json = update(id);
        return json.replace(R"("text":"hello")", R"("media_group_id":"9","text":"x")");
    };
    bring(picture(11));
    bring(picture(12));
    crash();
    EXPECT_TRUE(host.kept.isEmpty() && host.replies.isEmpty()) << "not told that they are kept";
    startHook();
    const quint64 first = bring(picture(11));
    const quint64 second = bring(picture(12));
    EXPECT_EQ(statusOf(first), 200);
    EXPECT_EQ(statusOf(second), 200);
    ASSERT_EQ(host.kept.size(), 1);
    EXPECT_EQ(host.kept.first().parts.size(), 2);
}

TEST_F(TelegramHookTest, NeedsAnAddressThatTelegramCanReach) {
    config.settings.insert(QStringLiteral("way"), QStringLiteral("webhook"));
    config.publicUrl = QUrl(QStringLiteral("http://hub.local"));
    start();
    EXPECT_EQ(host.state.code, QStringLiteral("no-public-address"));
}

}  // namespace

int main(int argc, char **argv) {
    QCoreApplication application(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    if (!BotApiServer::canRun()) return 77;  // without Node there is no server to talk to
    return RUN_ALL_TESTS();
}
