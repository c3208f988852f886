// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes to text: labels that lie, headers as programs write them, names of files.
#include <gtest/gtest.h>

#include <QStringEncoder>

#include "plugins/email/mime/charset.h"
#include "plugins/email/mime/filename.h"
#include "plugins/email/mime/flowed.h"
#include "plugins/email/mime/headertext.h"

using namespace heard::email;

namespace {

QByteArray in(const char *charset, const QString &text) {
    QStringEncoder encoder(charset, QStringEncoder::Flag::Stateless);
    QByteArray bytes = encoder(text);
    EXPECT_FALSE(encoder.hasError()) << charset;
    return bytes;
}

QByteArray word(const char *charset, const QString &text) {
    return "=?" + QByteArray(charset) + "?B?" + in(charset, text).toBase64() + "?=";
}

std::string std8(const QString &text) { return text.toStdString(); }

}  // namespace

TEST(MailCharset, labelsAreBelievedUnlessTheBytesSayOtherwise) {
    const QString text = QStringLiteral("Здравствуйте! Где мой заказ?");
    for (const char *label :
         {"koi8-r", "KOI8-R", "windows-1251", "cp-1251", "win-1251", "iso-8859-5", "ibm866", "utf-8", "UTF8"})
        EXPECT_EQ(decodeText(in(knownCharset(label).constData(), text), label).text, text) << label;
    EXPECT_EQ(decodeText(in("iso-2022-jp", QStringLiteral("こんにちは、注文")), "iso-2022-jp").text,
              QStringLiteral("こんにちは、注文"));
    EXPECT_EQ(decodeText(in("gb18030", QStringLiteral("你好，订单在哪里？")), "gb2312").text,
              QStringLiteral("你好，订单在哪里？"));
    EXPECT_EQ(decodeText(in("shift_jis", QStringLiteral("注文はどこですか")), "Shift_JIS").text,
              QStringLiteral("注文はどこですか"));
    EXPECT_EQ(decodeText(in("euc-kr", QStringLiteral("주문이 어디에 있습니까")), "ks_c_5601-1987").text,
              QStringLiteral("주문이 어디에 있습니까"));
    EXPECT_EQ(decodeText("+BB8EQAQ4BDIENQRC-", "utf-7").text, QStringLiteral("Привет"));
    EXPECT_EQ(decodeText("caf\xe9 \x93quoted\x94", "iso-8859-1").text, QStringLiteral("café “quoted”"));
}

TEST(MailCharset, aLabelThatLiesIsPassedOver) {
    const QString text = QStringLiteral("Привіт, де моє замовлення?");
    for (const char *label : {"us-ascii", "", "x-unknown", "iso-8859-1", "default_charset"}) {
        const DecodedText decoded = decodeText(text.toUtf8(), label);
        EXPECT_EQ(std8(decoded.text), std8(text)) << label;
        EXPECT_TRUE(decoded.guessed) << label;
    }
    EXPECT_EQ(decodeText(in("windows-1251", text), "us-ascii").text, text);
    EXPECT_EQ(decodeText(in("windows-1251", text), "utf-8").text, text);
    EXPECT_EQ(decodeText(in("windows-1251", text), "cp-1251-foo").text, text);
    EXPECT_EQ(decodeText(QByteArray("\xEF\xBB\xBF") + text.toUtf8(), "windows-1251").text, text);
    EXPECT_EQ(decodeText("\x1B$B$3$s$K$A$O\x1B(B", "us-ascii").text, QStringLiteral("こんにちは"));
}

TEST(MailCharset, cutUtf8StaysUtf8) {
    QByteArray cut = QStringLiteral("Спасибо за заказ").toUtf8();
    cut.chop(1);
    const DecodedText decoded = decodeText(cut, "utf-8");
    EXPECT_EQ(decoded.charset, "utf-8");
    EXPECT_TRUE(decoded.text.startsWith(QStringLiteral("Спасибо за зака")));
}

TEST(MailCharset, cyrillicCharsetsAreToldApartByTheirWords) {
    const QStringList texts{QStringLiteral("Привет"),
                            QStringLiteral("ПРИВЕТ"),
                            QStringLiteral("Счёт.pdf"),
                            QStringLiteral("Иван"),
                            QStringLiteral("ВОЗВРАТ СРОЧНО"),
                            QStringLiteral("Київ"),
                            QStringLiteral("дуже дякую"),
                            QStringLiteral("Re: Фото товара"),
                            QStringLiteral("Не работает вход в личный кабинет"),
                            QStringLiteral("Коли приїде моє замовлення №123?"),
                            QStringLiteral("ЗАКАЗ 123"),
                            QStringLiteral("да")};
    for (const QString &text : texts)
        for (const char *charset : {"windows-1251", "koi8-u"}) {
            if (text.contains(u'№') && charset != std::string("windows-1251")) continue;
            EXPECT_EQ(std8(decodeText(in(charset, text), {}).text), std8(text))
                << charset << " " << guessCharset(in(charset, text)).constData();
        }
}

TEST(MailCharset, otherLanguagesAreNotTakenForCyrillic) {
    const QList<QPair<const char *, QString>> samples{
        {"windows-1252", QStringLiteral("Größe und Länge: bitte prüfen Sie die Bestellung für Frau Müller")},
        {"windows-1252", QStringLiteral("Où est ma commande ? Le colis n'a pas été livré à l'adresse indiquée.")},
        {"gb18030", QStringLiteral("你好，我的订单什么时候可以到？我已经等了两个星期了，请尽快回复。谢谢。")},
        {"shift_jis", QStringLiteral("注文した商品がまだ届いていません。いつ発送されますか。よろしくお願いします。")},
        {"euc-kr", QStringLiteral("주문한 상품이 아직 도착하지 않았습니다. 언제 배송되나요? 빠른 답변 부탁드립니다.")}};
    for (const auto &[charset, text] : samples)
        EXPECT_EQ(std8(decodeText(in(charset, text), {}).text), std8(text)) << charset;
}

TEST(MailHeader, encodedWordsAreJoinedBeforeTheyAreDecoded) {
    const QByteArray utf8 = QStringLiteral("Привет, не работает вход").toUtf8();
    const QByteArray split =
        "=?UTF-8?B?" + utf8.left(7).toBase64() + "?=\r\n =?UTF-8?B?" + utf8.mid(7).toBase64() + "?=";
    EXPECT_EQ(decodeHeader(split), QStringLiteral("Привет, не работает вход"));
    EXPECT_EQ(decodeHeader("a=?UTF-8?B?0J/RgNC4?=b"), QStringLiteral("aПриb"));
    EXPECT_EQ(decodeHeader("=?koi8-r?Q?=F0=D2=C9=D7=C5=D4_123?="), QStringLiteral("Привет 123"));
    EXPECT_EQ(decodeHeader("=?utf-8*ru?Q?=D0=9F=D1=80?= plain =?utf-8?q?x?="), QStringLiteral("Пр plain x"));
    EXPECT_EQ(
        decodeHeader(word("windows-1251", QStringLiteral("Заказ")) + " " + word("koi8-r", QStringLiteral(" готов"))),
        QStringLiteral("Заказ готов"));
    EXPECT_EQ(decodeHeader("broken =?utf-8?B?"), QStringLiteral("broken =?utf-8?B?"));
    EXPECT_EQ(decodeHeader("two\r\n lines\tand\x01 signs"), QStringLiteral("two lines and signs"));
}

TEST(MailHeader, raw8BitIsGuessed) {
    const QString text = QStringLiteral("Не пришёл заказ");
    EXPECT_EQ(decodeHeader(in("koi8-r", text)), text);
    EXPECT_EQ(decodeHeader(in("windows-1251", text)), text);
    EXPECT_EQ(decodeHeader(text.toUtf8()), text);
}

TEST(MailHeader, addressesInEveryForm) {
    const auto one = [](const QByteArray &raw) {
        const QList<Address> list = decodeAddresses(raw);
        EXPECT_EQ(list.size(), 1) << raw.constData();
        return list.value(0);
    };
    const QString anna = QStringLiteral("anna@example.org");
    EXPECT_EQ(one("anna@example.org"), (Address{{}, anna}));
    EXPECT_EQ(one("<anna@example.org>"), (Address{{}, anna}));
    EXPECT_EQ(one("Anna Smith <anna@example.org>"), (Address{QStringLiteral("Anna Smith"), anna}));
    EXPECT_EQ(one("\"Smith, Anna\" <anna@example.org>"), (Address{QStringLiteral("Smith, Anna"), anna}));
    EXPECT_EQ(one("anna@example.org (Anna Smith)"), (Address{QStringLiteral("Anna Smith"), anna}));
    EXPECT_EQ(one("\"anna@example.org\" <anna@example.org>"), (Address{{}, anna}));
    EXPECT_EQ(one("'Anna' <anna@example.org>"), (Address{QStringLiteral("Anna"), anna}));
    EXPECT_EQ(one("<@relay.example,@b.example:anna@example.org>"), (Address{{}, anna}));
    EXPECT_EQ(one("mailto:anna@example.org"), (Address{{}, anna}));
    EXPECT_EQ(one(word("utf-8", QStringLiteral("Анна Петрова")) + " <anna@example.org>"),
              (Address{QStringLiteral("Анна Петрова"), anna}));
    EXPECT_EQ(one("\"" + word("utf-8", QStringLiteral("Петрова, Анна")) + "\" <anna@example.org>"),
              (Address{QStringLiteral("Петрова, Анна"), anna}));
    // The whole of it in one encoded word, and in one pair of quotes.
    EXPECT_EQ(one(word("utf-8", QStringLiteral("Анна <anna@example.org>"))), (Address{QStringLiteral("Анна"), anna}));
    EXPECT_EQ(one("\"Anna <anna@example.org>\""), (Address{QStringLiteral("Anna"), anna}));
    EXPECT_EQ(one("Anna anna@example.org"), (Address{QStringLiteral("Anna"), anna}));
    EXPECT_EQ(one(in("koi8-r", QStringLiteral("Иван Петров")) + " <anna@example.org>"),
              (Address{QStringLiteral("Иван Петров"), anna}));
}

TEST(MailHeader, listsGroupsAndGarbage) {
    const QList<Address> group = decodeAddresses("Team: a@x.org, B <b@x.org>;, c@x.org");
    ASSERT_EQ(group.size(), 3);
    EXPECT_EQ(group.at(1).name, QStringLiteral("B"));
    EXPECT_EQ(decodeAddresses("undisclosed-recipients:;").size(), 0);
    EXPECT_EQ(decodeAddresses("a@x.org; b@x.org").size(), 2);
    EXPECT_EQ(decodeAddresses("bad <<x@y>").value(0).email, QStringLiteral("x@y"));
    EXPECT_EQ(decodeAddresses("<").size(), 0);
    EXPECT_EQ(decodeAddresses("\"never closed <a@x.org>").size(), 1);
    EXPECT_EQ(decodeAddresses(QByteArray("a@x.org,").repeated(5000)).size(), 200);
    EXPECT_EQ(decodeAddresses("Only a name").value(0), (Address{QStringLiteral("Only a name"), {}}));
}

TEST(MailHeader, messageIdsAreFoundAndBounded) {
    EXPECT_EQ(messageIds("<a@x> <b@y>\r\n\t<a@x>"), (QStringList{QStringLiteral("a@x"), QStringLiteral("b@y")}));
    EXPECT_EQ(messageIds("Your message of Tue, 1 Jan 2030 <a@x>"), QStringList{QStringLiteral("a@x")});
    EXPECT_EQ(messageIds("a@x b@y"), (QStringList{QStringLiteral("a@x"), QStringLiteral("b@y")}));
    QByteArray many;
    for (int i = 0; i < 100'000; ++i) many += "<id" + QByteArray::number(i) + "@x> ";
    const QStringList ids = messageIds(many);
    ASSERT_EQ(ids.size(), 200);
    EXPECT_EQ(ids.first(), QStringLiteral("id0@x"));
    EXPECT_EQ(ids.last(), QStringLiteral("id99999@x"));
}

TEST(MailHeader, hostileHeadersEnd) {
    // Each of these makes a careless reader look through the rest again for every piece.
    EXPECT_FALSE(decodeHeader(QByteArray("=?a?B?").repeated(200'000)).isEmpty());
    EXPECT_LE(decodeAddresses(QByteArray("<").repeated(1'000'000)).size(), 200);
    EXPECT_LE(decodeAddresses(QByteArray("(").repeated(1'000'000)).size(), 200);
    EXPECT_LE(decodeAddresses(QByteArray("a@").repeated(500'000)).size(), 200);
    EXPECT_LE(messageIds(QByteArray("<a").repeated(500'000)).size(), 200);
    EXPECT_TRUE(headerParameter("attachment; " + QByteArray("a=b;").repeated(300'000), "filename").isEmpty());
}

TEST(MailFileName, everyWayOfWritingOne) {
    const auto name = [](const QByteArray &raw) { return headerParameter(raw, "filename"); };
    const QString bill = QStringLiteral("Счёт.pdf");
    EXPECT_EQ(name("attachment; filename=\"bill.pdf\""), QStringLiteral("bill.pdf"));
    EXPECT_EQ(name("attachment; filename=a b c.pdf; size=3"), QStringLiteral("a b c.pdf"));
    EXPECT_EQ(name("attachment; filename*=utf-8''%D0%A1%D1%87%D1%91%D1%82.pdf; filename=x.pdf"), bill);
    EXPECT_EQ(name("attachment;\r\n filename*0*=utf-8''%D0%A1%D1%87;\r\n filename*1*=%D1%91%D1%82; filename*2=.pdf"),
              bill);
    // A character split over two pieces.
    EXPECT_EQ(name("attachment; filename*0*=utf-8''%D0%A1%D1; filename*1*=%87%D1%91%D1%82.pdf"), bill);
    EXPECT_EQ(name("attachment; filename*=windows-1251''%D1%F7%B8%F2.pdf"), bill);
    EXPECT_EQ(name("attachment; filename=\"=?windows-1251?Q?=D1=F7=B8=F2.pdf?=\""), bill);
    EXPECT_EQ(name("attachment; filename=\"=?utf-8?B?0KHR?= =?utf-8?B?h9GR0YIucGRm?=\""), bill);
    EXPECT_EQ(name("attachment; filename=\"" + in("windows-1251", bill) + "\""), bill);
    EXPECT_EQ(name("attachment; filename=\"" + in("koi8-r", bill) + "\""), bill);
    EXPECT_EQ(name("attachment; filename=\"" + bill.toUtf8() + "\""), bill);
    EXPECT_EQ(name("attachment; filename=\"a;b\\\"c.pdf\""), QStringLiteral("a;b\"c.pdf"));
    EXPECT_EQ(name("attachment"), QString());
    EXPECT_EQ(cleanFileName(QStringLiteral("C:\\docs\\report.pdf")), QStringLiteral("report.pdf"));
    EXPECT_EQ(cleanFileName(QStringLiteral("../../etc/passwd")), QStringLiteral("passwd"));
    EXPECT_EQ(cleanFileName(QStringLiteral("..")), QString());
    EXPECT_EQ(cleanFileName(QStringLiteral("photo\u202Egpj.exe")), QStringLiteral("photogpj.exe"));
    EXPECT_EQ(cleanFileName(QString(500, u'x') + QStringLiteral(".pdf")).size(), 150);
    EXPECT_TRUE(cleanFileName(QString(500, u'x') + QStringLiteral(".pdf")).endsWith(QStringLiteral(".pdf")));
}

TEST(MailFlowed, paragraphsComeTogether) {
    EXPECT_EQ(unwrapFlowed(QStringLiteral("one \ntwo\nthree\n"), false), QStringLiteral("one two\nthree\n"));
    EXPECT_EQ(unwrapFlowed(QStringLiteral("on \ne\n"), true), QStringLiteral("one\n"));
    EXPECT_EQ(unwrapFlowed(QStringLiteral("> quoted \n> on\nanswer"), false), QStringLiteral("> quoted on\nanswer"));
    EXPECT_EQ(unwrapFlowed(QStringLiteral(">> a \n> b\n"), false), QStringLiteral(">> a \n> b\n"));
    EXPECT_EQ(unwrapFlowed(QStringLiteral(" >not quoted\n From here"), false),
              QStringLiteral(">not quoted\nFrom here"));
    EXPECT_EQ(unwrapFlowed(QStringLiteral("text\n-- \nAnna\n"), false), QStringLiteral("text\n-- \nAnna\n"));
}

TEST(MailFlowed, whatIsWrappedComesBackAsItWas) {
    const QStringList texts{QStringLiteral("short"),
                            QStringLiteral("Длинная строка ").repeated(20).trimmed(),
                            QStringLiteral(" leading space\n>looks quoted\nFrom the beginning"),
                            QStringLiteral("word").repeated(100),
                            QStringLiteral("a  two  spaces ").repeated(12).trimmed(),
                            QStringLiteral("line\n\nline\n-- \nAnna"),
                            QString()};
    for (const QString &text : texts) {
        const QString wrapped = wrapFlowed(text);
        for (const QString &line : wrapped.split(u'\n'))
            EXPECT_TRUE(line.size() <= 78 || !line.chopped(1).contains(u' ')) << std8(line);
        if (!text.contains(QStringLiteral("\n>"))) {
            EXPECT_EQ(std8(unwrapFlowed(wrapped, false)), std8(text));
        }
    }
    EXPECT_EQ(
        unwrapFlowed(wrapFlowed(QStringLiteral("> ") + QStringLiteral("quoted words ").repeated(15).trimmed()), false),
        QStringLiteral("> ") + QStringLiteral("quoted words ").repeated(15).trimmed());
}
