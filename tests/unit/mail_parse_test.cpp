// SPDX-License-Identifier: GPL-3.0-or-later
// Mails as programs write them, and as somebody writes them who means harm.
#include <gtest/gtest.h>

#include <QJsonDocument>
#include <QStringEncoder>

#include "support/mailbed.h"

using namespace heard::email;
using heard::test::kindsOf;
using heard::test::MailBed;
using heard::test::textOf;

namespace {

constexpr const char *kHead =
    "From: Anna <anna@example.com>\r\nTo: shop@example.org\r\nSubject: Order\r\nDate: Sun, 22 Nov 2026 10:30:00 "
    "+0200\r\n"
    "Message-ID: <m1@example.com>\r\nMIME-Version: 1.0\r\n";

/// Parts between the boundary "B".
QByteArray multi(const QByteArray &type, const QByteArrayList &parts, const QByteArray &boundary = "B") {
    QByteArray mail = "Content-Type: multipart/" + type + "; boundary=\"" + boundary + "\"\r\n\r\n";
    for (const QByteArray &part : parts) mail += "--" + boundary + "\r\n" + part + "\r\n";
    return mail + "--" + boundary + "--\r\n";
}

QByteArray pngBytes() {
    return QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
}

QString roleOf(const MailPart &part) { return part.extra.value(QStringLiteral("role")).toString(); }

const MailPart *firstOf(const ParsedMail &mail, const char *kind) {
    for (const MailPart &part : mail.parts)
        if (part.kind == QLatin1String(kind)) return &part;
    return nullptr;
}

}  // namespace

class MailParse : public testing::Test {
protected:
    MailBed bed;

    ParsedMail body(const QByteArray &rest) { return bed.parse(kHead + rest); }
    void expectWhole(const ParsedMail &mail) {
        for (const MailPart &part : mail.parts) {
            EXPECT_FALSE(part.kind.isEmpty());
            EXPECT_EQ(part.path.isEmpty(), part.name.isEmpty()) << part.kind.toStdString();
            if (!part.path.isEmpty()) {
                EXPECT_TRUE(QFile::exists(part.path)) << part.path.toStdString();
            }
        }
    }
};

TEST_F(MailParse, aPlainMail) {
    const ParsedMail mail = body("Content-Type: text/plain; charset=utf-8\r\n\r\nWhere is my order?\r\n");
    EXPECT_EQ(mail.messageId, QStringLiteral("m1@example.com"));
    EXPECT_EQ(mail.subject, QStringLiteral("Order"));
    EXPECT_EQ(mail.date, 1795336200000);
    EXPECT_TRUE(mail.dateBelieved);
    EXPECT_EQ(mail.kind, MailKind::Normal);
    EXPECT_EQ(mail.problems, QStringList());
    ASSERT_EQ(kindsOf(mail), QStringLiteral("text"));
    EXPECT_EQ(mail.parts.first().text.trimmed(), QStringLiteral("Where is my order?"));
}

TEST_F(MailParse, textInTwoShapesIsOneText) {
    const ParsedMail mail = body(multi(
        "alternative",
        {"Content-Type: text/plain; charset=koi8-r\r\nContent-Transfer-Encoding: 8bit\r\n\r\n\xf0\xd2\xc9\xd7\xc5\xd4",
         "Content-Type: text/html; charset=windows-1251\r\n\r\n<p><b>\xcf\xf0\xe8\xe2\xe5\xf2</b></p>"}));
    ASSERT_EQ(kindsOf(mail), QStringLiteral("text html"));
    EXPECT_EQ(mail.parts[0].text.trimmed(), QStringLiteral("Привет"));
    EXPECT_EQ(mail.parts[1].extra.value(QStringLiteral("html")).toString(), QStringLiteral("<p><b>Привет</b></p>"));
    EXPECT_TRUE(mail.parts[1].text.isEmpty());
}

TEST_F(MailParse, aTextThatOnlySaysToLookAtTheHtmlIsPassedOver) {
    const QByteArray html = "<p>" + QByteArray("The order 1234 has not come yet. ").repeated(10) + "</p>";
    const ParsedMail mail = body(multi("alternative", {"Content-Type: text/plain\r\n\r\nYour program can't show HTML.",
                                                       "Content-Type: text/html\r\n\r\n" + html}));
    EXPECT_TRUE(textOf(mail).startsWith(QStringLiteral("The order 1234")));
    EXPECT_EQ(roleOf(*firstOf(mail, "file")), QStringLiteral("alternative")) << "and kept";
}

TEST_F(MailParse, picturesOfTheMailAreFoundByTheirId) {
    const QByteArray image =
        "Content-Type: image/png; name=\"logo.png\"\r\nContent-ID: <logo@x>\r\nContent-Disposition: inline\r\n"
        "Content-Transfer-Encoding: base64\r\n\r\n" +
        pngBytes().toBase64();
    const QByteArray related = multi("related",
                                     {"Content-Type: text/html\r\n\r\n<p>Look <img src=\"cid:logo@x\"> and <img "
                                      "src=\"https://t.example/p.png\"></p>",
                                      image},
                                     "R");
    const ParsedMail mail = body(multi(
        "mixed", {multi("alternative", {"Content-Type: text/plain\r\n\r\nLook", related}, "A"),
                  "Content-Type: application/pdf; name=bill.pdf\r\nContent-Disposition: attachment\r\n\r\n%PDF"}));
    ASSERT_EQ(kindsOf(mail), QStringLiteral("text html image file"));
    expectWhole(mail);
    const QString html = mail.parts[1].extra.value(QStringLiteral("html")).toString();
    EXPECT_TRUE(html.contains(QStringLiteral("src=\"part:2\""))) << html.toStdString();
    EXPECT_TRUE(html.contains(QStringLiteral("data-remote-src=\"https://t.example/p.png\"")));
    EXPECT_EQ(mail.parts[1].extra.value(QStringLiteral("remote")).toInt(), 1);
    EXPECT_TRUE(mail.parts[2].extra.value(QStringLiteral("inline")).toBool());
    EXPECT_EQ(mail.parts[2].contentId, QStringLiteral("logo@x"));
    EXPECT_EQ(MailBed::contentOf(mail.parts[2]), pngBytes());
    EXPECT_EQ(mail.parts[3].name, QStringLiteral("bill.pdf"));
}

TEST_F(MailParse, picturesInTheHtmlItselfBecomeParts) {
    const QByteArray data = "<img src=\"data:image/png;base64," + pngBytes().toBase64() + "\">";
    const ParsedMail mail = body("Content-Type: text/html\r\n\r\n<p>One " + data + data + "</p>");
    ASSERT_EQ(kindsOf(mail), QStringLiteral("text html image"));
    EXPECT_EQ(mail.parts[1].extra.value(QStringLiteral("html")).toString().count(QStringLiteral("part:2")), 2);
    EXPECT_EQ(MailBed::contentOf(mail.parts[2]), pngBytes());
}

TEST_F(MailParse, signedAndSealedMailIsKeptAndNamed) {
    const ParsedMail pgp =
        body(multi("signed; protocol=\"application/pgp-signature\"",
                   {"Content-Type: text/plain\r\n\r\nsigned words",
                    "Content-Type: application/pgp-signature\r\n\r\n-----BEGIN PGP SIGNATURE-----"}));
    ASSERT_EQ(kindsOf(pgp), QStringLiteral("text file"));
    EXPECT_EQ(roleOf(pgp.parts[1]), QStringLiteral("pgp"));
    EXPECT_EQ(pgp.parts[1].name, QStringLiteral("signature.asc"));
    const ParsedMail smime = body(multi("signed; protocol=\"application/pkcs7-signature\"",
                                        {"Content-Type: text/plain\r\n\r\nsigned words",
                                         "Content-Type: application/pkcs7-signature; name=smime.p7s\r\n\r\nx"}));
    EXPECT_EQ(roleOf(smime.parts[1]), QStringLiteral("smime"));
    const ParsedMail sealed =
        body(multi("encrypted; protocol=\"application/pgp-encrypted\"",
                   {"Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1",
                    "Content-Type: application/octet-stream\r\n\r\n-----BEGIN PGP MESSAGE-----"}));
    ASSERT_EQ(kindsOf(sealed), QStringLiteral("file"));
    EXPECT_EQ(sealed.parts[0].name, QStringLiteral("encrypted.asc"));
    EXPECT_TRUE(sealed.parts[0].extra.value(QStringLiteral("sealed")).toBool());
    const ParsedMail enveloped =
        body("Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\r\n\r\nx");
    EXPECT_EQ(roleOf(enveloped.parts[0]), QStringLiteral("smime"));
    EXPECT_TRUE(enveloped.parts[0].extra.value(QStringLiteral("sealed")).toBool());
}

TEST_F(MailParse, aMailInsideIsAFile) {
    const ParsedMail mail = body(multi("mixed", {"Content-Type: text/plain\r\n\r\nsee below",
                                                 "Content-Type: message/rfc822\r\n\r\nFrom: b@x.org\r\nSubject: "
                                                 "=?utf-8?B?0KHRh9GR0YI=?=\r\n\r\ninner words\r\n"}));
    ASSERT_EQ(kindsOf(mail), QStringLiteral("text file"));
    EXPECT_EQ(roleOf(mail.parts[1]), QStringLiteral("mail"));
    EXPECT_EQ(mail.parts[1].name, QStringLiteral("Счёт.eml"));
    EXPECT_TRUE(MailBed::contentOf(mail.parts[1]).contains("inner words"));
}

TEST_F(MailParse, invitations) {
    const QByteArray calendar =
        "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VTIMEZONE\r\nTZID:FLE Standard "
        "Time\r\nBEGIN:STANDARD\r\nDTSTART:16010101T040000\r\nEND:STANDARD\r\n"
        "END:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:e1\r\nSUMMARY;LANGUAGE=uk:Зустріч\\, склад\r\nDTSTART;TZID=FLE Standard "
        "Time:20261124T090000\r\n"
        "DURATION:PT1H30M\r\nLOCATION:Київ\\, вул. Сак\r\n саганського "
        "1\r\nORGANIZER;CN=\"Тарас\":mailto:taras@x.org\r\n"
        "BEGIN:VALARM\r\nSUMMARY:alarm\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    const ParsedMail mail =
        body(multi("alternative", {"Content-Type: text/plain\r\n\r\nMeeting",
                                   "Content-Type: text/calendar; charset=utf-8; method=REQUEST\r\n\r\n" + calendar}));
    ASSERT_EQ(kindsOf(mail), QStringLiteral("text calendar file"));
    const QJsonObject event = mail.parts[1].extra;
    EXPECT_EQ(event.value(QStringLiteral("summary")).toString(), QStringLiteral("Зустріч, склад"));
    EXPECT_EQ(event.value(QStringLiteral("start")).toString(), QStringLiteral("2026-11-24T07:00:00Z"));
    EXPECT_EQ(event.value(QStringLiteral("end")).toString(), QStringLiteral("2026-11-24T08:30:00Z"));
    EXPECT_EQ(event.value(QStringLiteral("place")).toString(), QStringLiteral("Київ, вул. Саксаганського 1"));
    EXPECT_EQ(event.value(QStringLiteral("organizer")).toString(), QStringLiteral("Тарас <taras@x.org>"));
    EXPECT_EQ(event.value(QStringLiteral("method")).toString(), QStringLiteral("REQUEST"));
    EXPECT_TRUE(mail.parts[1].text.contains(QStringLiteral("Київ")));
    EXPECT_EQ(roleOf(mail.parts[2]), QStringLiteral("calendar"));
    const ParsedMail days = body(
        "Content-Type: "
        "text/"
        "calendar\r\n\r\nBEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261224\r\nDTEND;VALUE=DATE:"
        "20261227\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    EXPECT_EQ(days.parts[0].extra.value(QStringLiteral("end")).toString(), QStringLiteral("2026-12-26"));
    EXPECT_TRUE(body("Content-Type: text/calendar\r\n\r\nnothing of the kind")
                    .problems.contains(QStringLiteral("calendar-unreadable")));
}

TEST_F(MailParse, flowedText) {
    const ParsedMail mail = body(
        "Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\r\n\r\nOne line that \r\ngoes on\r\n-- "
        "\r\nAnna\r\n");
    ASSERT_EQ(kindsOf(mail), QStringLiteral("text quote"));
    EXPECT_EQ(mail.parts[0].text, QStringLiteral("One line thatgoes on"));
}

TEST_F(MailParse, winmailDat) {
    // Signature, key, then a file: its rendering begins it, then title and data; sums of the bytes behind each.
    const auto little = [](quint32 value, int bytes) {
        QByteArray out;
        for (int i = 0; i < bytes; ++i) out += char((value >> (8 * i)) & 0xFF);
        return out;
    };
    const auto attribute = [&](char level, quint32 id, const QByteArray &data) {
        quint32 sum = 0;
        for (const char c : data) sum += static_cast<unsigned char>(c);
        return QByteArray(1, level) + little(id, 4) + little(quint32(data.size()), 4) + data + little(sum & 0xFFFF, 2);
    };
    QByteArray tnef = little(0x223E9F78, 4) + little(1, 2) + attribute(1, 0x00089006, little(0x00010000, 4));
    tnef += attribute(2, 0x00069002, QByteArray(14, '\0')) + attribute(2, 0x00018010, QByteArray("bill.pdf\0", 9)) +
            attribute(2, 0x0006800F, "%PDF-1.4 data");
    const QByteArray part =
        "Content-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64\r\n\r\n";
    const ParsedMail mail = body(multi("mixed", {"Content-Type: text/plain\r\n\r\nwords", part + tnef.toBase64()}));
    ASSERT_EQ(kindsOf(mail), QStringLiteral("text file file"));
    EXPECT_EQ(mail.parts[1].name, QStringLiteral("bill.pdf"));
    // Long names and the words of the mail are properties of their own, here beside ones to be passed over.
    const auto property = [&](quint16 type, quint16 id, const QByteArray &value) {
        return little(type, 2) + little(id, 2) + little(1, 4) + little(quint32(value.size()), 4) + value +
               QByteArray((4 - value.size() % 4) % 4, '\0');
    };
    const QString longName = QStringLiteral("Рахунок за листопад.pdf");
    const QByteArray utf16(reinterpret_cast<const char *>(longName.utf16()), 2 * longName.size());
    const QByteArray named = little(0x1E, 2) + little(0x8001, 2) + QByteArray(16, 'g') + little(1, 4) + little(6, 4) +
                             QByteArray(8, 'n') + little(1, 4) + little(2, 4) + QByteArray("v\0\0\0", 4);
    QByteArray other = little(0x223E9F78, 4) + little(1, 2) + attribute(1, 0x00069007, little(1251, 4) + little(0, 4)) +
                       attribute(1, 0x00069003,
                                 little(3, 4) + little(0x0B, 2) + little(0x1234, 2) + little(1, 4) + little(0x40, 2) +
                                     little(0x39, 2) + little(7, 4) + little(7, 4) +
                                     property(0x1E, 0x1000, QByteArray("\xcf\xf0\xe8\xe2\xe5\xf2\0", 7)));
    other += attribute(2, 0x00069002, QByteArray(14, '\0')) + attribute(2, 0x00018010, QByteArray("BILL~1.PDF\0", 11)) +
             attribute(2, 0x0006800F, "%PDF") +
             attribute(2, 0x00069005,
                       little(3, 4) + named + property(0x1F, 0x3707, utf16) +
                           property(0x1E, 0x3712, QByteArray("pic@x\0", 6)));
    const ParsedMail outlook = body(part + other.toBase64());
    ASSERT_EQ(kindsOf(outlook), QStringLiteral("file text file"));
    EXPECT_EQ(outlook.parts[0].name, longName);
    EXPECT_EQ(outlook.parts[0].contentId, QStringLiteral("pic@x"));
    EXPECT_EQ(textOf(outlook), QStringLiteral("Привет"));
    EXPECT_EQ(outlook.problems, QStringList());
    EXPECT_EQ(MailBed::contentOf(mail.parts[1]), "%PDF-1.4 data");
    EXPECT_EQ(roleOf(mail.parts[2]), QStringLiteral("tnef"));
    for (const QByteArray &broken : {tnef.left(40), QByteArray(tnef).replace("%PDF", "%pdf"),
                                     QByteArray("x").repeated(100), tnef + "rest", QByteArray()}) {
        const ParsedMail bad =
            body(multi("mixed", {"Content-Type: text/plain\r\n\r\nwords", part + broken.toBase64()}));
        EXPECT_TRUE(bad.problems.contains(QStringLiteral("tnef-unreadable")));
        EXPECT_EQ(roleOf(bad.parts.last()), QStringLiteral("tnef")) << "and the file itself is kept";
        EXPECT_EQ(MailBed::contentOf(bad.parts.last()), broken);
    }
}

TEST_F(MailParse, datesThatAreNotBelieved) {
    const auto dated = [&](const char *date) {
        ParseOptions options;
        options.now = 1795336200000;  // 22 Nov 2026
        return bed.parse(QByteArray("From: a@x\r\nMessage-ID: <a@x>\r\nDate: ") + date + "\r\n\r\nx", options);
    };
    EXPECT_EQ(dated("Thu, 01 Jan 1970 00:00:10 +0000").problems, QStringList{QStringLiteral("date-not-believed")});
    const ParsedMail late = dated("Thu, 01 Jan 2099 00:00:00 +0000");
    EXPECT_EQ(late.problems, QStringList{QStringLiteral("date-not-believed")});
    EXPECT_EQ(late.date, 4070908800000) << "kept all the same";
    EXPECT_EQ(late.dateText, QStringLiteral("Thu, 01 Jan 2099 00:00:00 +0000"));
    EXPECT_TRUE(dated("22 Nov 2026 09:00 GMT").dateBelieved);
    EXPECT_EQ(dated("foo 32 Bar 20255 99:99").problems, QStringList{QStringLiteral("date-missing")});
}

TEST_F(MailParse, aMailWithoutAnIdGetsTheSameOneEachTime) {
    const QByteArray mail = "From: a@x\r\nDate: Sun, 22 Nov 2026 10:30:00 +0200\r\n\r\nwords";
    const ParsedMail first = bed.parse(mail);
    EXPECT_TRUE(first.problems.contains(QStringLiteral("no-message-id")));
    EXPECT_FALSE(first.messageId.isEmpty());
    EXPECT_EQ(bed.parse(mail).messageId, first.messageId);
    EXPECT_NE(bed.parse(mail + "!").messageId, first.messageId);
    EXPECT_EQ(bed.parse("Message-ID: no-at-sign\r\n\r\nx").messageId, QStringLiteral("no-at-sign"));
}

TEST_F(MailParse, brokenMailsKeepTheirWords) {
    const QString words = QStringLiteral("Привет, не работает вход");
    const auto in = [&](const char *charset) { return QByteArray(QStringEncoder(charset)(words)); };
    const auto texts = [&](const QByteArray &mail) { return textOf(bed.parse(mail)).trimmed().toStdString(); };
    EXPECT_EQ(texts("From: i@c.t\n\n" + in("koi8-r")), words.toStdString());
    EXPECT_EQ(texts("Content-Type: text/plain; charset=us-ascii\n\n" + words.toUtf8()), words.toStdString());
    EXPECT_EQ(texts("Content-Type: text/plain; charset=cp-1251-foo\n\n" + in("windows-1251")), words.toStdString());
    EXPECT_EQ(texts("Content-Type: multipart/mixed; boundary=XX\n\n--XX\nContent-Type: text/plain; "
                    "charset=koi8-r\nContent-Transfer-Encoding: base64\n\n" +
                    in("koi8-r").toBase64()),
              words.toStdString());
    EXPECT_EQ(texts("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: "
                    "base64\n\n0J/RgNC40LLQtdGC!!!!\n***0L/RgNC40LLQtdGC="),
              "Приветпривет");
    EXPECT_EQ(texts(QByteArrayLiteral("From: i@c.t\nSubject: a\0b\n\nte\0xt")), "te xt");
    // Raw header bytes in the charset of the text: one short word is not enough to guess by.
    EXPECT_EQ(bed.parse("Subject: " + QByteArray(QStringEncoder("windows-1251")(QStringLiteral("Щит"))) +
                        "\nContent-Type: text/plain; charset=windows-1251\n\nx")
                  .subject,
              QStringLiteral("Щит"));
    const ParsedMail wrong = bed.parse("Content-Type: multipart/mixed; boundary=XX\n\n--YY\n\nhello\n--YY--\n");
    EXPECT_TRUE(wrong.problems.contains(QStringLiteral("malformed")));
    EXPECT_TRUE(textOf(wrong).contains(QStringLiteral("hello")));
    EXPECT_EQ(wrong.parts.last().kind, QStringLiteral("raw"));
}

TEST_F(MailParse, emptyMails) {
    const ParsedMail nothing = bed.parse({});
    EXPECT_EQ(kindsOf(nothing), QStringLiteral("raw"));
    EXPECT_TRUE(nothing.problems.contains(QStringLiteral("empty")));
    const ParsedMail subjectOnly = body("\r\n");
    EXPECT_EQ(kindsOf(subjectOnly), QStringLiteral("text")) << "a subject is a message too";
    EXPECT_TRUE(subjectOnly.problems.contains(QStringLiteral("empty")));
    const ParsedMail missing = bed.parseFile(bed.filePath(QStringLiteral("not-there")));
    EXPECT_EQ(missing.problems, QStringList{QStringLiteral("unreadable")});
    EXPECT_EQ(kindsOf(missing), QStringLiteral("raw"));
}

TEST_F(MailParse, nestingEndsInARawPart) {
    QByteArray deep = kHead;
    for (int i = 0; i < 10'000; ++i)
        deep += "Content-Type: multipart/mixed; boundary=B" + QByteArray::number(i) + "\n\n--B" +
                QByteArray::number(i) + "\n";
    const ParsedMail mail = bed.parse(deep + "\nx");
    EXPECT_TRUE(mail.problems.contains(QStringLiteral("too-deep")));
    EXPECT_EQ(mail.parts.last().kind, QStringLiteral("raw"));
    EXPECT_EQ(mail.messageId, QStringLiteral("m1@example.com"));
    EXPECT_EQ(MailBed::contentOf(mail.parts.last()).size(), mail.size);
    const ParsedMail mails = bed.parse(QByteArray("Content-Type: message/rfc822\n\n").repeated(10'000) + "\nx");
    EXPECT_EQ(mails.parts.size(), 1);
}

TEST_F(MailParse, manyPartsEndInARawPart) {
    const ParsedMail some = body(multi("mixed", QByteArrayList(500, "Content-Type: application/pdf\r\n\r\nx")));
    EXPECT_EQ(some.parts.size(), 91);
    EXPECT_TRUE(some.problems.contains(QStringLiteral("too-many-parts")));
    EXPECT_EQ(some.parts.last().kind, QStringLiteral("raw"));
    const ParsedMail many = body(multi("mixed", QByteArrayList(50'000, "\r\nx")));
    EXPECT_EQ(many.parts.last().kind, QStringLiteral("raw"));
    EXPECT_LE(many.parts.size(), 91);
}

TEST_F(MailParse, hugeHeadersAreReadForWhatMatters) {
    QByteArray mail = "From: Anna <anna@example.com>\r\n";
    for (int i = 0; i < 50'000; ++i)
        mail += "X-Filler-" + QByteArray::number(i) + ": " + QByteArray(1000, 'a') + "\r\n";
    mail += "Subject: still here\r\nMessage-ID: <late@example.com>\r\n\r\nbody\r\n";
    const ParsedMail read = bed.parse(mail);
    EXPECT_EQ(read.problems.first(), QStringLiteral("headers-too-large"));
    EXPECT_EQ(read.messageId, QStringLiteral("late@example.com"));
    EXPECT_EQ(read.subject, QStringLiteral("still here"));
    EXPECT_EQ(read.from.value(0).name, QStringLiteral("Anna"));
    EXPECT_EQ(kindsOf(read), QStringLiteral("raw"));
    EXPECT_EQ(read.parts.first().size, mail.size());
    const ParsedMail oneLine = bed.parse("X-Long: " + QByteArray(5'000'000, 'a') + "\r\nSubject: behind\r\n\r\nx");
    EXPECT_EQ(oneLine.subject, QStringLiteral("behind"));
    EXPECT_EQ(kindsOf(oneLine), QStringLiteral("raw"));
}

TEST_F(MailParse, headersOfPartsAreBoundedToo) {
    const ParsedMail mail = body(multi("mixed", {"Content-Type: text/plain\r\n\r\nfirst words",
                                                 "X-Long: " + QByteArray(5'000'000, 'a') + "\r\n\r\nsecond"}));
    EXPECT_EQ(mail.problems.first(), QStringLiteral("headers-too-large"));
    EXPECT_EQ(kindsOf(mail), QStringLiteral("text raw"));
    EXPECT_EQ(mail.subject, QStringLiteral("Order"));
}

TEST_F(MailParse, endlessLines) {
    const ParsedMail text = body("\r\n" + QByteArray(6'000'000, 'a'));
    EXPECT_TRUE(text.problems.contains(QStringLiteral("text-cut")));
    EXPECT_LE(textOf(text).size(), 60'000);
    const MailPart *whole = firstOf(text, "file");
    ASSERT_NE(whole, nullptr);
    EXPECT_EQ(roleOf(*whole), QStringLiteral("whole-text"));
    EXPECT_EQ(whole->size, 6'000'000);
    const ParsedMail dashes =
        body("Content-Type: multipart/mixed; boundary=B\r\n\r\n--B\r\n\r\nwords\r\n" + QByteArray(3'000'000, '-'));
    EXPECT_EQ(dashes.problems.first(), QStringLiteral("line-too-long"));
    EXPECT_EQ(kindsOf(dashes), QStringLiteral("text raw"));
    const ParsedMail before = body("Content-Type: multipart/mixed; boundary=B\r\n\r\n" +
                                   QByteArray("filler\r\n").repeated(500'000) + "--B\r\n\r\nwords\r\n--B--\r\n");
    EXPECT_EQ(before.problems.first(), QStringLiteral("malformed"));
    EXPECT_EQ(before.parts.last().kind, QStringLiteral("raw"));
}

TEST_F(MailParse, longTextIsCutWhereItHurtsLeast) {
    const QByteArray answer =
        "My answer is short.\r\n\r\nOn Sun, 22 Nov 2026 at 10:00, Shop <shop@example.org> wrote:\r\n";
    const ParsedMail mail = body("\r\n" + answer + QByteArray("> an old line of an old mail\r\n").repeated(4000));
    EXPECT_TRUE(textOf(mail).startsWith(QStringLiteral("My answer is short.")));
    EXPECT_LE(textOf(mail).size(), 60'001);
    ASSERT_NE(firstOf(mail, "file"), nullptr);
    EXPECT_EQ(roleOf(*firstOf(mail, "file")), QStringLiteral("whole-text"));
}

TEST_F(MailParse, longHtmlIsAFile) {
    const ParsedMail mail =
        body("Content-Type: text/html\r\n\r\n" + QByteArray("<p>word <b>bold</b></p>\r\n").repeated(4000));
    const MailPart *html = firstOf(mail, "html");
    ASSERT_NE(html, nullptr);
    EXPECT_TRUE(html->extra.value(QStringLiteral("html")).isUndefined());
    EXPECT_TRUE(MailBed::contentOf(*html).contains("<b>bold</b>"));
    const ParsedMail hostile =
        body("Content-Type: text/html\r\n\r\n" + QByteArray("<div>").repeated(100'000) + "words");
    EXPECT_TRUE(hostile.problems.contains(QStringLiteral("html-too-large")));
    EXPECT_TRUE(textOf(hostile).contains(QStringLiteral("words")));
}

TEST_F(MailParse, aFolderThatCantBeWrittenLosesNothing) {
    const QString path = bed.filePath(QStringLiteral("m.eml"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(kHead +
               multi("mixed", {"Content-Type: text/plain\r\n\r\nwords", "Content-Type: application/pdf\r\n\r\nx"}));
    file.close();
    const ParsedMail mail = parseMail(path, bed.filePath(QStringLiteral("no-such-folder")));
    EXPECT_TRUE(mail.problems.contains(QStringLiteral("disk-full")));
    EXPECT_EQ(kindsOf(mail), QStringLiteral("text raw"));
}

TEST_F(MailParse, onlyTheHeader) {
    const ParsedMail mail = parseHeader(QByteArray(kHead) + "List-Id: <news.example.com>\r\n\r\nFrom: not@this\r\n");
    EXPECT_EQ(mail.from.value(0).email, QStringLiteral("anna@example.com"));
    EXPECT_EQ(mail.kind, MailKind::Bulk);
    EXPECT_TRUE(mail.parts.isEmpty());
}
