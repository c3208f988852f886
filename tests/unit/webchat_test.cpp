// SPDX-License-Identifier: GPL-3.0-or-later
// The chat's connector against a hub in memory: what visitors may and may not do, and that nothing is lost or doubled.
#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

#include "plugins/common/page.h"
#include "plugins/webchat/hub/visitortoken.h"
#include "plugins/webchat/hub/webchatconnector.h"
#include "support/fakeconnectorhost.h"

using namespace heard;
using namespace heard::channelapi;
using heard::test::FakeConnectorHost;

namespace {

const QByteArray kSecret(32, 's');

QString text(const QJsonObject &object, const char *key) { return object.value(QLatin1String(key)).toString(); }

class WebchatTest : public testing::Test {
protected:
    FakeConnectorHost host;
    webchat::WebchatConnector connector{nullptr, 5};
    quint64 nextRequest = 1000;

    void start(const QJsonObject &settings = {}) {
        ConnectorConfig config;
        config.channelKey = QStringLiteral("shop");
        config.channelName = QStringLiteral("Shop <b>&");
        config.settings = settings;
        config.channelSecret = kSecret;
        config.publicUrl = QUrl(QStringLiteral("https://help.example"));
        connector.start(&host, config);
    }
    HttpRequest request(const QString &method, const QString &path, const QByteArray &origin = {}) {
        HttpRequest request;
        request.id = ++nextRequest;
        request.method = method;
        request.path = path.section(QLatin1Char('?'), 0, 0);
        request.query = path.section(QLatin1Char('?'), 1);
        request.peer = QStringLiteral("192.0.2.1");
        request.base = QUrl(QStringLiteral("http://127.0.0.1:8080"));
        if (!origin.isEmpty()) request.headers.append({QByteArray("origin"), origin});
        return request;
    }
    void open(quint64 socket, const QByteArray &origin = "http://127.0.0.1:8080") {
        connector.socketOpened(socket, request(QStringLiteral("GET"), QStringLiteral("/socket"), origin));
    }
    void say(quint64 socket, const QJsonObject &frame) {
        connector.socketText(socket, QString::fromUtf8(QJsonDocument(frame).toJson(QJsonDocument::Compact)));
    }
    /// Opens a page and says hello; the token it was welcomed with.
    QString visit(quint64 socket, const QString &token = {}) {
        open(socket);
        say(socket, {{QStringLiteral("type"), QStringLiteral("hello")},
                     {QStringLiteral("token"), token},
                     {QStringLiteral("lang"), QStringLiteral("ru")},
                     {QStringLiteral("page"), QStringLiteral("https://shop.example/boots")}});
        return text(host.waitFrame(socket, QStringLiteral("welcome")), "token");
    }
    void send(quint64 socket, const QString &id, const QString &message, const QStringList &files = {}) {
        say(socket, {{QStringLiteral("type"), QStringLiteral("send")},
                     {QStringLiteral("id"), id},
                     {QStringLiteral("text"), message},
                     {QStringLiteral("files"), QJsonArray::fromStringList(files)}});
    }
    HttpReply upload(const QString &token, const QByteArray &bytes,
                     const QByteArray &origin = "http://127.0.0.1:8080") {
        HttpRequest post = request(QStringLiteral("POST"), QStringLiteral("/upload"), origin);
        post.headers.append({QByteArray("content-type"), QByteArray("multipart/form-data; boundary=XX")});
        post.body = "--XX\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n" + token.toLatin1() +
                    "\r\n--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"shoe.png\"\r\n"
                    "Content-Type: image/png\r\n\r\n" +
                    bytes + "\r\n--XX--\r\n";
        connector.http(post);
        return host.waitReply(post.id);
    }
    static QJsonObject json(const HttpReply &reply) { return QJsonDocument::fromJson(reply.body).object(); }
    HttpReply get(const QString &path) {
        const HttpRequest asked = request(QStringLiteral("GET"), path);
        connector.http(asked);
        return host.waitReply(asked.id);
    }
    OutboundMessage reply(const QString &address, const QString &words) {
        OutboundMessage message;
        message.clientId = QStringLiteral("c1");
        message.messageId = QStringLiteral("77");
        message.address = address;
        message.agentName = QStringLiteral("Olena");
        message.at = host.time;
        Part part;
        part.kind = QStringLiteral("text");
        part.text = words;
        message.parts = {part};
        host.keepOutgoing(message);
        return message;
    }
    SendOutcome outcome(SendJob *job) {
        QSignalSpy spy(job, &SendJob::finished);
        EXPECT_TRUE(spy.wait(5000));
        EXPECT_EQ(spy.size(), 1);
        return spy.isEmpty() ? SendOutcome{} : spy.first().first().value<SendOutcome>();
    }
};

TEST_F(WebchatTest, keptIsSaidOnlyAfterTheHubHasKeptIt) {
    start();
    visit(1);
    host.holdReceives = true;
    send(1, QStringLiteral("a1"), QStringLiteral("Здравствуйте!"));
    visit(2);  // the event loop has gone round: a connector that does not wait for the hub would have answered
    EXPECT_TRUE(host.frames(1, QStringLiteral("kept")).isEmpty());
    host.releaseReceives();
    EXPECT_EQ(text(host.waitFrame(1, QStringLiteral("kept")), "id"), QStringLiteral("a1"));
    ASSERT_EQ(host.kept.size(), 1);
    EXPECT_EQ(host.kept.first().parts.first().text, QStringLiteral("Здравствуйте!"));
    EXPECT_EQ(host.kept.first().language, QStringLiteral("ru"));
}

TEST_F(WebchatTest, theSameIdIsTheSameMessage) {
    start();
    const QString token = visit(1);
    send(1, QStringLiteral("a1"), QStringLiteral("once"));
    host.waitFrame(1, QStringLiteral("kept"));
    connector.socketClosed(1);
    visit(2, token);
    send(2, QStringLiteral("a1"), QStringLiteral("once"));
    EXPECT_EQ(text(host.waitFrame(2, QStringLiteral("kept")), "id"), QStringLiteral("a1"));
    EXPECT_EQ(host.kept.size(), 1);
    EXPECT_EQ(host.redelivered, 1);
}

TEST_F(WebchatTest, theSameIdOfAnotherVisitorIsAnotherMessage) {
    start();
    visit(1);
    visit(2);
    send(1, QStringLiteral("a1"), QStringLiteral("mine"));
    send(2, QStringLiteral("a1"), QStringLiteral("mine too"));
    host.waitFrame(1, QStringLiteral("kept"));
    host.waitFrame(2, QStringLiteral("kept"));
    EXPECT_EQ(host.kept.size(), 2);
}

TEST_F(WebchatTest, aReturningVisitorSeesTheirConversationAndNobodyElseDoes) {
    start();
    const QString token = visit(1);
    send(1, QStringLiteral("a1"), QStringLiteral("secret"));
    host.waitFrame(1, QStringLiteral("kept"));
    visit(2, token);
    const auto again = host.frames(2, QStringLiteral("welcome")).first().value(QLatin1String("messages")).toArray();
    ASSERT_EQ(again.size(), 1);
    EXPECT_EQ(text(again.first().toObject(), "text"), QStringLiteral("secret"));
    EXPECT_EQ(text(again.first().toObject(), "id"), QStringLiteral("a1"));

    const QString forged = token.section(QLatin1Char('.'), 0, 0) + QLatin1Char('.') + QString(43, QLatin1Char('A'));
    EXPECT_NE(visit(3, forged), forged);  // welcomed as somebody new
    EXPECT_TRUE(host.frames(3, QStringLiteral("welcome")).first().value(QLatin1String("messages")).toArray().isEmpty());

    const auto stranger = webchat::newVisitor(plugins::Signer(QByteArray(32, 'x')));  // of another channel
    EXPECT_NE(visit(4, stranger.token), stranger.token);
}

TEST_F(WebchatTest, originIsHeldAgainstTheListOfSites) {
    start({{QStringLiteral("sites"), QJsonArray{QStringLiteral("shop.example"), QStringLiteral("*.shop.example")}}});
    const auto refused = [&](quint64 socket, const QByteArray &origin) {
        open(socket, origin);
        return host.closed.value(socket).reason == QLatin1String("site-not-allowed");
    };
    EXPECT_FALSE(refused(1, "https://shop.example"));
    EXPECT_FALSE(refused(2, "https://www.shop.example"));
    EXPECT_FALSE(refused(3, "http://127.0.0.1:8080"));  // the hub's own page
    EXPECT_FALSE(refused(4, "https://help.example"));   // as customers see the hub
    EXPECT_TRUE(refused(5, "https://evil.example"));
    EXPECT_TRUE(refused(6, "https://shop.example.evil"));
    EXPECT_TRUE(refused(7, "https://evilshop.example"));
    EXPECT_TRUE(refused(8, "http://127.0.0.1:9999"));
    EXPECT_TRUE(refused(9, "null"));
    EXPECT_TRUE(refused(10, ""));
    EXPECT_EQ(upload(visit(11), "x", "https://evil.example").status, 403);
}

TEST_F(WebchatTest, garbageIsClosedWithAReason) {
    start();
    const auto reason = [&](quint64 socket, const QString &garbage) {
        open(socket);
        connector.socketText(socket, garbage);
        return host.closed.value(socket).reason;
    };
    EXPECT_EQ(reason(1, QStringLiteral("nonsense")), QStringLiteral("not-json"));
    EXPECT_EQ(reason(2, QStringLiteral("{\"type\":\"dance\"}")), QStringLiteral("unknown-type"));
    EXPECT_EQ(reason(3, QStringLiteral("{\"type\":\"send\",\"id\":\"a\",\"text\":\"x\"}")),
              QStringLiteral("hello-first"));
    EXPECT_EQ(reason(4, QStringLiteral("{\"type\":\"hello\",\"token\":7}")), QStringLiteral("bad-field"));
    EXPECT_EQ(reason(5, QString(70'000, QLatin1Char('x'))), QStringLiteral("too-large"));
    visit(6);
    say(6, {{QStringLiteral("type"), QStringLiteral("hello")}});
    EXPECT_EQ(host.closed.value(6).reason, QStringLiteral("hello-twice"));
    EXPECT_TRUE(host.kept.isEmpty());
}

TEST_F(WebchatTest, aPageThatSaysNothingIsClosed) {
    start();
    open(1);
    host.time += 11'000;
    EXPECT_TRUE(QTest::qWaitFor([&] { return host.closed.contains(1); }));
}

TEST_F(WebchatTest, rateAndSizeAreLimitedForEachVisitor) {
    start();
    visit(1);
    for (int i = 0; i < 11; ++i) send(1, QStringLiteral("m%1").arg(i), QStringLiteral("x"));
    const QJsonObject refused = host.waitFrame(1, QStringLiteral("refused"));
    EXPECT_EQ(text(refused, "reason"), QStringLiteral("rate"));
    EXPECT_EQ(text(refused, "id"), QStringLiteral("m10"));
    EXPECT_EQ(refused.value(QLatin1String("retryIn")).toInt(), 1000);
    host.waitFrame(1, QStringLiteral("kept"), 10);
    EXPECT_EQ(host.kept.size(), 10);

    visit(2);  // another visitor is not held back by the first
    send(2, QStringLiteral("long"), QString(4001, QLatin1Char('x')));
    EXPECT_EQ(text(host.waitFrame(2, QStringLiteral("refused")), "reason"), QStringLiteral("too-large"));
    send(2, QStringLiteral("fits"), QString(4000, QLatin1Char('x')));
    EXPECT_EQ(text(host.waitFrame(2, QStringLiteral("kept")), "id"), QStringLiteral("fits"));

    host.time += 1000;
    send(1, QStringLiteral("m10"), QStringLiteral("x"));
    EXPECT_EQ(text(host.waitFrame(1, QStringLiteral("kept"), 11), "id"), QStringLiteral("m10"));
}

TEST_F(WebchatTest, newVisitorsOfOneAddressAreLimitedAndKnownOnesAreNot) {
    start();
    const QString token = visit(1);
    for (quint64 socket = 2; socket <= 20; ++socket) visit(socket);
    open(21);
    say(21, {{QStringLiteral("type"), QStringLiteral("hello")}});
    EXPECT_EQ(host.closed.value(21).reason, QStringLiteral("too-many-visitors"));
    EXPECT_EQ(visit(22, token), token);
}

TEST_F(WebchatTest, whatTheHubRefusesTheVisitorIsToldWithTheReason) {
    start();
    visit(1);
    host.refusal = QStringLiteral("disk-full");
    send(1, QStringLiteral("a1"), QStringLiteral("keep me"));
    const QJsonObject refused = host.waitFrame(1, QStringLiteral("refused"));
    EXPECT_EQ(text(refused, "reason"), QStringLiteral("disk-full"));
    EXPECT_EQ(text(refused, "id"), QStringLiteral("a1"));
    host.refusal.clear();
    send(1, QStringLiteral("a1"), QStringLiteral("keep me"));
    EXPECT_FALSE(host.waitFrame(1, QStringLiteral("kept")).isEmpty());
}

TEST_F(WebchatTest, allTabsOfAVisitorGetEverything) {
    start();
    const QString token = visit(1);
    visit(2, token);
    visit(3);
    send(1, QStringLiteral("a1"), QStringLiteral("from one"));
    const QJsonObject other = host.waitFrame(2, QStringLiteral("message")).value(QLatin1String("message")).toObject();
    EXPECT_TRUE(other.value(QLatin1String("own")).toBool());
    EXPECT_EQ(text(other, "id"), QStringLiteral("a1"));
    EXPECT_TRUE(host.frames(1, QStringLiteral("message")).isEmpty());  // it has its own already

    const QString visitor = host.kept.first().address;
    outcome(connector.send(reply(visitor, QStringLiteral("answer"))));
    for (const quint64 socket : {1, 2})
        EXPECT_EQ(text(host.frames(socket, QStringLiteral("message")).last().value(QLatin1String("message")).toObject(),
                       "agent"),
                  QStringLiteral("Olena"));
    EXPECT_TRUE(host.frames(3, QStringLiteral("message")).isEmpty());
}

TEST_F(WebchatTest, aReplyIsAcceptedOnceAndReceiptsFollowWhenAPageHasIt) {
    start();
    const QString token = visit(1);
    send(1, QStringLiteral("a1"), QStringLiteral("hello?"));
    host.waitFrame(1, QStringLiteral("kept"));
    const QString visitor = host.kept.first().address;
    connector.socketClosed(1);

    const OutboundMessage message = reply(visitor, QStringLiteral("we are here"));
    const SendOutcome first = outcome(connector.send(message));
    const SendOutcome again = outcome(connector.send(message));
    EXPECT_EQ(first.kind, SendOutcome::Kind::Accepted);
    EXPECT_FALSE(first.remoteId.isEmpty());
    EXPECT_EQ(first.remoteId, again.remoteId);
    EXPECT_TRUE(host.receipts.isEmpty());  // nobody has it yet

    visit(2, token);
    EXPECT_EQ(host.frames(2, QStringLiteral("welcome")).first().value(QLatin1String("messages")).toArray().size(), 2);
    say(2, {{QStringLiteral("type"), QStringLiteral("got")}, {QStringLiteral("upTo"), message.messageId}});
    say(2, {{QStringLiteral("type"), QStringLiteral("read")}, {QStringLiteral("upTo"), message.messageId}});
    ASSERT_EQ(host.receipts.size(), 2);
    EXPECT_EQ(host.receipts.at(0).kind, Receipt::Kind::Delivered);
    EXPECT_EQ(host.receipts.at(1).kind, Receipt::Kind::Read);
    EXPECT_EQ(host.receipts.at(1).address, visitor);
    EXPECT_EQ(host.receipts.at(1).messageId, message.messageId);
}

TEST_F(WebchatTest, typingGoesBothWays) {
    start();
    visit(1);
    send(1, QStringLiteral("a1"), QStringLiteral("x"));
    host.waitFrame(1, QStringLiteral("kept"));
    const QString visitor = host.kept.first().address;
    say(1, {{QStringLiteral("type"), QStringLiteral("typing")}, {QStringLiteral("on"), true}});
    ASSERT_EQ(host.hints.size(), 1);
    EXPECT_EQ(host.hints.first().kind, QStringLiteral("typing"));
    EXPECT_EQ(host.hints.first().address, visitor);
    connector.socketClosed(1);
    EXPECT_EQ(host.hints.last().kind, QStringLiteral("typing-stopped"));

    visit(2);
    visit(3, {});
    connector.hint({QStringLiteral("typing"), text(host.frames(2).first(), "visitor"), QStringLiteral("Olena"), {}});
    EXPECT_EQ(text(host.waitFrame(2, QStringLiteral("typing")), "name"), QStringLiteral("Olena"));
    EXPECT_TRUE(host.frames(3, QStringLiteral("typing")).isEmpty());
}

TEST_F(WebchatTest, thatAnAgentHasReadIsToldToItsVisitorOnly) {
    start();
    const QString token = visit(1);
    visit(2);
    send(1, QStringLiteral("a1"), QStringLiteral("x"));
    const QString message = text(host.waitFrame(1, QStringLiteral("kept")), "message");
    connector.hint({QStringLiteral("read"), host.kept.first().address, {}, {{QStringLiteral("upTo"), message}}});
    EXPECT_EQ(text(host.waitFrame(1, QStringLiteral("read")), "upTo"), message);
    EXPECT_TRUE(host.frames(2, QStringLiteral("read")).isEmpty());
    // Who was not there is told by the history.
    host.markRead(message);
    visit(3, token);
    const QJsonArray shown =
        host.frames(3, QStringLiteral("welcome")).last().value(QLatin1String("messages")).toArray();
    ASSERT_EQ(shown.size(), 1);
    EXPECT_EQ(shown.first()[QLatin1String("read")], true);
}

TEST_F(WebchatTest, filesBelongToTheirVisitor) {
    start();
    const QString mine = visit(1);
    visit(2);
    const QJsonObject uploaded = json(upload(mine, "picture"));
    ASSERT_EQ(text(uploaded, "name"), QStringLiteral("shoe.png"));
    send(2, QStringLiteral("theft"), {}, {text(uploaded, "file")});
    EXPECT_EQ(text(host.waitFrame(2, QStringLiteral("refused")), "reason"), QStringLiteral("bad-file"));

    send(1, QStringLiteral("a1"), {}, {text(uploaded, "file")});
    host.waitFrame(1, QStringLiteral("kept"));
    ASSERT_EQ(host.kept.size(), 1);
    EXPECT_EQ(host.kept.first().parts.first().kind, QStringLiteral("image"));

    visit(3, mine);
    const QJsonObject message =
        host.frames(3, QStringLiteral("welcome")).first().value(QLatin1String("messages")).toArray().first().toObject();
    const QString url = text(message.value(QLatin1String("files")).toArray().first().toObject(), "url");
    const HttpReply good = get(QLatin1Char('/') + url);
    EXPECT_EQ(good.status, 200);
    EXPECT_EQ(good.body, "picture");
    EXPECT_EQ(good.contentType, "image/png");

    EXPECT_EQ(get(QStringLiteral("/blob/blob1")).status, 403);
    EXPECT_EQ(get(QStringLiteral("/blob/blob2?k=") + url.section(QLatin1String("?k="), 1)).status, 403);
    EXPECT_EQ(get(QLatin1Char('/') + url + QLatin1Char('x')).status, 403);
    host.time += 25LL * 3600 * 1000;
    EXPECT_EQ(get(QLatin1Char('/') + url).status, 410);
}

TEST_F(WebchatTest, uploadsAreChecked) {
    start();
    const QString token = visit(1);
    EXPECT_EQ(upload(QStringLiteral("forged.token"), "x").status, 403);
    EXPECT_EQ(upload(token, QByteArray(webchat::kFileLimit + 1, 'x')).status, 413);
    EXPECT_EQ(upload(token, {}).status, 400);
    host.refusal = QStringLiteral("wrong-type");
    const HttpReply refused = upload(token, "MZ");
    EXPECT_EQ(refused.status, 415);
    EXPECT_EQ(text(json(refused), "error"), QStringLiteral("wrong-type"));
}

TEST_F(WebchatTest, outsideTheHoursTheVisitorIsToldAndTheMessageIsTaken) {
    host.time = QDateTime(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch();  // a Sunday
    start({{QStringLiteral("hours"), QStringLiteral("mon-fri 09:00-18:00")},
           {QStringLiteral("timezone"), QStringLiteral("Europe/Kyiv")}});
    visit(1);
    const QJsonObject away = host.frames(1).first().value(QLatin1String("away")).toObject();
    EXPECT_TRUE(away.value(QLatin1String("is")).toBool());
    EXPECT_EQ(away.value(QLatin1String("opensAt")).toInteger(),
              QDateTime(QDate(2026, 11, 23), QTime(7, 0), Qt::UTC).toMSecsSinceEpoch());
    send(1, QStringLiteral("a1"), QStringLiteral("anyone?"));
    EXPECT_FALSE(host.waitFrame(1, QStringLiteral("kept")).isEmpty());
    host.time = away.value(QLatin1String("opensAt")).toInteger();
    EXPECT_FALSE(host.waitFrame(1, QStringLiteral("away")).value(QLatin1String("is")).toBool());
}

TEST_F(WebchatTest, awayWhenNobodyIsAvailable) {
    start({{QStringLiteral("awayWhenNobody"), true}});
    visit(1);
    EXPECT_FALSE(host.frames(1).first().value(QLatin1String("away")).toObject().value(QLatin1String("is")).toBool());
    host.available = false;
    EXPECT_TRUE(host.waitFrame(1, QStringLiteral("away")).value(QLatin1String("is")).toBool());
}

TEST_F(WebchatTest, whoHasWrittenCanGoOnInTelegram) {
    start({{QStringLiteral("telegramBot"), QStringLiteral("@shop_bot")}});
    visit(1);
    EXPECT_TRUE(host.frames(1).first().value(QLatin1String("elsewhere")).toBool());
    say(1, {{QStringLiteral("type"), QStringLiteral("elsewhere")}});
    const QString visitor = host.frames(1).first().value(QLatin1String("visitor")).toString();
    host.joinTokens.insert(QStringLiteral("word"), visitor);
    say(1, {{QStringLiteral("type"), QStringLiteral("elsewhere")}});
    EXPECT_EQ(host.waitFrame(1, QStringLiteral("elsewhere")).value(QLatin1String("url")).toString(),
              QStringLiteral("https://t.me/shop_bot?start=word"));
    EXPECT_EQ(host.frames(1, QStringLiteral("elsewhere")).size(), 1) << "nobody yet was told nothing";
}

TEST_F(WebchatTest, aBotsNameIsANameAndNothingElse) {
    start({{QStringLiteral("telegramBot"), QStringLiteral("https://evil.example/x")}});
    EXPECT_EQ(host.state.code, QStringLiteral("bad-settings"));
    visit(1);
    EXPECT_FALSE(host.frames(1).first().value(QLatin1String("elsewhere")).toBool());
}

TEST_F(WebchatTest, settingsThatCannotBeReadAreTold) {
    start({{QStringLiteral("hours"), QStringLiteral("mon 9 to 5")}});
    EXPECT_EQ(host.state.kind, ChannelState::Kind::Trouble);
    EXPECT_EQ(host.state.code, QStringLiteral("bad-settings"));
    EXPECT_EQ(host.state.detail, QStringLiteral("hours: mon 9 to 5"));
}

TEST_F(WebchatTest, theWidgetIsSmallCachedAndWhole) {
    start();
    HttpRequest asked = request(QStringLiteral("GET"), QStringLiteral("/widget.js"));
    asked.headers.append({QByteArray("accept-encoding"), QByteArray("gzip, br")});
    connector.http(asked);
    const HttpReply packed = host.waitReply(asked.id);
    RecordProperty("widgetBytesGzip", int(packed.body.size()));
    EXPECT_LT(packed.body.size(), 20 * 1024);
    EXPECT_GT(packed.body.size(), 1024);
    const HttpReply plain = get(QStringLiteral("/widget.js"));
    for (const char *piece :
         {"class Store", "class Link", "class Panel", "class Chat", "const CSS_TEXT", "const TEXTS"})
        EXPECT_TRUE(plain.body.contains(piece)) << piece;
    EXPECT_EQ(packed.body, plugins::gzip(plain.body));

    asked.id = ++nextRequest;
    for (const auto &[name, value] : plain.headers)
        if (name == "ETag") asked.headers.append({QByteArray("if-none-match"), value});
    connector.http(asked);
    EXPECT_EQ(host.waitReply(asked.id).status, 304);
}

TEST_F(WebchatTest, thePageIsInTheVisitorsLanguageAndEscapesTheName) {
    start();
    HttpRequest asked = request(QStringLiteral("GET"), {});
    asked.headers.append({QByteArray("accept-language"), QByteArray("de, uk;q=0.8, en;q=0.5")});
    connector.http(asked);
    const QString page = QString::fromUtf8(host.waitReply(asked.id).body);
    EXPECT_TRUE(page.contains(QStringLiteral("<html lang=\"uk\">")));
    EXPECT_TRUE(page.contains(QStringLiteral("Shop &lt;b&gt;&amp;")));
    EXPECT_FALSE(page.contains(QStringLiteral("{{")));
    EXPECT_EQ(get(QStringLiteral("/nothing")).status, 404);
}

TEST_F(WebchatTest, stopClosesThePagesAndSaysSoOnce) {
    start();
    visit(1);
    QSignalSpy stopped(&connector, &Connector::stopped);
    connector.stop();
    EXPECT_TRUE(stopped.wait(5000));
    EXPECT_EQ(stopped.size(), 1);
    EXPECT_EQ(host.closed.value(1).code, 1001);
    EXPECT_EQ(outcome(connector.send(reply(QStringLiteral("v"), QStringLiteral("x")))).kind,
              SendOutcome::Kind::RetryLater);
}

}  // namespace

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
