// SPDX-License-Identifier: GPL-3.0-or-later
// The form's connector against a hub in memory: without JavaScript, as a browser would send it.
#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

#include "plugins/common/forms/contact.h"
#include "plugins/common/forms/formtokens.h"
#include "plugins/form/hub/formconnector.h"
#include "support/formvisitor.h"

using namespace heard;
using namespace heard::channelapi;
using heard::test::Fields;
using heard::test::header;
using heard::test::kSecret;

namespace {

class FormTest : public test::FormVisitor<form::FormConnector> {
protected:
    void SetUp() override { start({}); }
};

TEST_F(FormTest, aMessageIsKeptAndTheSenderGetsALinkToItsCase) {
    const QByteArray stamp = filledIn();
    const HttpReply reply = post({{"stamp", stamp},
                                  {"name", "Оксана"},
                                  {"address", " Oksana@Example.COM "},
                                  {"topic", "Delivery"},
                                  {"text", "Де моє\r\nзамовлення?"}});
    EXPECT_EQ(reply.status, 303);
    ASSERT_EQ(host.kept.size(), 1);
    const InboundMessage &message = host.kept.first();
    EXPECT_EQ(message.address, QStringLiteral("oksana@example.com"));
    EXPECT_EQ(message.customerName, QStringLiteral("Оксана"));
    EXPECT_EQ(message.subject, QStringLiteral("Delivery"));
    EXPECT_EQ(message.parts.first().text, QStringLiteral("Де моє\nзамовлення?"));
    const HttpReply page = get(casePath(reply) + QStringLiteral("?sent=1"));
    EXPECT_EQ(page.status, 200);
    EXPECT_TRUE(page.body.contains("замовлення?"));
    EXPECT_TRUE(page.body.contains("Thank you"));
    EXPECT_FALSE(page.body.contains("{{"));
    EXPECT_EQ(header(page, "cache-control"), "no-store");
}

TEST_F(FormTest, aNumberInLocalFormIsOfTheChannelsCountry) {
    const auto left = [this](const QJsonObject &settings) {
        start(settings);
        post({{"stamp", filledIn()}, {"address", "050 123-45-67"}, {"text", "Call me"}});
        return host.kept.last().address;
    };
    EXPECT_EQ(left({}), QStringLiteral("0501234567")) << "English says no country";
    EXPECT_EQ(left({{QStringLiteral("region"), QStringLiteral(" ua ")}}), QStringLiteral("+380501234567"));
}

TEST_F(FormTest, sentTwiceItIsOneMessageAndOneCase) {
    const Fields fields{{"stamp", filledIn()}, {"text", "hello"}};
    const HttpReply first = post(fields);
    const HttpReply second = post(fields);
    EXPECT_EQ(host.kept.size(), 1);
    EXPECT_EQ(host.redelivered, 1);
    EXPECT_EQ(header(first, "location"), header(second, "location"));
}

TEST_F(FormTest, theAnswerStandsOnTheCasePageAndReadingItIsTold) {
    const QString path = casePath(post({{"stamp", filledIn()}, {"text", "hello"}}));
    const OutboundMessage message = answer(QStringLiteral("<b>We</b> are on it"));
    SendJob *job = connector.send(message);
    QSignalSpy sent(job, &SendJob::finished);
    ASSERT_TRUE(sent.wait(5000));
    EXPECT_EQ(sent.first().first().value<SendOutcome>().kind, SendOutcome::Kind::Accepted);
    EXPECT_TRUE(host.receipts.isEmpty());
    const HttpReply page = get(path);
    EXPECT_TRUE(page.body.contains("&lt;b&gt;We&lt;/b&gt; are on it"));
    EXPECT_TRUE(page.body.contains("Olena"));
    ASSERT_EQ(host.receipts.size(), 2);
    EXPECT_EQ(host.receipts.at(0).kind, Receipt::Kind::Delivered);
    EXPECT_EQ(host.receipts.at(1).kind, Receipt::Kind::Read);
    EXPECT_EQ(host.receipts.at(1).messageId, message.messageId);
}

TEST_F(FormTest, theCustomerCanWriteMore) {
    const QString path = casePath(post({{"stamp", filledIn()}, {"address", "+380 (44) 123-45-67"}, {"text", "one"}}));
    const HttpReply reply = post({{"stamp", filledIn(path)}, {"text", "two"}}, path);
    EXPECT_EQ(reply.status, 303);
    ASSERT_EQ(host.kept.size(), 2);
    EXPECT_EQ(host.kept.at(0).address, QStringLiteral("+380441234567"));
    EXPECT_EQ(host.kept.at(1).address, host.kept.at(0).address);
    EXPECT_EQ(host.kept.at(1).threadKey, host.kept.at(0).threadKey);
    EXPECT_NE(host.kept.at(1).remoteId, host.kept.at(0).remoteId);
    const QByteArray page = get(path).body;
    EXPECT_TRUE(page.contains("<p>one</p>") && page.contains("<p>two</p>"));
}

TEST_F(FormTest, typingSomebodysAddressShowsNothingOfTheirs) {
    post({{"stamp", filledIn()}, {"address", "victim@example.com"}, {"text", "my card number"}}, {}, "secret picture");
    const QString path = casePath(post({{"stamp", filledIn()}, {"address", "VICTIM@example.com"}, {"text", "peek"}}));
    EXPECT_EQ(host.kept.at(0).address, host.kept.at(1).address);
    const QByteArray page = get(path).body;
    EXPECT_TRUE(page.contains("peek"));
    EXPECT_FALSE(page.contains("my card number"));
    EXPECT_FALSE(page.contains("blob/"));
}

TEST_F(FormTest, linksCannotBeMadeUp) {
    const QString path = casePath(post({{"stamp", filledIn()}, {"text", "mine"}}));
    EXPECT_EQ(get(path + QLatin1Char('x')).status, 404);
    const plugins::Signer other(QByteArray(32, 'o'));
    EXPECT_EQ(
        get(QStringLiteral("/case/") + plugins::CaseLink{QStringLiteral("id"), QStringLiteral("a@b.c")}.sealed(other))
            .status,
        404);
    const plugins::Signer own(kSecret);  // a stamp is no link
    EXPECT_EQ(get(QStringLiteral("/case/") + QString::fromLatin1(filledIn())).status, 404);
}

TEST_F(FormTest, robotsAreHeldUpAndPeopleLoseNothing) {
    const QByteArray quick = stampOf(get());
    HttpReply reply = post({{"stamp", quick}, {"text", "my long text"}});
    EXPECT_EQ(reply.status, 422);
    EXPECT_TRUE(reply.body.contains("my long text"));
    EXPECT_EQ(stampOf(reply), quick);

    host.time += 20'000;
    reply = post({{"stamp", quick}, {"text", "my long text"}, {"website", "http://spam.example"}});
    EXPECT_EQ(reply.status, 422);
    EXPECT_FALSE(reply.body.contains("spam.example"));

    EXPECT_EQ(post({{"text", "no stamp"}}).status, 422);
    EXPECT_EQ(post({{"stamp", "made.up"}, {"text", "x"}}).status, 422);
    EXPECT_TRUE(host.kept.isEmpty());
    EXPECT_EQ(post({{"stamp", quick}, {"text", "my long text"}}).status, 303);

    const QByteArray old = stampOf(get());
    host.time += 25LL * 3600 * 1000;
    reply = post({{"stamp", old}, {"text", "kept text"}});
    EXPECT_EQ(reply.status, 422);
    EXPECT_NE(stampOf(reply), old);
    EXPECT_TRUE(reply.body.contains("kept text"));
}

TEST_F(FormTest, oneAddressMaySendSoMuch) {
    for (int i = 0; i < 10; ++i) EXPECT_EQ(post({{"stamp", stampOf(get())}, {"text", "x"}}).status, 422);  // too quick
    const HttpReply reply = post({{"stamp", stampOf(get())}, {"text", "still here"}});
    EXPECT_EQ(reply.status, 429);
    EXPECT_TRUE(reply.body.contains("still here"));
    peer = QStringLiteral("192.0.2.2");
    EXPECT_EQ(post({{"stamp", filledIn()}, {"text", "x"}}).status, 303);
}

TEST_F(FormTest, badInputIsToldAndKeptInTheForm) {
    const QByteArray big(1024 * 1024, 'w');
    HttpReply reply = post({{"stamp", filledIn()}, {"text", big}});
    EXPECT_EQ(reply.status, 422);
    EXPECT_TRUE(reply.body.contains("at most 20\u00a0000 characters"));
    EXPECT_GE(reply.body.count('w'), big.size());
    EXPECT_TRUE(reply.body.contains("aria-invalid=\"true\" aria-describedby=\"text-error\""));

    reply = post({{"stamp", filledIn()}, {"address", "call me"}, {"text", "<script>x</script>"}});
    EXPECT_EQ(reply.status, 422);
    EXPECT_TRUE(reply.body.contains("&lt;script&gt;x&lt;/script&gt;"));
    EXPECT_FALSE(reply.body.contains("<script>x"));
    EXPECT_EQ(post({{"stamp", filledIn()}, {"text", "  \r\n"}}).status, 422);
    EXPECT_EQ(ask(QStringLiteral("POST"), {}, "--XX\r\ncut", "multipart/form-data; boundary=XX").status, 400);
    EXPECT_TRUE(host.kept.isEmpty());

    post({{"stamp", filledIn()}, {"text", "<b>a</b>\x01"}});
    ASSERT_EQ(host.kept.size(), 1);  // handed over as it came; the hub cleans control characters
    EXPECT_TRUE(host.kept.first().parts.first().text.startsWith(QStringLiteral("<b>a</b>")));
}

TEST_F(FormTest, whatTheHubRefusesIsToldAndTheTextStays) {
    host.refusal = QStringLiteral("disk-full");
    const QByteArray stamp = filledIn();
    HttpReply reply = post({{"stamp", stamp}, {"text", "important"}});
    EXPECT_EQ(reply.status, 503);
    EXPECT_TRUE(reply.body.contains("no room left") && reply.body.contains("important"));
    host.refusal = QStringLiteral("wrong-type");
    reply = post({{"stamp", stamp}, {"text", "important"}}, {}, "MZ");
    EXPECT_EQ(reply.status, 422);
    EXPECT_TRUE(reply.body.contains("file-error"));
    host.refusal.clear();
    EXPECT_EQ(post({{"stamp", stamp}, {"text", "important"}}).status, 303);
    EXPECT_EQ(host.kept.size(), 1);
}

TEST_F(FormTest, aFileGoesWithTheMessageAndIsShownToItsSenderOnly) {
    const QString path = casePath(post({{"stamp", filledIn()}, {"text", "look"}}, {}, "picture"));
    ASSERT_EQ(host.kept.size(), 1);
    ASSERT_EQ(host.kept.first().parts.size(), 2);
    EXPECT_EQ(host.kept.first().parts.at(1).blob.name, QStringLiteral("receipt.png"));
    static const QRegularExpression kLink(QStringLiteral("src=\"\\.\\./(blob/[^\"]+)\""));
    const QString link = QLatin1Char('/') + kLink.match(QString::fromUtf8(get(path).body)).captured(1);
    EXPECT_EQ(get(link).body, "picture");
    EXPECT_EQ(get(link.section(QLatin1Char('?'), 0, 0)).status, 403);
}

TEST_F(FormTest, worksUrlEncodedToo) {
    EXPECT_EQ(
        ask(QStringLiteral("POST"), {}, "text=hi&stamp=" + filledIn(), "application/x-www-form-urlencoded").status,
        303);
    EXPECT_EQ(host.kept.size(), 1);
}

TEST_F(FormTest, speaksTheVisitorsLanguageAndOffersTheShopsTopics) {
    EXPECT_TRUE(get({}, "uk").body.contains("Напишіть нам"));
    EXPECT_TRUE(get({}, "ru-RU").body.contains("Возврат или обмен"));
    EXPECT_TRUE(get(QStringLiteral("?lang=ru"), "uk").body.contains("action=\"shop?lang=ru\""));
    start({{QStringLiteral("topics"), QJsonArray{QStringLiteral("<Boots>"), QStringLiteral(" ")}}});
    const QByteArray page = get().body;
    EXPECT_TRUE(page.contains("<option>&lt;Boots&gt;</option></select>"));
    EXPECT_TRUE(page.contains("Shop &amp; Co"));
    EXPECT_FALSE(page.contains("{{"));
}

TEST(CustomerAddressTest, isOneSpelling) {
    using plugins::normalisedAddress;
    EXPECT_EQ(normalisedAddress(QStringLiteral(" Anna.K+shop@Mail.Example ")),
              QStringLiteral("anna.k+shop@mail.example"));
    EXPECT_EQ(normalisedAddress(QStringLiteral("+7 (926) 123-45-67")), QStringLiteral("+79261234567"));
    EXPECT_EQ(normalisedAddress(QStringLiteral("00380 44 1234567")), QStringLiteral("+380441234567"));
    EXPECT_EQ(normalisedAddress(QStringLiteral("8 926 123 45 67")), QStringLiteral("89261234567"));
    EXPECT_EQ(normalisedAddress(QStringLiteral("8 926 123 45 67"), QStringLiteral("ru")),
              QStringLiteral("+79261234567"));
    EXPECT_EQ(normalisedAddress(QStringLiteral("050 123-45-67"), QStringLiteral("uk")),
              QStringLiteral("+380501234567"));
    EXPECT_EQ(normalisedAddress(QStringLiteral("050 123-45-67"), QStringLiteral("en"), QStringLiteral("UA")),
              QStringLiteral("+380501234567"));
    EXPECT_EQ(normalisedAddress(QStringLiteral("8 926 123 45 67"), QStringLiteral("ru"), QStringLiteral("UA")),
              QStringLiteral("+79261234567"))
        << "what is none there may be one where the language is spoken";
    for (const char *wrong :
         {"", "call me", "a@b", "a b@c.d", "@c.de", "a@.de", "12345", "+12+3456789", "a@b.c\nd@e.f"})
        EXPECT_FALSE(normalisedAddress(QLatin1String(wrong))) << wrong;
}

}  // namespace

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
