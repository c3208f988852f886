// SPDX-License-Identifier: GPL-3.0-or-later
// What our writer writes, read by our parser; who gets it; which case it belongs to.
#include <gtest/gtest.h>

#include <QBuffer>

#include "plugins/email/mime/outgoing.h"
#include "plugins/email/mime/reply.h"
#include "plugins/email/mime/threading.h"
#include "support/mailbed.h"
#include "support/mailsamples.h"

using namespace heard::email;
using heard::test::MailBed;

namespace {

QByteArray writtenMail(const OutgoingMail &mail, const WriteOptions &options = {}) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const WriteResult result = writeMail(mail, &buffer, options);
    EXPECT_EQ(result.problem, QString());
    EXPECT_EQ(result.bytes, buffer.size());
    return buffer.data();
}

ParsedMail mailFrom(const char *from, const char *more = "") {
    return parseHeader(QByteArray("From: ") + from + "\r\nMessage-ID: <own@x>\r\n" + more);
}

const QByteArray kChannelSecret(32, 's');

}  // namespace

TEST(MailWrite, isReadBackAsItWas) {
    MailBed bed;
    for (const OutgoingMail &mail : heard::test::mailSamples(bed.filePath(QStringLiteral(".")))) {
        SCOPED_TRACE(mail.messageId.toStdString());
        const ParsedMail read = bed.parse(writtenMail(mail));
        EXPECT_EQ(read.problems, QStringList());
        EXPECT_EQ(read.messageId, mail.messageId);
        EXPECT_EQ(read.inReplyTo, mail.inReplyTo);
        EXPECT_EQ(read.references.first(), mail.references.first());
        EXPECT_EQ(read.references.last(), mail.inReplyTo);
        EXPECT_LE(read.references.size(), 20);
        EXPECT_EQ(read.subject, mail.subject);
        EXPECT_EQ(read.from, QList<Address>{mail.from});
        EXPECT_EQ(read.to.value(0).name, mail.to.value(0).name);
        EXPECT_EQ(read.cc, mail.cc);
        EXPECT_EQ(read.date, mail.at);
        EXPECT_EQ(read.kind, mail.author == OutgoingMail::Author::Person ? MailKind::Normal : MailKind::AutoReply);
        ASSERT_FALSE(read.parts.isEmpty());
        EXPECT_EQ(read.parts.first().kind, QStringLiteral("text"));
        EXPECT_EQ(read.parts.first().text.trimmed().toStdString(), mail.text.trimmed().toStdString());
        // Its own signature and quote are found again.
        if (mail.quoted) {
            ASSERT_GE(read.parts.size(), 3);
            EXPECT_EQ(read.parts.at(1).extra.value(QStringLiteral("role")), QStringLiteral("signature"));
            EXPECT_EQ(read.parts.at(2).extra.value(QStringLiteral("role")), QStringLiteral("history"));
        }
        qsizetype files = 0;
        for (const MailPart &part : read.parts) {
            if (part.path.isEmpty()) continue;
            const OutgoingFile &file = mail.files.at(files++);
            EXPECT_EQ(part.name, QString(file.name).replace(u'"', u'_'));
            QFile source(file.path);
            ASSERT_TRUE(source.open(QIODevice::ReadOnly));
            EXPECT_EQ(MailBed::contentOf(part), source.readAll());
        }
        EXPECT_EQ(files, mail.files.size());
    }
}

TEST(MailWrite, theSameMailGivesTheSameBytes) {
    const QTemporaryDir folder;
    for (const OutgoingMail &mail : heard::test::mailSamples(folder.path()))
        EXPECT_EQ(writtenMail(mail), writtenMail(mail));
}

TEST(MailWrite, hiddenRecipientsAreInTheEnvelopeOnly) {
    const QTemporaryDir folder;
    const OutgoingMail mail = heard::test::mailSamples(folder.path()).at(1);
    EXPECT_EQ(envelopeRecipients(mail),
              (QStringList{QStringLiteral("anna@xn--80a1acny.xn--p1ai"), QStringLiteral("boss@example.com"),
                           QStringLiteral("o@example.com"), QStringLiteral("archive@example.org")}));
    EXPECT_FALSE(writtenMail(mail).contains("archive@"));
    EXPECT_TRUE(writtenMail(mail, {true}).contains("archive@"));
}

TEST(MailWrite, nothingGivenBeginsAHeader) {
    OutgoingMail mail;
    mail.from = {QStringLiteral("A\r\nX-Evil: 1"), QStringLiteral("shop@example.org")};
    mail.to = {{QStringLiteral("B\nBcc: x@y"), QStringLiteral("b@example.org")}};
    mail.subject = QStringLiteral("Hello\r\nX-Evil: 2\r\n\r\nbody");
    mail.messageId = QStringLiteral("id@x");
    mail.inReplyTo = QStringLiteral("a b\r\nX-Evil: 3");
    mail.text = QStringLiteral("t");
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("f")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    mail.files = {{file.fileName(), QStringLiteral("a\r\nX-Evil: 4.pdf"), QStringLiteral("text/x\r\nX-Evil: 5"),
                   QStringLiteral("c\r\nX-Evil: 6")}};
    const QByteArray bytes = writtenMail(mail);
    EXPECT_FALSE(bytes.contains("\nX-Evil")) << bytes.constData();
    EXPECT_FALSE(bytes.contains("\nBcc"));
}

TEST(MailWrite, whatCantBeWrittenSaysWhy) {
    const QTemporaryDir folder;
    const OutgoingMail good = heard::test::mailSamples(folder.path()).at(1);
    const auto problem = [](const OutgoingMail &mail) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        return writeMail(mail, &buffer).problem;
    };
    OutgoingMail mail = good;
    mail.from.email.clear();
    EXPECT_EQ(problem(mail), QStringLiteral("no-sender"));
    mail = good;
    mail.to.clear();
    mail.cc.clear();
    mail.bcc.clear();
    EXPECT_EQ(problem(mail), QStringLiteral("no-recipient"));
    mail = good;
    mail.to += Address{{}, QStringLiteral("two words@example.org")};
    EXPECT_EQ(problem(mail), QStringLiteral("bad-address"));
    mail = good;
    mail.to = {Address{QStringLiteral("Иван"), QStringLiteral("иван@почта.рф")}};
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    EXPECT_TRUE(writeMail(mail, &buffer).ok()) << "for servers with SMTPUTF8";
    EXPECT_TRUE(buffer.data().contains("<иван@xn--80a1acny.xn--p1ai>")) << buffer.data().left(600).toStdString();
    EXPECT_EQ(envelopeRecipients(mail).first(), QStringLiteral("иван@xn--80a1acny.xn--p1ai"));
    mail.messageId.clear();
    EXPECT_EQ(problem(mail), QStringLiteral("no-message-id"));
    mail = good;
    mail.files[0].path = folder.filePath(QStringLiteral("gone"));
    EXPECT_EQ(problem(mail), QStringLiteral("file-unreadable"));
    QFile full(QStringLiteral("/dev/full"));
    if (full.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        EXPECT_EQ(writeMail(good, &full).problem, QStringLiteral("write-failed"));
    }
}

TEST(MailWrite, theLineAboveTheQuoteIsInTheCustomersLanguage) {
    const QTemporaryDir folder;
    OutgoingMail mail = heard::test::mailSamples(folder.path()).at(0);
    const auto line = [&](const char *language) {
        mail.language = QLatin1String(language);
        const QString bytes = QString::fromUtf8(writtenMail(mail));
        MailBed bed;
        return bed.parse(bytes.toUtf8()).parts.at(2).text.section(u'\n', 0, 0).toStdString();
    };
    EXPECT_EQ(line("en"), "On 22 November 2026 at 12:30, Ann Smith <ann@example.com> wrote:");
    EXPECT_EQ(line("ru"), "22 ноября 2026 г. в 12:30, Ann Smith <ann@example.com> пишет:");
    EXPECT_EQ(line("uk-UA"), "22 листопада 2026 р. о 12:30, Ann Smith <ann@example.com> пише:");
    EXPECT_EQ(line("de"), "Am 22. November 2026 um 12:30 schrieb Ann Smith <ann@example.com>:");
    EXPECT_EQ(line("pl"), line("en"));
}

TEST(MailThread, theCaseComesBackByItsAddress) {
    const QStringList own{QStringLiteral("shop@example.org"), QStringLiteral("help+eu@example.org")};
    const QString tag = caseTag(QStringLiteral("first@x"), kChannelSecret);
    EXPECT_TRUE(isCaseTag(tag)) << tag.toStdString();
    EXPECT_EQ(tag, caseTag(QStringLiteral("first@x"), kChannelSecret));
    EXPECT_NE(tag, caseTag(QStringLiteral("first@x"), QByteArray(32, 't')));
    for (const QString &mailbox : own) EXPECT_EQ(tagOfAddress(caseAddress(mailbox, tag), own), tag);
    EXPECT_EQ(tagOfAddress(caseAddress(QStringLiteral("SHOP@Example.org"), tag.toUpper()), own), tag);
    EXPECT_EQ(tagOfAddress(caseAddress(QStringLiteral("shop@elsewhere.org"), tag), own), QString());
    EXPECT_EQ(tagOfAddress(QStringLiteral("shop+case-1234@example.org"), own), QString());
    const ParsedMail mail = mailFrom(
        "c@x", ("To: " + caseAddress(own.first(), tag).toLatin1() + "\r\nIn-Reply-To: <other@x>\r\n").constData());
    EXPECT_EQ(threadKey(mail, own, kChannelSecret), tag);
}

TEST(MailThread, answersFollowTheirReferences) {
    const QStringList own{QStringLiteral("shop@example.org")};
    const ParsedMail first = mailFrom("c@x", "Subject: order\r\n");
    const QString key = threadKey(first, own, kChannelSecret);
    EXPECT_EQ(key, caseTag(QStringLiteral("own@x"), kChannelSecret));
    const QStringList here{QStringLiteral("example.org")};
    const QString ours = outgoingMessageId({QStringLiteral("0f8c-11"), {}}, key, here.first(), kChannelSecret);
    EXPECT_EQ(ownIdOf(ours, {QStringLiteral("EXAMPLE.org")}), (OwnId{QStringLiteral("0f8c-11"), key}));
    EXPECT_EQ(ownIdOf(ours, {QStringLiteral("evil.org")}), OwnId());
    EXPECT_EQ(ownIdOf(QStringLiteral("heard.x.short@example.org"), {QStringLiteral("example.org")}), OwnId());
    EXPECT_EQ(
        ownIdOf(outgoingMessageId({QStringLiteral("has space"), {}}, key, here.first(), kChannelSecret), here).tag,
        key);
    const QString named =
        outgoingMessageId({QStringLiteral("0f8c-11"), QStringLiteral("1234")}, key, here.first(), kChannelSecret);
    EXPECT_EQ(ownIdOf(named, here), (OwnId{QStringLiteral("0f8c-11"), key}));
    EXPECT_EQ(ownMessageOf(named, here, kChannelSecret), QStringLiteral("1234"));
    EXPECT_EQ(ownMessageOf(ours, here, kChannelSecret), QString());
    EXPECT_EQ(ownMessageOf(named, here, "another channel's"), QString());
    EXPECT_EQ(ownMessageOf(named, {QStringLiteral("evil.org")}, kChannelSecret), QString());
    EXPECT_EQ(
        ownMessageOf(QString(named).replace(QLatin1String(".1234-"), QLatin1String(".1235-")), here, kChannelSecret),
        QString())
        << "nobody makes a bounce about a mail that they did not get";

    const auto follow = [&](const QString &headers) {
        return threadKey(parseHeader("From: c@x\r\nMessage-ID: <later@x>\r\n" + headers.toUtf8()), own, kChannelSecret);
    };
    EXPECT_EQ(follow(QStringLiteral("In-Reply-To: <%1>\r\n").arg(ours)), key);
    EXPECT_EQ(follow(QStringLiteral("References: <own@x> <%1> <more@x>\r\n").arg(ours)), key);
    // Without any id of ours: the oldest reference began it.
    EXPECT_EQ(follow(QStringLiteral("References: <own@x> <more@x>\r\nIn-Reply-To: <more@x>\r\n")), key);
    EXPECT_EQ(follow(QStringLiteral("In-Reply-To: <own@x>\r\n")), key);
    EXPECT_NE(follow(QStringLiteral("Subject: Re: order\r\n")), key) << "never by the subject";
    const QStringList keys =
        threadKeys(parseHeader("From: c@x\r\nMessage-ID: <m@x>\r\nReferences: <a@x> <own@x>\r\n"), own, kChannelSecret);
    EXPECT_TRUE(keys.contains(key));
    EXPECT_EQ(keys.last(), caseTag(QStringLiteral("m@x"), kChannelSecret));
}

TEST(MailReply, goesToWhoWrote) {
    const QStringList own{QStringLiteral("shop@example.org")};
    const QString tagged = caseAddress(own.first(), caseTag(QStringLiteral("a"), kChannelSecret));
    const ParsedMail mail =
        mailFrom("Anna <anna@x.org>", ("Reply-To: anna@x.org\r\nTo: " + tagged.toLatin1() +
                                       ", Boss <boss@x.org>\r\n"
                                       "Cc: ANNA@x.org, shop@example.org, boss@x.org, third@x.org\r\n")
                                          .constData());
    EXPECT_EQ(customerOf(mail, own), (Address{QStringLiteral("Anna"), QStringLiteral("anna@x.org")}));
    EXPECT_TRUE(replyRecipients(mail, own, false).cc.isEmpty());
    const ReplyRecipients all = replyRecipients(mail, own, true);
    ASSERT_EQ(all.to.size(), 1);
    ASSERT_EQ(all.cc.size(), 2);
    EXPECT_EQ(all.cc.first().email, QStringLiteral("boss@x.org"));
    const ParsedMail form = mailFrom("Form <form@site.org>", "Reply-To: shop@example.org\r\n");
    EXPECT_EQ(customerOf(form, own).email, QStringLiteral("form@site.org"));
}

TEST(MailReply, subjectsDontPileUp) {
    for (const char *subject : {"Заказ", "Re: Заказ", "RE: re: Заказ", "Re[2]: Fwd: Заказ", "Отв: На: Заказ",
                                "AW: WG: Заказ", "Відп: Re(3): Заказ", "Re：Заказ"})
        EXPECT_EQ(replySubject(QString::fromUtf8(subject)), QStringLiteral("Re: Заказ")) << subject;
    EXPECT_EQ(replySubject(QStringLiteral("Refund: 12")), QStringLiteral("Re: Refund: 12"));
    EXPECT_EQ(replySubject(QString()), QStringLiteral("Re:"));
}

TEST(MailReply, machinesAnswerPeopleOnly) {
    const QStringList own{QStringLiteral("shop@example.org")};
    const auto may = [&](const char *from, const char *more = "") {
        return machineMayAnswer(mailFrom(from, more), own);
    };
    EXPECT_TRUE(may("Anna <anna@x.org>"));
    EXPECT_TRUE(may("reply.ann@x.org"));
    for (const char *from : {"noreply@x.org", "no-reply@x.org", "do-not-reply@x.org", "shop.noreply@x.org",
                             "noreply+abc@x.org", "mailer-daemon@x.org", "MAILER-DAEMON@x.org", "bounces+1=2@x.org",
                             "owner-list@x.org", "list-request@x.org", "shop@example.org", "postmaster@x.org"})
        EXPECT_FALSE(may(from)) << from;
    EXPECT_FALSE(may("anna@x.org", "Auto-Submitted: auto-replied\r\n"));
    EXPECT_FALSE(may("anna@x.org", "Return-Path: <>\r\n"));
    EXPECT_FALSE(may("anna@x.org", "List-Id: <x>\r\n"));
    EXPECT_FALSE(may("anna@x.org", "Precedence: bulk\r\n"));
}
