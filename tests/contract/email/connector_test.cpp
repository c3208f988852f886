// SPDX-License-Identifier: GPL-3.0-or-later
// The connector between a hub in memory and a real dovecot and exim4.
#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "plugins/email/hub/emailconnector.h"
#include "plugins/email/mime/threading.h"
#include "support/fakeconnectorhost.h"
#include "support/mail/mailservers.h"
#include "support/mail/scriptedserver.h"

using namespace heard;
using namespace heard::channelapi;
using namespace heard::email;
using heard::test::FakeConnectorHost;
using heard::test::MailServers;
using heard::test::ScriptedServer;

namespace {

constexpr int kPatience = 60'000;
const QByteArray kSecret(32, 's');

bool until(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, kPatience); }

QByteArray mailOf(const QByteArray &id, const QByteArray &text = "hello", const QByteArray &more = {}) {
    return "From: Ivan <Ivan@Client.Test>\r\nTo: support@heard.test\r\nSubject: about " + id + "\r\nMessage-ID: <" +
           id + "@client.test>\r\nDate: Sun, 22 Nov 2026 10:00:00 +0000\r\n" + more + "\r\n" + text + "\r\n";
}

qsizetype linesWith(const ScriptedServer &server, const QByteArray &what) {
    const QList<QByteArray> lines = server.lines();
    return std::count_if(lines.begin(), lines.end(), [&](const QByteArray &line) { return line.contains(what); });
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
        config.channelSecret = kSecret;
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

QJsonObject settingsFor(const MailServers &servers, const QJsonObject &more = {}) {
    const Server imap = servers.server(QStringLiteral("imap"));
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

TEST_F(EmailConnectorTest, TakesWhatComesFromNowOn) {
    servers.put(QStringLiteral("support"), mailOf("old"));
    Running running(settings());
    ASSERT_TRUE(running.isReady()) << running.host.state.code.toStdString();
    servers.put(QStringLiteral("support"), mailOf("first", "Hello there\r\n\r\n-- \r\nIvan"));
    ASSERT_TRUE(running.has(1));
    const InboundMessage first = running.host.kept.first();
    EXPECT_EQ(first.address, QStringLiteral("ivan@client.test"));
    EXPECT_EQ(first.addressLabel, QStringLiteral("Ivan@Client.Test"));
    EXPECT_EQ(first.customerName, QStringLiteral("Ivan"));
    EXPECT_EQ(first.subject, QStringLiteral("about first"));
    EXPECT_TRUE(first.attestations.isEmpty()) << "anybody can write any From";
    EXPECT_FALSE(first.silent);
    EXPECT_TRUE(textOf(first).contains(QStringLiteral("Hello there")));
    EXPECT_EQ(first.extra.value(QStringLiteral("message_id")).toString(), QStringLiteral("first@client.test"));
    servers.put(QStringLiteral("support"),
                mailOf("second", "more", "In-Reply-To: <first@client.test>\r\nReferences: <first@client.test>\r\n"));
    ASSERT_TRUE(running.has(2));
    EXPECT_EQ(running.host.kept[1].threadKey, first.threadKey);
    EXPECT_EQ(running.host.redelivered, 0);
    EXPECT_TRUE(until([&] { return QDir(running.folder.path()).isEmpty(); })) << "nothing stays in the work folder";
}

TEST_F(EmailConnectorTest, OldMailIfItIsWished) {
    servers.put(QStringLiteral("support"), mailOf("old"));
    Running running(settings({{QStringLiteral("daysBack"), 3}}));
    ASSERT_TRUE(running.has(1));
    EXPECT_TRUE(running.isReady());
}

TEST_F(EmailConnectorTest, FilesGoInAsFiles) {
    Running running(settings());
    ASSERT_TRUE(running.isReady());
    servers.put(
        QStringLiteral("support"),
        "From: a@client.test\r\nMIME-Version: 1.0\r\nMessage-ID: <f@client.test>\r\nContent-Type: multipart/mixed; "
        "boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=koi8-r\r\n\r\n\xd0\xd2\xc9\xd7\xc5\xd4\r\n--b\r\n"
        "Content-Type: application/pdf; name=a.pdf\r\nContent-Disposition: attachment\r\n\r\n%PDF-1.4\r\n--b--\r\n");
    ASSERT_TRUE(running.has(1));
    EXPECT_TRUE(textOf(running.host.kept.first()).contains(QStringLiteral("привет")));
    const auto parts = running.host.kept.first().parts;
    const auto file =
        std::find_if(parts.begin(), parts.end(), [](const Part &part) { return !part.blob.id.isEmpty(); });
    ASSERT_NE(file, parts.end());
    EXPECT_EQ(file->blob.name, QStringLiteral("a.pdf"));
}

TEST_F(EmailConnectorTest, SeveralFoldersAndOneThatIsMissing) {
    Running running(
        settings({{QStringLiteral("folders"), QJsonArray{QStringLiteral("INBOX"), QStringLiteral("Orders")}}}));
    ASSERT_TRUE(running.isReady());
    servers.put(QStringLiteral("support"), mailOf("here"));
    servers.put(QStringLiteral("support"), mailOf("there"), QStringLiteral("Orders"));
    ASSERT_TRUE(running.has(2));
    // The same mail in two folders is one message.
    servers.put(QStringLiteral("support"), mailOf("here"), QStringLiteral("Orders"));
    ASSERT_TRUE(until([&] { return running.host.redelivered == 1; }));
    EXPECT_EQ(running.host.kept.size(), 2);
    Running missing(
        settings({{QStringLiteral("folders"), QJsonArray{QStringLiteral("INBOX"), QStringLiteral("Нет")}}}));
    ASSERT_TRUE(missing.says("mail-folder-missing"));
    EXPECT_EQ(missing.host.state.kind, ChannelState::Kind::Trouble);
    ASSERT_TRUE(until([&] { return missing.host.remembered.contains(QStringLiteral("place.INBOX")); }));
    servers.put(QStringLiteral("support"), mailOf("still"));
    EXPECT_TRUE(missing.has(1)) << "the other folder goes on";
}

TEST_F(EmailConnectorTest, GoesOnWhereItStopped) {
    QJsonObject kept;
    {
        Running running(settings());
        ASSERT_TRUE(running.isReady());
        servers.put(QStringLiteral("support"), mailOf("one"));
        ASSERT_TRUE(running.has(1));
        ASSERT_TRUE(
            until([&] { return running.host.remembered.value(QStringLiteral("place.INBOX"))[u"done"].toInt() == 1; }));
        kept = running.host.remembered;
    }
    servers.put(QStringLiteral("support"), mailOf("two"));
    Running again(settings(), QStringLiteral("support-secret"), kept);
    ASSERT_TRUE(again.has(1));
    ASSERT_TRUE(again.isReady());
    EXPECT_EQ(again.host.kept.size(), 1);
    EXPECT_EQ(again.host.kept.first().subject, QStringLiteral("about two"));
}

TEST_F(EmailConnectorTest, NewNumbersDoubleNothingAndLoseNothing) {
    Running running(settings());
    ASSERT_TRUE(running.isReady());
    for (const char *id : {"a", "b", "c"}) servers.put(QStringLiteral("support"), mailOf(id));
    ASSERT_TRUE(running.has(3));
    ASSERT_TRUE(servers.tell(QStringLiteral("new-validity support INBOX")));
    servers.put(QStringLiteral("support"), mailOf("d"));
    ASSERT_TRUE(running.has(4));
    ASSERT_TRUE(until([&] { return running.host.redelivered == 3; }));
    ASSERT_TRUE(running.isReady());
    EXPECT_EQ(running.host.kept.size(), 4);
}

TEST_F(EmailConnectorTest, AServerThatComesBackIsFoundAgain) {
    Running running(settings());
    ASSERT_TRUE(running.isReady());
    ASSERT_TRUE(servers.tell(QStringLiteral("stop imap")));
    ASSERT_TRUE(until([&] { return running.host.state.kind == ChannelState::Kind::Trouble; }));
    EXPECT_FALSE(running.host.state.code.isEmpty());
    servers.put(QStringLiteral("support"), mailOf("meanwhile"));
    ASSERT_TRUE(servers.tell(QStringLiteral("start imap")));
    ASSERT_TRUE(running.has(1));
    EXPECT_TRUE(running.isReady());
}

TEST_F(EmailConnectorTest, AWrongPasswordIsLoud) {
    Running running(settings(), QStringLiteral("wrong"));
    ASSERT_TRUE(running.says("mail-sign-in-refused"));
    EXPECT_EQ(running.host.state.kind, ChannelState::Kind::Down);
    Running none(settings(), {});
    EXPECT_EQ(none.host.state.code, QStringLiteral("mail-no-password"));
    Running noServer({{QStringLiteral("address"), QStringLiteral("a@unheard-of.test")},
                      {QStringLiteral("provider"), QStringLiteral("other")}});
    EXPECT_EQ(noServer.host.state.code, QStringLiteral("mail-no-server"));
}

TEST_F(EmailConnectorTest, ATestTellsAtOnce) {
    Running running(settings());
    ASSERT_TRUE(running.isReady());
    running.host.state = {};
    running.connector->test();
    EXPECT_TRUE(running.isReady());
}

TEST_F(EmailConnectorTest, AFullDiskHereLosesNothing) {
    Running running(settings());
    ASSERT_TRUE(running.isReady());
    running.host.refusal = QStringLiteral("disk-full");
    servers.put(QStringLiteral("support"), mailOf("patient"));
    ASSERT_TRUE(running.says("disk-full"));
    EXPECT_TRUE(running.host.kept.isEmpty());
    running.host.refusal.clear();
    ASSERT_TRUE(running.has(1));
    EXPECT_TRUE(running.isReady());
}

TEST_F(EmailConnectorTest, AReplyArrivesThreadedAndIsInSent) {
    Running running(settings(
        {{QStringLiteral("signature"), QJsonArray{QStringLiteral("Best wishes"), QStringLiteral("{agent}")}}}));
    ASSERT_TRUE(running.isReady());
    servers.put(QStringLiteral("support"),
                "From: Customer <customer@heard.test>\r\nTo: support@heard.test\r\nCc: other@heard.test\r\nSubject: "
                "=?koi8-r?B?8NLJ18XU?=\r\nMessage-ID: <q@heard.test>\r\n\r\nwhere is it?\r\n");
    ASSERT_TRUE(running.has(1));
    const InboundMessage question = running.host.kept.first();
    const OutboundMessage reply = running.reply(question, QStringLiteral("Здесь.\n.\n.точка"));
    const SendOutcome end = running.endOf(running.connector->send(reply));
    ASSERT_EQ(end.kind, SendOutcome::Kind::Accepted) << end.reason.toStdString() << end.detail.toStdString();
    EXPECT_FALSE(end.remoteId.isEmpty());

    auto customer = mailboxOf(QStringLiteral("customer"));
    ASSERT_TRUE(customer->has(1));
    const InboundMessage got = customer->host.kept.first();
    EXPECT_EQ(got.subject, QStringLiteral("Re: Привет"));
    EXPECT_EQ(got.extra.value(QStringLiteral("in_reply_to")).toString(), QStringLiteral("q@heard.test"));
    EXPECT_EQ(got.extra.value(QStringLiteral("message_id")).toString(), end.remoteId);
    EXPECT_TRUE(textOf(got).contains(QStringLiteral(".точка"))) << textOf(got).toStdString();
    ASSERT_TRUE(mailboxOf(QStringLiteral("other"))->has(1)) << "all who had the question have the answer";

    // The customer answers that: the same case.
    servers.put(QStringLiteral("support"),
                "From: customer@heard.test\r\nMessage-ID: <q2@heard.test>\r\nIn-Reply-To: <" + end.remoteId.toUtf8() +
                    ">\r\n\r\nthanks\r\n");
    ASSERT_TRUE(running.has(2));
    EXPECT_EQ(running.host.kept[1].threadKey, question.threadKey);

    // Handed over again it is the same mail; looked up it is there, and what never went out is not.
    OutboundMessage again = reply;
    again.attempt = 2;
    EXPECT_EQ(running.endOf(running.connector->send(again)).remoteId, end.remoteId);
    EXPECT_EQ(running.endOf(running.connector->lookUp(reply)).kind, SendOutcome::Kind::Accepted);
    EXPECT_EQ(running.endOf(running.connector->lookUp(running.reply(question, QStringLiteral("x")))).kind,
              SendOutcome::Kind::RetryLater);
    auto sent = mailboxOf(QStringLiteral("support"), QStringLiteral("Sent"));
    ASSERT_TRUE(sent->isReady());
    // Its own connector knows its own mails by their id, so it counts none: ask the folder.
    QJsonObject doubtful = running.host.remembered;
    for (const QString &key : doubtful.keys())
        if (key.startsWith(QStringLiteral("send."))) {
            QJsonObject note = doubtful.value(key).toObject();
            note.insert(QStringLiteral("phase"), QStringLiteral("ending"));
            doubtful.insert(key, note);
        }
    Running after(settings(), QStringLiteral("support-secret"), doubtful);
    after.host.keepOutgoing(reply);
    EXPECT_EQ(after.endOf(after.connector->lookUp(reply)).kind, SendOutcome::Kind::Accepted) << "found in Sent";
}

TEST_F(EmailConnectorTest, OnlyTheChosenAreWrittenTo) {
    Running running(settings());
    ASSERT_TRUE(running.isReady());
    servers.put(QStringLiteral("support"),
                "From: customer@heard.test\r\nCc: other@heard.test\r\nMessage-ID: <c@h>\r\n\r\nhi\r\n");
    ASSERT_TRUE(running.has(1));
    OutboundMessage reply = running.reply(running.host.kept.first(), QStringLiteral("yes"));
    reply.extra = {{QStringLiteral("to"), QJsonArray{QStringLiteral("Sales <sales@heard.test>")}},
                   {QStringLiteral("bcc"), QJsonArray{QStringLiteral("other@heard.test")}},
                   {QStringLiteral("subject"), QStringLiteral("chosen")}};
    ASSERT_EQ(running.endOf(running.connector->send(reply)).kind, SendOutcome::Kind::Accepted);
    auto sales = mailboxOf(QStringLiteral("sales"));
    ASSERT_TRUE(sales->has(1));
    EXPECT_EQ(sales->host.kept.first().subject, QStringLiteral("chosen"));
    EXPECT_TRUE(mailboxOf(QStringLiteral("other"))->has(1));
    auto customer = mailboxOf(QStringLiteral("customer"));
    ASSERT_TRUE(customer->isReady());
    EXPECT_TRUE(customer->host.kept.isEmpty());
}

TEST_F(EmailConnectorTest, ABounceFailsTheReplyItIsAbout) {
    Running running(settings());
    ASSERT_TRUE(running.isReady());
    InboundMessage nobody;
    nobody.address = QStringLiteral("bounces@heard.test");
    const OutboundMessage reply = running.reply(nobody, QStringLiteral("hello?"));
    ASSERT_EQ(running.endOf(running.connector->send(reply)).kind, SendOutcome::Kind::Accepted);
    ASSERT_TRUE(until([&] { return !running.host.receipts.isEmpty(); }));
    EXPECT_EQ(running.host.receipts.first().kind, Receipt::Kind::Failed);
    EXPECT_EQ(running.host.receipts.first().messageId, reply.messageId);
    const QString detail = running.host.receipts.first().extra.value(QStringLiteral("detail")).toString();
    EXPECT_TRUE(detail.contains(QStringLiteral("bounces@heard.test"))) << detail.toStdString();
    EXPECT_TRUE(detail.contains(QStringLiteral("the mailbox was closed"))) << detail.toStdString();
    EXPECT_TRUE(running.host.kept.isEmpty());
    // Whoever presses "Send again" then wants it sent.
    ASSERT_EQ(running.endOf(running.connector->send(reply)).kind, SendOutcome::Kind::Accepted);
    ASSERT_TRUE(until([&] { return running.host.receipts.size() == 2; })) << "it has gone out, and come back";
    EXPECT_EQ(running.endOf(running.connector->lookUp(reply)).kind, SendOutcome::Kind::RetryLater);
    running.host.receipts.clear();
    // A made-up report about a mail that we never sent is shown and harms nobody.
    servers.put(
        QStringLiteral("support"),
        "From: mailer-daemon@client.test\r\nReturn-Path: <>\r\nMessage-ID: <b@client.test>\r\nSubject: failure\r\n"
        "MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; "
        "boundary=b\r\n\r\n--b\r\n\r\n"
        "It failed.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; "
        "x\r\n\r\nFinal-Recipient: "
        "rfc822; a@b.c\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--b\r\nContent-Type: "
        "message/rfc822\r\n\r\nMessage-ID: "
        "<heard.made-up.abcdefghijklmnop@heard.test>\r\n\r\nx\r\n--b--\r\n");
    ASSERT_TRUE(running.has(1));
    EXPECT_TRUE(running.host.kept.first().silent);
    EXPECT_TRUE(running.host.receipts.isEmpty());
}

TEST_F(EmailConnectorTest, ABounceSaysWhyHoweverOldTheMailIs) {
    InboundMessage full;
    full.address = QStringLiteral("full@heard.test");
    QString remoteId;
    {
        Running running(settings());
        ASSERT_TRUE(running.isReady());
        const OutboundMessage reply = running.reply(full, QString(2000, u'x'));
        const SendOutcome sent = running.endOf(running.connector->send(reply));
        ASSERT_EQ(sent.kind, SendOutcome::Kind::Accepted);
        remoteId = sent.remoteId;
        ASSERT_TRUE(until([&] { return !running.host.receipts.isEmpty(); }));
        EXPECT_EQ(running.host.receipts.first().reason, QStringLiteral("mail-mailbox-full"))
            << running.host.receipts.first().extra.value(QStringLiteral("detail")).toString().toStdString();
    }
    // A connector that remembers nothing of it: the id leads to the message by itself.
    Running later(settings());
    ASSERT_TRUE(later.isReady());
    servers.put(QStringLiteral("support"),
                "From: mailer-daemon@client.test\r\nReturn-Path: <>\r\nMessage-ID: <late@client.test>\r\nMIME-Version: "
                "1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\r\nIt "
                "failed.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; "
                "x\r\n\r\nFinal-Recipient: rfc822; a@b.c\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; "
                "550 no mailbox of this name\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: <" +
                    remoteId.toUtf8() + ">\r\n\r\nx\r\n--b--\r\n");
    ASSERT_TRUE(until([&] { return !later.host.receipts.isEmpty(); }));
    const Receipt &receipt = later.host.receipts.first();
    EXPECT_EQ(receipt.messageId, QStringLiteral("1001"));
    EXPECT_EQ(receipt.reason, QStringLiteral("mail-no-such-address"));
    EXPECT_EQ(receipt.extra.value(QStringLiteral("remote_id")).toString(), remoteId);
    EXPECT_EQ(receipt.extra.value(QStringLiteral("detail")).toString(),
              QStringLiteral("a@b.c: 5.1.1 550 no mailbox of this name"));
}

TEST_F(EmailConnectorTest, WhoOfSeveralWasRefusedIsTold) {
    Running running(settings());
    ASSERT_TRUE(running.isReady());
    InboundMessage customer;
    customer.address = QStringLiteral("customer@heard.test");
    OutboundMessage reply = running.reply(customer, QStringLiteral("hi"));
    reply.extra = {{QStringLiteral("cc"), QJsonArray{QStringLiteral("nobody@heard.test")}}};
    int moved = 0;
    SendJob *job = running.connector->send(reply);
    QObject::connect(job, &SendJob::progressed, &running.context, [&moved] { ++moved; });
    const SendOutcome end = running.endOf(job);
    ASSERT_EQ(end.kind, SendOutcome::Kind::Accepted);
    EXPECT_GT(moved, 3) << "the hub hears that it goes on";
    EXPECT_EQ(end.reason, QStringLiteral("mail-some-refused"));
    EXPECT_TRUE(end.detail.startsWith(QStringLiteral("nobody@heard.test (550 "))) << end.detail.toStdString();
    EXPECT_TRUE(end.detail.contains(QStringLiteral("no such person here"))) << end.detail.toStdString();
}

TEST_F(EmailConnectorTest, ACopyThatAKillCutOffIsInSentAtTheNextStart) {
    QJsonObject left;
    QString remoteId;
    {
        Running running(settings());
        ASSERT_TRUE(running.isReady());
        InboundMessage customer;
        customer.address = QStringLiteral("customer@heard.test");
        OutboundMessage reply = running.reply(customer, QStringLiteral("word for word"));
        reply.extra = {{QStringLiteral("bcc"), QJsonArray{QStringLiteral("other@heard.test")}},
                       {QStringLiteral("signature"), QStringLiteral("Returns, {agent}")}};
        ASSERT_TRUE(servers.tell(QStringLiteral("stop imap")));
        const SendOutcome end = running.endOf(running.connector->send(reply));
        ASSERT_EQ(end.kind, SendOutcome::Kind::Accepted) << "Sent being away keeps nothing back";
        remoteId = end.remoteId;
        left = running.host.remembered;  // all that a killed hub leaves
    }
    EXPECT_TRUE(servers.mails(QStringLiteral("support"), QStringLiteral("Sent")).isEmpty());
    ASSERT_TRUE(servers.tell(QStringLiteral("start imap")));
    for (int life = 0; life < 2; ++life) {
        // The second one starts from the same memory: it was killed before it could note that the copy is there.
        Running next(settings(), QStringLiteral("support-secret"), left);
        ASSERT_TRUE(until([&] {
            const QJsonObject &kept = next.host.remembered;
            return std::none_of(kept.begin(), kept.end(),
                                [](const QJsonValue &value) { return value.toObject().contains(u"copy"); });
        }));
        const QList<QByteArray> sent = servers.mails(QStringLiteral("support"), QStringLiteral("Sent"));
        ASSERT_EQ(sent.size(), 1) << "life " << life;
        EXPECT_TRUE(sent.first().contains("Message-ID: <" + remoteId.toUtf8() + ">"));
        EXPECT_TRUE(sent.first().contains("word for word"));
        EXPECT_TRUE(sent.first().contains("Returns, Ann"));
        EXPECT_TRUE(sent.first().contains("Bcc: other@heard.test"));
    }
}

TEST_F(EmailConnectorTest, ACopyWaitsForAServerThatIsAway) {
    Running running(settings());
    ASSERT_TRUE(running.isReady());
    InboundMessage customer;
    customer.address = QStringLiteral("customer@heard.test");
    ASSERT_TRUE(servers.tell(QStringLiteral("stop imap")));
    ASSERT_EQ(running.endOf(running.connector->send(running.reply(customer, QStringLiteral("hi")))).kind,
              SendOutcome::Kind::Accepted);
    ASSERT_TRUE(until([&] { return !running.host.state.code.isEmpty(); }));
    ASSERT_TRUE(servers.tell(QStringLiteral("start imap")));
    ASSERT_TRUE(until([&] { return servers.mails(QStringLiteral("support"), QStringLiteral("Sent")).size() == 1; }));
}

TEST(EmailAddresses, WithLettersOfTheirOwnGoWhereTheServerTakesThem) {
    const QString ivan = QStringLiteral("иван@heard.test");
    for (const bool utf8 : {true, false}) {
        MailServers servers(utf8 ? QStringList{QStringLiteral("--utf8")} : QStringList());
        ASSERT_TRUE(servers.isUp()) << servers.troubles().toStdString();
        Running running(settingsFor(servers));
        ASSERT_TRUE(running.isReady());
        InboundMessage customer;
        customer.address = ivan;
        const SendOutcome end = running.endOf(running.connector->send(running.reply(customer, QStringLiteral("hi"))));
        EXPECT_EQ(end.kind, utf8 ? SendOutcome::Kind::Accepted : SendOutcome::Kind::RefusedForGood);
        EXPECT_EQ(end.reason, utf8 ? QString() : QStringLiteral("mail-needs-utf8"));
        if (!utf8) continue;
        ASSERT_TRUE(until([&] { return servers.mails(QStringLiteral("customer")).size() == 1; }));
        EXPECT_TRUE(servers.mails(QStringLiteral("customer")).first().contains("To: " + ivan.toUtf8()));
    }
}

TEST_F(EmailConnectorTest, MachinesAreSilentAndOwnMailGoesInNoCircles) {
    Running running(settings());
    ASSERT_TRUE(running.isReady());
    servers.put(QStringLiteral("support"), mailOf("away", "I am away", "Auto-Submitted: auto-replied\r\n"));
    ASSERT_TRUE(running.has(1));
    EXPECT_TRUE(running.host.kept.first().silent);
    InboundMessage self;
    self.address = QStringLiteral("support@heard.test");
    ASSERT_EQ(running.endOf(running.connector->send(running.reply(self, QStringLiteral("to myself")))).kind,
              SendOutcome::Kind::Accepted);
    servers.put(QStringLiteral("support"), mailOf("last"));
    ASSERT_TRUE(running.has(2));
    EXPECT_EQ(running.host.kept[1].subject, QStringLiteral("about last"));
}

TEST_F(EmailConnectorTest, AMailboxWithoutRoomStillSends) {
    Running running(settings({{QStringLiteral("address"), QStringLiteral("full@heard.test")}}),
                    QStringLiteral("full-secret"));
    ASSERT_TRUE(running.isReady());
    InboundMessage customer;
    customer.address = QStringLiteral("customer@heard.test");
    EXPECT_EQ(running.endOf(running.connector->send(running.reply(customer, QStringLiteral("hi")))).kind,
              SendOutcome::Kind::Accepted);
    ASSERT_TRUE(running.says("mail-over-quota"));
    EXPECT_EQ(running.host.state.kind, ChannelState::Kind::Trouble);
}

TEST_F(EmailConnectorTest, AMailThatKilledTheHubIsNotParsedForEver) {
    QJsonObject kept;
    {
        Running running(settings());
        ASSERT_TRUE(running.isReady());
        kept = running.host.remembered;
    }
    servers.put(QStringLiteral("support"), mailOf("poison"));
    servers.put(QStringLiteral("support"), mailOf("harmless"));
    // As it would be if the hub had died while it was being read, four times.
    QJsonObject place = kept.value(QStringLiteral("place.INBOX")).toObject();
    place.insert(QStringLiteral("tries"), QJsonObject{{QStringLiteral("1"), 4}});
    kept.insert(QStringLiteral("place.INBOX"), place);
    Running running(settings(), QStringLiteral("support-secret"), kept);
    ASSERT_TRUE(running.has(2));
    const InboundMessage &poison = running.host.kept.first();
    ASSERT_EQ(poison.parts.size(), 1);
    EXPECT_EQ(poison.parts.first().kind, QStringLiteral("raw"));
    EXPECT_EQ(poison.parts.first().extra.value(QStringLiteral("reason")).toString(), QStringLiteral("not-parsed"));
    EXPECT_FALSE(poison.parts.first().blob.id.isEmpty()) << "it is kept whole";
    EXPECT_EQ(textOf(running.host.kept[1]).trimmed(), QStringLiteral("hello"));
}

TEST_F(EmailConnectorTest, ALargeMailComesWithItsHeaderOnly) {
    Running running(settings({{QStringLiteral("largestMegabytes"), 1}}));
    ASSERT_TRUE(running.isReady());
    servers.put(QStringLiteral("support"),
                mailOf("huge", QByteArray(60, 'x').repeated(30'000).replace("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                                                                            "xxxxxxxxxxxxxxxxxxxxxxxxxxxx\r\n")));
    ASSERT_TRUE(running.has(1));
    EXPECT_EQ(running.host.kept.first().subject, QStringLiteral("about huge"));
    EXPECT_EQ(running.host.kept.first().extra.value(QStringLiteral("not_whole")).toString(),
              QStringLiteral("too-large"));
}

// --- servers that misbehave -----------------------------------------------------------------------------------------

struct OddServer : testing::Test {
    QTemporaryDir folder;
    ScriptedServer smtp{"220 hi", test::smtpAnswers({})};

    QJsonObject settings(const ScriptedServer &imap) {
        return {{QStringLiteral("address"), QStringLiteral("shop@heard.test")},
                {QStringLiteral("provider"), QStringLiteral("other")},
                {QStringLiteral("imapHost"), imap.server().host},
                {QStringLiteral("imapPort"), imap.server().port},
                {QStringLiteral("imapSecurity"), QStringLiteral("none")},
                {QStringLiteral("smtpHost"), imap.server().host},
                {QStringLiteral("smtpPort"), smtp.server().port},
                {QStringLiteral("smtpSecurity"), QStringLiteral("none")},
                {QStringLiteral("pollSeconds"), 1}};
    }
};

/// One mail, told by polling; `body` is asked how its FETCH is answered.
ScriptedServer::Answer oneMail(bool &there, std::function<void(QTcpSocket &, const QByteArray &, bool header)> body) {
    return test::imapAnswers([&there, body](QTcpSocket &client, const QByteArray &tag, const QByteArray &command) {
        if (command.startsWith("UID SEARCH") && there) {
            client.write("* SEARCH 5\r\n" + tag + " OK\r\n");
        } else if (command.startsWith("UID FETCH") && command.contains("RFC822.SIZE")) {
            client.write("* 1 FETCH (UID 5 RFC822.SIZE 100 INTERNALDATE \"22-Nov-2026 10:00:00 +0000\")\r\n" + tag +
                         " OK\r\n");
        } else if (command.startsWith("UID FETCH")) {
            body(client, tag, command.contains("HEADER"));
        } else {
            return false;
        }
        return true;
    });
}

TEST_F(OddServer, WithoutIdleIsAsked) {
    bool there = false;
    const ScriptedServer imap("* OK hi", oneMail(there, [](QTcpSocket &client, const QByteArray &tag, bool) {
                                  const QByteArray mail = mailOf("polled");
                                  client.write("* 1 FETCH (UID 5 BODY[] {" + QByteArray::number(mail.size()) + "}\r\n" +
                                               mail + ")\r\n" + tag + " OK\r\n");
                              }));
    Running running(settings(imap));
    ASSERT_TRUE(until([&] { return linesWith(imap, "UID SEARCH") >= 1; }));
    there = true;
    ASSERT_TRUE(running.has(1));
    EXPECT_EQ(running.host.kept.first().subject, QStringLiteral("about polled"));
}

TEST_F(OddServer, AMailOnWhichItAlwaysBreaksComesWithItsHeader) {
    bool there = true;
    const ScriptedServer imap("* OK hi", oneMail(there, [](QTcpSocket &client, const QByteArray &tag, bool header) {
                                  if (!header) {
                                      client.write("* 1 FETCH (UID 5 BODY[] {5000}\r\nFrom: half\r\n");
                                      client.disconnectFromHost();
                                      return;
                                  }
                                  const QByteArray head = mailOf("broken").split('\n').mid(0, 5).join('\n') + "\n\r\n";
                                  client.write("* 1 FETCH (UID 5 BODY[HEADER] {" + QByteArray::number(head.size()) +
                                               "}\r\n" + head + ")\r\n" + tag + " OK\r\n");
                              }));
    Running running(settings(imap));
    ASSERT_TRUE(running.says("mail-connection-lost"));
    ASSERT_TRUE(running.has(1));
    EXPECT_EQ(running.host.kept.first().subject, QStringLiteral("about broken"));
    EXPECT_EQ(running.host.kept.first().extra.value(QStringLiteral("not_whole")).toString(),
              QStringLiteral("not-given"));
    EXPECT_LE(linesWith(imap, "BODY.PEEK[]"), 3) << "it is not fetched in a loop";
}

TEST_F(OddServer, AMailThatIsNeverGivenIsToldAllTheSame) {
    bool there = true;
    const ScriptedServer imap("* OK hi", oneMail(there, [](QTcpSocket &client, const QByteArray &tag, bool) {
                                  client.write(tag + " NO [SERVERBUG] can't read it\r\n");
                              }));
    Running running(settings(imap));
    ASSERT_TRUE(running.has(1));
    EXPECT_EQ(running.host.kept.first().parts.first().kind, QStringLiteral("raw"));
    EXPECT_LE(linesWith(imap, "BODY.PEEK"), 6);
}

TEST_F(OddServer, SilenceAndGarbageAreNamed) {
    const ScriptedServer silent("", [](QTcpSocket &, const QByteArray &) {});
    Running waiting(settings(silent));
    EXPECT_TRUE(waiting.says("mail-silent"));
    const ScriptedServer web("HTTP/1.1 400 Bad Request", [](QTcpSocket &, const QByteArray &) {});
    Running garbage(settings(web));
    EXPECT_TRUE(garbage.says("mail-garbage"));
}

}  // namespace

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
