// SPDX-License-Identifier: GPL-3.0-or-later
// What the e-mail connector sends: where it arrives, its copy in Sent, and what comes back as refused.
#include <QCoreApplication>

#include "emailconnectortest.h"

using namespace heard;
using namespace heard::channelapi;
using namespace heard::test;

namespace {

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

}  // namespace

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
