// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <QDateTime>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "plugins/email/hub/emailconnector.h"
#include "support/fakeconnectorhost.h"
#include "support/mail/mailservers.h"

namespace heard::test {

using namespace channelapi;
using email::EmailConnector;

inline bool until(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, 60'000); }

inline QByteArray mailOf(const QByteArray &id, const QByteArray &text = "hello", const QByteArray &more = {}) {
    return "From: Ivan <Ivan@Client.Test>\r\nTo: support@heard.test\r\nSubject: about " + id + "\r\nMessage-ID: <" +
           id + "@client.test>\r\nDate: Sun, 22 Nov 2026 10:00:00 +0000\r\n" + more + "\r\n" + text + "\r\n";
}

/// A connector with its hub, between start and stop; what it kept goes to the next one by `kept`.
struct Running {
    QTemporaryDir folder;
    FakeConnectorHost host;
    std::unique_ptr<EmailConnector> connector = std::make_unique<EmailConnector>();
    int sends = 0;

    explicit Running(const QJsonObject &settings, const QString &password = QStringLiteral("support-secret"),
                     const QJsonObject &kept = {}) {
        host.time = QDateTime::currentMSecsSinceEpoch();
        host.remembered = kept;
        ConnectorConfig config;
        config.channelKey = config.channelName = QStringLiteral("Shop");
        config.settings = settings;
        config.secrets = {{QStringLiteral("password"), password}};
        config.channelSecret = QByteArray(32, 's');
        config.kept = kept;
        config.workFolder = folder.path();
        connector->start(&host, config);
    }
    ~Running() {
        QSignalSpy stopped(connector.get(), &Connector::stopped);
        connector->stop();
        EXPECT_TRUE(until([&] { return !stopped.isEmpty(); }));
    }
    bool isReady() {
        const bool ready = until([&] { return host.state.kind == ChannelState::Kind::Ready; });
        EXPECT_TRUE(ready) << host.state.code.toStdString() << ' ' << host.state.detail.toStdString();
        return ready;
    }
    bool says(const char *code) {
        const bool said = until([&] { return host.state.code == QLatin1String(code); });
        EXPECT_TRUE(said) << host.state.code.toStdString() << " " << int(host.state.kind);
        return said;
    }
    bool has(int messages) {
        return until([&] { return host.kept.size() >= messages; });
    }
    OutboundMessage reply(const InboundMessage &to, const QString &text) {
        OutboundMessage message;
        message.clientId = QStringLiteral("client-%1-%2").arg(reinterpret_cast<quintptr>(this)).arg(++sends);
        message.messageId = QString::number(1000 + sends);
        message.address = to.address;
        message.agentName = QStringLiteral("Ann");
        message.threadKey = to.threadKey;
        message.parts = {{QStringLiteral("text"), text, {}, {}}};
        message.at = host.time;
        message.replyTo = to.remoteId;
        message.replyToExtra = to.extra;
        host.keepOutgoing(message);
        return message;
    }
    SendOutcome endOf(SendJob *job) {
        std::optional<SendOutcome> end;
        QObject::connect(job, &SendJob::finished, &context, [&](const SendOutcome &outcome) { end = outcome; });
        EXPECT_TRUE(until([&] { return end.has_value(); }));
        return end.value_or(SendOutcome{});
    }
    QObject context;
};

inline QJsonObject settingsFor(const MailServers &servers, const QJsonObject &more = {}) {
    const email::Server imap = servers.server(QStringLiteral("imap"));
    QJsonObject all{{QStringLiteral("address"), QStringLiteral("Support@heard.test")},
                    {QStringLiteral("provider"), QStringLiteral("other")},
                    {QStringLiteral("imapHost"), imap.host},
                    {QStringLiteral("imapPort"), imap.port},
                    {QStringLiteral("imapSecurity"), QStringLiteral("starttls")},
                    {QStringLiteral("smtpHost"), imap.host},
                    {QStringLiteral("smtpPort"), servers.server(QStringLiteral("smtps")).port},
                    {QStringLiteral("smtpSecurity"), QStringLiteral("tls")},
                    {QStringLiteral("caFile"), servers.caFile()}};
    for (auto it = more.begin(); it != more.end(); ++it) all.insert(it.key(), *it);
    return all;
}

/// The connector between a hub in memory and a real dovecot and exim4.
class EmailConnectorTest : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(servers.isUp()) << servers.troubles().toStdString(); }

    QJsonObject settings(const QJsonObject &more = {}) { return settingsFor(servers, more); }
    std::unique_ptr<Running> mailboxOf(const QString &user, const QString &folder = QStringLiteral("INBOX")) {
        return std::make_unique<Running>(settings({{QStringLiteral("address"), user + QStringLiteral("@heard.test")},
                                                   {QStringLiteral("daysBack"), 2},
                                                   {QStringLiteral("folders"), QJsonArray{folder}}}),
                                         user + QStringLiteral("-secret"));
    }
    static QString textOf(const InboundMessage &message) {
        QStringList texts;
        for (const Part &part : message.parts)
            if (part.kind == QLatin1String("text")) texts += part.text;
        return texts.join(QLatin1Char('\n'));
    }

    MailServers servers;
};

}  // namespace heard::test
