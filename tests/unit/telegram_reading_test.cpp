// SPDX-License-Identifier: GPL-3.0-or-later
// What the Telegram connector takes in, by polling and by webhook, and what it says when it can't.
#include <QTest>

#include "telegramtest.h"

using namespace heard;
using namespace heard::channelapi;
using heard::test::eventually;
using heard::test::TelegramTest;

namespace {

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

int main(int argc, char **argv) { return heard::test::runTelegramTests(argc, argv); }
