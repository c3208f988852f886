// SPDX-License-Identifier: GPL-3.0-or-later
// OAuth 2 from the browser's sign-in to a mailbox: against an authorisation server on this computer and a dovecot that
// takes its tokens.
#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QNetworkReply>
#include <QTest>
#include <QUrlQuery>

#include "link/browsersignin.h"
#include "plugins/email/wire/imapclient.h"
#include "plugins/email/wire/signin.h"
#include "support/authserver.h"
#include "support/mail/mailservers.h"

using namespace heard;
using namespace heard::email;
using heard::test::AuthServer;
using link::AuthorizationServer;
using link::BrowserSignIn;

namespace {

constexpr int kPatience = 60'000;

bool until(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, kPatience); }

/// A browser as far as it matters: follows where it is sent.
struct Browser {
    QNetworkAccessManager network;
    QByteArray shown;
    int status = 0;

    bool open(const QUrl &page) {
        QNetworkRequest request(page);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
        QNetworkReply *reply = network.get(request);
        bool ended = false;
        QObject::connect(reply, &QNetworkReply::finished, reply, [&] { ended = true; });
        if (!until([&] { return ended; })) return false;
        shown = reply->readAll();
        status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        reply->deleteLater();
        return true;
    }
};

struct InBrowser : testing::Test {
    AuthServer server;
    Browser browser;
    QJsonObject grant;
    QString code;

    AuthorizationServer facts() {
        return {server.authorize(),      server.token(),          QStringLiteral("mail read&write"),
                QStringLiteral("heard"), QStringLiteral("a b+c"), QStringLiteral("shop@heard.test")};
    }
    void watch(BrowserSignIn &signIn) {
        QObject::connect(&signIn, &BrowserSignIn::done, &signIn, [this](const QJsonObject &what) { grant = what; });
        QObject::connect(&signIn, &BrowserSignIn::failed, &signIn, [this](const QString &why) { code = why; });
    }
    bool ends() {
        return until([this] { return !grant.isEmpty() || !code.isEmpty(); });
    }
    /// It gives the newest token there is.
    bool holds(SignIn &signIn);
    void signsIn() {
        BrowserSignIn signIn(facts());
        watch(signIn);
        signIn.setFarewell(QStringLiteral("Done <b>"));
        ASSERT_TRUE(browser.open(signIn.start()));
        ASSERT_TRUE(ends()) << code.toStdString();
    }
    OAuth oauth() {
        return {QUrl(grant.value(u"token_url"_qs).toString()), grant.value(u"client_id"_qs).toString(),
                grant.value(u"client_secret"_qs).toString(), grant.value(u"refresh_token"_qs).toString()};
    }
};

struct Asked {
    std::optional<Credentials> who;
    std::optional<Trouble> why;
    QObject context;

    explicit Asked(SignIn &signIn) {
        signIn.ask(&context, [this](const Credentials &credentials, const std::optional<Trouble> &trouble) {
            who = credentials;
            why = trouble;
        });
        EXPECT_FALSE(who) << "not before ask() has returned";
        EXPECT_TRUE(until([this] { return who.has_value(); }));
    }
};

bool InBrowser::holds(SignIn &signIn) {
    const QString token = Asked(signIn).who->token;
    return token == server.accessToken();
}

TEST_F(InBrowser, BringsWhatLasts) {
    signsIn();
    EXPECT_EQ(grant.value(u"refresh_token"_qs).toString(), server.refreshToken());
    EXPECT_TRUE(browser.shown.contains("Done &lt;b&gt;"));
}

TEST_F(InBrowser, ADenialIsToldAndStrangersAreNotHeard) {
    server.denies = true;
    BrowserSignIn signIn(facts());
    watch(signIn);
    const QUrl page = signIn.start();
    const QString back = QUrlQuery(page).queryItemValue(u"redirect_uri"_qs, QUrl::FullyDecoded);
    for (const QString &stranger : {u"?code=x&state=guess"_qs, u"favicon.ico"_qs, u"?code=x"_qs}) {
        ASSERT_TRUE(browser.open(QUrl(back + stranger)));
        EXPECT_GE(browser.status, 400) << stranger.toStdString();
        EXPECT_TRUE(code.isEmpty() && grant.isEmpty());
    }
    ASSERT_TRUE(browser.open(page));
    ASSERT_TRUE(ends());
    EXPECT_EQ(code, u"sign-in-denied"_qs);
}

TEST_F(InBrowser, WrongSettingsAreNamed) {
    AuthorizationServer wrong = facts();
    wrong.clientSecret = u"other"_qs;
    {
        BrowserSignIn signIn(wrong);
        watch(signIn);
        ASSERT_TRUE(browser.open(signIn.start()));
        ASSERT_TRUE(ends());
        EXPECT_EQ(code, u"oauth-client-refused"_qs);
    }
    code.clear();
    wrong = facts();
    wrong.token = QUrl(u"http://tokens.example.org/"_qs);  // in clear over a network
    BrowserSignIn signIn(wrong);
    watch(signIn);
    EXPECT_FALSE(signIn.start().isValid());
    ASSERT_TRUE(ends());
    EXPECT_EQ(code, u"oauth-client-refused"_qs);
}

TEST_F(InBrowser, TokensAreUsedUntilTheyEndAndRenewed) {
    signsIn();
    SignIn signIn(u"shop@heard.test"_qs, oauth());
    QStringList renewed;
    QObject::connect(&signIn, &SignIn::renewed, &signIn, [&](const QString &token) { renewed += token; });
    const int before = server.asked;
    EXPECT_TRUE(holds(signIn));
    EXPECT_TRUE(holds(signIn));
    EXPECT_EQ(server.asked, before + 1) << "it still holds";
    EXPECT_EQ(renewed, QStringList{server.refreshToken()});
    server.lifetime = 0;
    signIn.tokenRefused();
    EXPECT_TRUE(holds(signIn));
    EXPECT_TRUE(holds(signIn));
    EXPECT_EQ(server.asked, before + 3);
    server.brokenAnswers = 1;
    Asked broken(signIn);
    ASSERT_TRUE(broken.why);
    EXPECT_EQ(broken.why->code, u"oauth-unavailable"_qs);
    EXPECT_FALSE(broken.why->standing);
    EXPECT_FALSE(Asked(signIn).why) << "it passes";
    server.revoked = true;
    Asked revoked(signIn);
    ASSERT_TRUE(revoked.why);
    EXPECT_EQ(revoked.why->code, u"sign-in-again"_qs);
    EXPECT_TRUE(revoked.why->standing);
}

TEST_F(InBrowser, AMailboxOpensWithTheToken) {
    test::MailServers mail;
    ASSERT_TRUE(mail.isUp()) << mail.troubles().toStdString();
    signsIn();
    SignIn signIn(u"support@heard.test"_qs, oauth());
    const Asked asked(signIn);
    ASSERT_TRUE(mail.tell(u"token %1 support"_qs.arg(server.accessToken())));
    ImapClient client(mail.server(u"imaps"_qs), *asked.who);
    bool ready = false;
    QObject::connect(&client, &ImapClient::ready, &client, [&] { ready = true; });
    client.open();
    EXPECT_TRUE(until([&] { return ready; }));
}

}  // namespace

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
