// SPDX-License-Identifier: GPL-3.0-or-later
// Where a domain's mailboxes are: presets, autoconfig pages from a server on this computer, SRV records as values.
#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QTest>

#include "plugins/email/hub/mailsettings.h"
#include "plugins/email/wire/discovery.h"
#include "support/mail/scriptedserver.h"

using namespace heard;
using namespace heard::email;

namespace {

const QByteArray kPage = R"(<?xml version="1.0"?>
<clientConfig version="1.1"><emailProvider id="shop.test"><domain>shop.test</domain>
<incomingServer type="pop3"><hostname>pop.shop.test</hostname><port>995</port><socketType>SSL</socketType></incomingServer>
<incomingServer type="imap"><hostname>open.shop.test</hostname><port>143</port><socketType>plain</socketType></incomingServer>
<incomingServer type="imap"><hostname>imap.shop.test</hostname><port>993</port><socketType>SSL</socketType>
<username>%EMAILLOCALPART%</username><authentication>password-cleartext</authentication></incomingServer>
<outgoingServer type="smtp"><hostname>smtp.shop.test</hostname><port>587</port><socketType>STARTTLS</socketType></outgoingServer>
</emailProvider></clientConfig>)";

TEST(Providers, EachHasBothServersWithEncryption) {
    for (const char *name : {"gmail", "outlook", "office365", "icloud", "yahoo", "yandex", "mailru", "ukrnet", "iua",
                             "metaua", "fastmail", "gmx", "webde", "zoho"}) {
        const auto provider = providerByName(QLatin1String(name));
        ASSERT_TRUE(provider) << name;
        EXPECT_FALSE(provider->imap.host.isEmpty() || provider->smtp.host.isEmpty()) << name;
        EXPECT_NE(provider->imap.security, Security::None) << name;
        EXPECT_TRUE(provider->imap.port > 0 && provider->smtp.port > 0) << name;
    }
    EXPECT_FALSE(providerByName(QStringLiteral("nobody")));
    EXPECT_EQ(providerByDomain(QStringLiteral("ukr.net"))->imap.host, QStringLiteral("imap.ukr.net"));
    EXPECT_FALSE(providerByDomain(QStringLiteral("shop.test")));
}

TEST(Providers, WhatAPersonSetsGoesFirst) {
    channelapi::ConnectorConfig config;
    config.settings = {{QStringLiteral("address"), QStringLiteral("Shop@Gmail.com")},
                       {QStringLiteral("smtpHost"), QStringLiteral("relay.shop.test")}};
    config.secrets = {{QStringLiteral("password"), QStringLiteral("x")}};
    const MailSettings settings = MailSettings::from(config);
    EXPECT_EQ(settings.problem, QString());
    EXPECT_EQ(settings.imap.host, QStringLiteral("imap.gmail.com"));
    EXPECT_EQ(settings.smtp.host, QStringLiteral("relay.shop.test"));
    EXPECT_FALSE(settings.saveToSent) << "it does so by itself";
}

TEST(Autoconfig, IsReadAndOnlyWhatEncryptsCounts) {
    const auto provider = providerFromAutoconfig(kPage);
    ASSERT_TRUE(provider);
    EXPECT_EQ(provider->imap.host, QStringLiteral("imap.shop.test"));
    EXPECT_EQ(provider->smtp.port, 587);
    EXPECT_EQ(provider->smtp.security, Security::StartTls);
    channelapi::ConnectorConfig config;
    config.settings = {{QStringLiteral("address"), QStringLiteral("ann@shop.test")}};
    EXPECT_EQ(MailSettings::from(config).problem, QStringLiteral("mail-no-server"));
    EXPECT_EQ(MailSettings::from(config, provider).user, QStringLiteral("ann"));
    for (qsizetype cut = 0; cut < kPage.size(); cut += 7) EXPECT_FALSE(providerFromAutoconfig(kPage.left(cut)));
    EXPECT_FALSE(providerFromAutoconfig("<html><body>not found</body></html>"));
}

TEST(Autoconfig, IsAskedForByHttp) {
    bool there = false;
    const test::ScriptedServer web({}, [&](QTcpSocket &client, const QByteArray &line) {
        if (!line.isEmpty()) return;
        const QByteArray body = there ? kPage : QByteArray("<html>no</html>");
        client.write("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size()) +
                     "\r\n\r\n" + body);
        client.disconnectFromHost();
        there = true;
    });
    const QUrl page(QStringLiteral("http://127.0.0.1:%1/mail/config-v1.1.xml").arg(web.server().port));
    Discovery discovery(QStringLiteral("shop.test"), {page, page});
    std::optional<Provider> found;
    bool ended = false;
    QObject::connect(&discovery, &Discovery::ended, &discovery, [&](const std::optional<Provider> &provider) {
        found = provider;
        ended = true;
    });
    discovery.start();
    ASSERT_TRUE(QTest::qWaitFor([&] { return ended; }, 60'000));
    ASSERT_TRUE(found) << "the second page has it";
    EXPECT_EQ(found->imap.host, QStringLiteral("imap.shop.test"));
    for (const QUrl &each : Discovery::pagesOf(QStringLiteral("ann@shop.test"))) {
        EXPECT_EQ(each.scheme(), QStringLiteral("https"));
        EXPECT_FALSE(each.toString().contains(QStringLiteral("ann")));
    }
}

TEST(Srv, NothingIsNoProvider) { EXPECT_FALSE(providerFromSrv(QStringLiteral("shop.test"), {}, {})); }

}  // namespace

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
