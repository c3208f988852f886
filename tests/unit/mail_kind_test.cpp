// SPDX-License-Identifier: GPL-3.0-or-later
// Who wrote it: a person, an answering machine, a list, a server that could not deliver.
#include <gtest/gtest.h>

#include "plugins/email/mime/bouncecause.h"
#include "support/mailbed.h"

using namespace heard::email;
using heard::test::MailBed;

namespace {

MailKind kindOf(const QByteArray &headers, QString *reason = nullptr) {
    const ParsedMail mail = parseHeader("From: Anna <anna@example.com>\r\nSubject: Re: Order\r\n" + headers);
    if (reason != nullptr) *reason = mail.kindReason;
    return mail.kind;
}

struct ExpectedBounce {
    const char *recipient;
    const char *action;
    const char *status;
    const char *reasonHas;
    const char *original;
};

void expectBounce(const QByteArray &bytes, const ExpectedBounce &wanted) {
    MailBed bed;
    const ParsedMail mail = bed.parse(bytes);
    EXPECT_EQ(mail.kind, MailKind::Bounce) << mail.kindReason.toStdString();
    ASSERT_FALSE(mail.bounces.isEmpty());
    const Bounce &bounce = mail.bounces.first();
    EXPECT_EQ(bounce.recipient.toStdString(), wanted.recipient);
    EXPECT_EQ(bounce.action.toStdString(), wanted.action);
    EXPECT_EQ(bounce.status.toStdString(), wanted.status);
    EXPECT_NE(bounce.reason.toStdString().find(wanted.reasonHas), std::string::npos) << bounce.reason.toStdString();
    EXPECT_EQ(bounce.originalMessageId.toStdString(), wanted.original);
}

}  // namespace

TEST(MailKinds, machinesGiveThemselvesAway) {
    for (const char *header :
         {"Auto-Submitted: auto-replied", "Auto-Submitted: auto-generated (vacation)",
          "AUTO-SUBMITTED: Auto-Replied; owner-email=\"x\"", "X-Autoreply: yes", "X-Autorespond: 1",
          "Precedence: auto_reply", "X-Auto-Reply-From: x", "Delivered-To: Autoresponder",
          "Content-Type: multipart/report; report-type=disposition-notification; boundary=x", "Return-Path: <>"})
        EXPECT_EQ(kindOf(QByteArray(header) + "\r\n"), MailKind::AutoReply) << header;
    const ParsedMail outlook =
        parseHeader("From: a@x.org\r\nSubject: Automatische Antwort: Bestellung\r\nX-Auto-Response-Suppress: All\r\n");
    EXPECT_EQ(outlook.kind, MailKind::AutoReply);
    EXPECT_EQ(outlook.kindReason, QStringLiteral("subject"));
}

TEST(MailKinds, peopleAreNotTakenForMachines) {
    for (const char *header : {"", "Auto-Submitted: no\r\n", "X-Autoreply: no\r\n",
                               "X-Auto-Response-Suppress: DR, RN\r\n", "Return-Path: <anna@example.com>\r\n",
                               "Precedence: normal\r\n", "X-Mailer: The Bat!\r\n", "Importance: high\r\n"})
        EXPECT_EQ(kindOf(header), MailKind::Normal) << header;
    EXPECT_EQ(parseHeader("From: a@x.org\r\nSubject: Автоответ не работает\r\n").kind, MailKind::Normal);
    EXPECT_EQ(parseHeader("From: a@x.org\r\nSubject: Undelivered mail\r\n").kind, MailKind::Normal);
}

TEST(MailKinds, listsAndNewsletters) {
    for (const char *header : {"List-Id: <x.example.com>", "List-Unsubscribe: <https://x>", "Precedence: bulk",
                               "Precedence: list", "Feedback-ID: 1:2:3"})
        EXPECT_EQ(kindOf(QByteArray(header) + "\r\n"), MailKind::Bulk) << header;
    EXPECT_EQ(kindOf("List-Id: <x>\r\nAuto-Submitted: auto-replied\r\n"), MailKind::AutoReply);
}

TEST(MailBounce, rfc3464) {
    expectBounce(
        "From: Mail Delivery System <MAILER-DAEMON@mx.example.org>\r\nReturn-Path: <>\r\nSubject: Undelivered Mail "
        "Returned to Sender\r\n"
        "Message-ID: <b1@mx>\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"B\"\r\n\r\n"
        "--B\r\nContent-Type: text/plain\r\n\r\nThis is the mail system at host "
        "mx.example.org.\r\n\r\n<ann@example.com>: host said: 550 5.1.1 no such user\r\n"
        "--B\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.org\r\nArrival-Date: Sun, "
        "22 Nov 2026 10:00:00 +0000\r\n\r\n"
        "Final-Recipient: rfc822; ann@example.com\r\nOriginal-Recipient: rfc822;ann@example.com\r\nAction: "
        "failed\r\nStatus: 5.1.1\r\n"
        "Diagnostic-Code: smtp; 550 5.1.1 <ann@example.com>: Recipient address\r\n    rejected: User unknown\r\n\r\n"
        "--B\r\nContent-Type: message/rfc822\r\n\r\nFrom: shop@example.org\r\nMessage-ID: "
        "<heard.a1.abcdefghijklmnop@example.org>\r\nSubject: Re: Order\r\n\r\nHello\r\n--B--\r\n",
        {"ann@example.com", "failed", "5.1.1", "Recipient address rejected: User unknown",
         "heard.a1.abcdefghijklmnop@example.org"});
}

TEST(MailBounce, severalRecipientsAndDelays) {
    MailBed bed;
    const ParsedMail mail = bed.parse(
        "From: postmaster@example.org\r\nMessage-ID: <b2@mx>\r\nContent-Type: multipart/report; "
        "report-type=\"delivery-status\"; boundary=B\r\n\r\n"
        "--B\r\n\r\nDelayed.\r\n--B\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns;x\n\n"
        "Final-Recipient: RFC822; a@example.com\nAction: delayed\nStatus: 4.4.1 (timeout)\n\nFinal-Recipient: "
        "rfc822;<b@example.com>\nAction: failed\nStatus: 5.2.2\nDiagnostic-Code: smtp;552 mailbox full\n"
        "\r\n--B\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-Id: <orig@example.org>\r\nSubject: "
        "x\r\n--B--\r\n");
    ASSERT_EQ(mail.bounces.size(), 2);
    EXPECT_EQ(mail.bounces[0].action, QStringLiteral("delayed"));
    EXPECT_EQ(mail.bounces[0].status, QStringLiteral("4.4.1"));
    EXPECT_EQ(mail.bounces[1].recipient, QStringLiteral("b@example.com"));
    EXPECT_EQ(mail.bounces[1].reason, QStringLiteral("552 mailbox full"));
    EXPECT_EQ(mail.bounces[1].originalMessageId, QStringLiteral("orig@example.org"));
}

TEST(MailBounce, eximOfOld) {
    expectBounce(
        "From: Mail Delivery System <Mailer-Daemon@mx.example.org>\r\nReturn-path: <>\r\nX-Failed-Recipients: "
        "ann@example.com\r\nAuto-Submitted: auto-replied\r\n"
        "Subject: Mail delivery failed: returning message to sender\r\nMessage-Id: <E1@mx>\r\n\r\n"
        "This message was created automatically by mail delivery software.\r\n\r\nA message that you sent could not be "
        "delivered to one or more of its\r\n"
        "recipients. This is a permanent error. The following address(es) failed:\r\n\r\n  ann@example.com\r\n    SMTP "
        "error from remote mail server after RCPT TO:<ann@example.com>:\r\n"
        "    host mx.example.com [192.0.2.1]: 550 5.1.1 unknown user\r\n\r\n------ This is a copy of the message, "
        "including all the headers. ------\r\n\r\n"
        "Return-path: <shop@example.org>\r\nMessage-ID: <heard.a2.abcdefghijklmnop@example.org>\r\nSubject: Re: "
        "Order\r\n\r\nHello other@example.net\r\n",
        {"ann@example.com", "failed", "5.1.1", "550 5.1.1 unknown user", "heard.a2.abcdefghijklmnop@example.org"});
}

TEST(MailBounce, itsCauseInAWord) {
    const auto cause = [](const char *status, const char *said) {
        Bounce bounce;
        bounce.status = QString::fromLatin1(status);
        bounce.reason = QString::fromLatin1(said);
        return bounceCause(bounce).toStdString();
    };
    EXPECT_EQ(cause("5.1.1", "User unknown"), "mail-no-such-address");
    EXPECT_EQ(cause("5.0.0", "550 5.1.1 <a@b>: no such user"), "mail-no-such-address")
        << "exim's own status says nothing";
    EXPECT_EQ(cause("5.1.2", ""), "mail-no-such-domain");
    EXPECT_EQ(cause("5.1.10", "null MX"), "mail-no-such-domain");
    EXPECT_EQ(cause("5.4.4", ""), "mail-no-such-domain");
    EXPECT_EQ(cause("5.2.1", ""), "mail-mailbox-closed");
    EXPECT_EQ(cause("5.2.2", ""), "mail-mailbox-full");
    EXPECT_EQ(cause("4.2.2", ""), "mail-mailbox-full") << "it was full for days";
    EXPECT_EQ(cause("5.3.4", ""), "mail-too-large");
    EXPECT_EQ(cause("5.7.1", ""), "mail-not-accepted");
    EXPECT_EQ(cause("5.7.26", "DMARC"), "mail-not-accepted");
    EXPECT_EQ(cause("4.4.1", "timed out"), "mail-given-up");
    EXPECT_EQ(cause("5.4.7", ""), "mail-given-up");
    EXPECT_EQ(cause("4.7.1", "greylisted"), "mail-given-up");
    EXPECT_EQ(cause("5.0.0", "550 something else"), "mail-bounced");
    EXPECT_EQ(cause("", ""), "mail-bounced");
    Bounce bounce;
    bounce.recipient = QStringLiteral("a@b.c");
    bounce.status = QStringLiteral("5.0.0");
    bounce.reason = QStringLiteral("550 5.1.1 no");
    EXPECT_EQ(bounceSentence(bounce), QStringLiteral("a@b.c: 550 5.1.1 no"));
}

TEST(MailBounce, qmail) {
    expectBounce(
        "From: MAILER-DAEMON@mx.example.org\r\nReturn-Path: <>\r\nSubject: failure notice\r\nMessage-ID: <q@mx>\r\n\r\n"
        "Hi. This is the qmail-send program at mx.example.org.\r\nI'm afraid I wasn't able to deliver your message to "
        "the following addresses.\r\n"
        "This is a permanent error; I've given up. Sorry it didn't work out.\r\n\r\n<ann@example.com>:\r\n192.0.2.1 "
        "does not like recipient.\r\n"
        "Remote host said: 554 5.7.1 Rejected\r\nGiving up on 192.0.2.1.\r\n\r\n--- Below this line is a copy of the "
        "message.\r\n\r\nReturn-Path: <shop@example.org>\r\n"
        "Message-ID: <orig3@example.org>\r\n\r\nHello\r\n",
        {"ann@example.com", "failed", "5.7.1", "554 5.7.1 Rejected", "orig3@example.org"});
}

TEST(MailBounce, gmailsText) {
    expectBounce(
        "From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>\r\nX-Failed-Recipients: "
        "ann@example.com\r\nIn-Reply-To: <orig4@example.org>\r\n"
        "Subject: Delivery Status Notification (Failure)\r\nMessage-ID: <g@mx>\r\n\r\n** Address not found **\r\n\r\n"
        "Your message wasn't delivered to ann@example.com because the address couldn't be found.\r\n\r\nThe response "
        "from the remote server was:\r\n"
        "550 5.1.1 The email account that you tried to reach does not exist.\r\n",
        {"ann@example.com", "failed", "5.1.1", "does not exist", "orig4@example.org"});
}

TEST(MailBounce, warningsAreNoFailures) {
    expectBounce(
        "From: Mail Delivery System <Mailer-Daemon@mx.example.org>\r\nReturn-path: <>\r\nSubject: Warning: message "
        "delayed 24 hours\r\nMessage-Id: <w@mx>\r\n\r\n"
        "This message was created automatically by mail delivery software.\r\nA message that you sent has not yet been "
        "delivered to one or more of its\r\n"
        "recipients after more than 24 hours on the queue.\r\n\r\nThe address to which the message has not yet been "
        "delivered is:\r\n\r\n  ann@example.com\r\n    Delay reason: 451 try later\r\n",
        {"ann@example.com", "delayed", "4.0.0", "451 try later", ""});
}

TEST(MailBounce, inRussian) {
    expectBounce(
        "From: mailer-daemon@mail.ru\r\nReturn-Path: <>\r\nSubject: "
        "=?utf-8?B?0J3QtdC00L7RgdGC0LDQstC70LXQvdC90L7QtSDRgdC+0L7QsdGJ0LXQvdC40LU=?=\r\nMessage-Id: <r@mx>\r\n"
        "Content-Type: text/plain; charset=utf-8\r\n\r\nЭто письмо создано автоматически.\r\nНе удалось доставить ваше "
        "письмо:\r\n\r\nann@mail.ru: 550 почтовый ящик переполнен\r\n",
        {"ann@mail.ru", "failed", "5.0.0", "переполнен", ""});
}

TEST(MailBounce, aDaemonThatReportsNothingIsAMachine) {
    MailBed bed;
    const ParsedMail mail = bed.parse(
        "From: postmaster@example.org\r\nMessage-ID: <n@x>\r\nSubject: Maintenance\r\n\r\nWe restart the server "
        "tonight.\r\n");
    EXPECT_EQ(mail.kind, MailKind::AutoReply);
    EXPECT_TRUE(mail.bounces.isEmpty());
}

TEST(MailBounce, aCustomerWhoQuotesOneIsNoBounce) {
    MailBed bed;
    const ParsedMail mail = bed.parse(
        "From: anna@example.com\r\nMessage-ID: <c@x>\r\nSubject: Fwd: failure notice\r\n\r\nWhat is this?\r\n\r\n"
        "Hi. This is the qmail-send program at mx.\r\n<b@example.com>:\r\n550 no\r\n");
    EXPECT_EQ(mail.kind, MailKind::Normal);
    EXPECT_TRUE(mail.bounces.isEmpty());
}
