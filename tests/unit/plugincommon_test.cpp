// SPDX-License-Identifier: GPL-3.0-or-later
// What the plugins share: signatures, rate limits, forms, languages, pages.
#include <gtest/gtest.h>

#include <QJsonArray>
#include <QMessageAuthenticationCode>
#include <QProcess>
#include <QSet>

#include "plugins/common/formdata.h"
#include "plugins/common/hubdeskplugin.h"
#include "plugins/common/language.h"
#include "plugins/common/page.h"
#include "plugins/common/ratelimiter.h"
#include "plugins/common/signer.h"

using namespace heard::plugins;
using namespace heard::channelapi;

namespace {

TEST(SignerTest, opensWhatItSealedForThePurposeOnly) {
    const Signer signer(QByteArray(32, 'k'));
    const QString sealed = signer.seal("visitor", "abc");
    EXPECT_EQ(signer.open("visitor", sealed), QByteArray("abc"));
    EXPECT_FALSE(signer.open("link", sealed));
    EXPECT_FALSE(Signer(QByteArray(32, 'l')).open("visitor", sealed));
}

TEST(SignerTest, isHmacSha256) {
    const QByteArray key(32, 'k');
    const QByteArray code =
        QMessageAuthenticationCode::hash(QByteArray("visitor\0abc", 11), key, QCryptographicHash::Sha256);
    EXPECT_EQ(Signer(key).seal("visitor", "abc"), QStringLiteral("YWJj.") + toUrlText(code));
}

TEST(SignerTest, anyChangeIsSeen) {
    const Signer signer(QByteArray(32, 'k'));
    const QString sealed = signer.seal("visitor", randomId());
    for (qsizetype i = 0; i < sealed.size(); ++i) {
        QString changed = sealed;
        changed[i] = changed.at(i) == QLatin1Char('A') ? QLatin1Char('B') : QLatin1Char('A');
        EXPECT_FALSE(signer.open("visitor", changed)) << i;
    }
    // The last character of 16 bytes has four bits that go unused.
    const QString ofZeros = signer.seal("visitor", QByteArray(16, '\0'));
    ASSERT_EQ(ofZeros.at(21), QLatin1Char('A'));
    EXPECT_FALSE(signer.open("visitor", QString(ofZeros).replace(21, 1, QLatin1Char('B'))));
    for (const char *wrong : {"", ".", "a", "a.", ".a", "YWJj", "YWJj.YWJj", "!.!"})
        EXPECT_FALSE(signer.open("visitor", QLatin1String(wrong))) << wrong;
    EXPECT_FALSE(Signer({}).open("visitor", Signer({}).seal("visitor", "abc"))) << "without a secret anyone could sign";
}

TEST(SignerTest, idsDiffer) {
    QSet<QByteArray> ids;
    for (int i = 0; i < 1000; ++i) ids.insert(randomId());
    EXPECT_EQ(ids.size(), 1000);
    EXPECT_EQ(randomId().size(), 16);
}

TEST(RateLimiterTest, burstThenRate) {
    RateLimiter limiter(3, 2);
    const QString key = QStringLiteral("a");
    for (int i = 0; i < 3; ++i) EXPECT_EQ(limiter.take(key, 1000), 0);
    EXPECT_EQ(limiter.take(key, 1000), 500);
    EXPECT_EQ(limiter.take(QStringLiteral("b"), 1000), 0);
    EXPECT_EQ(limiter.take(key, 1500), 0);
    EXPECT_GT(limiter.take(key, 1500), 0);
    EXPECT_GT(limiter.take(key, 900), 0) << "a clock set back gives nothing";
}

TEST(RateLimiterTest, manyKeysDoNotFillTheMemoryAndQuietOnesAreForgotten) {
    RateLimiter limiter(1, 1);
    for (int i = 0; i < 20'000; ++i) EXPECT_EQ(limiter.take(QString::number(i), 0), 0);
    EXPECT_GT(limiter.take(QStringLiteral("new"), 0), 0);
    EXPECT_EQ(limiter.take(QStringLiteral("new"), 2000), 0);
}

constexpr auto kType = "multipart/form-data; boundary=\"--b 1\"";

QByteArray part(const QByteArray &head, const QByteArray &value) {
    return "----b 1\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + value + "\r\n";
}

TEST(FormDataTest, multipart) {
    const QByteArray bytes("\r\n--\0\xff--b 1", 12);
    const QByteArray body =
        "preamble\r\n" + part("name=\"name\"", "Олена") + part("name=\"text\"", "a\r\nb") +
        part("filename=\"C:\\\\dir\\\\a; \\%22x.png\"; name=\"file\"\r\nContent-Type: image/png", bytes) +
        part("name=\"none\"; filename=\"\"", "") + "----b 1--\r\nepilogue";
    const auto form = parseForm(kType, body);
    ASSERT_TRUE(form);
    EXPECT_EQ(form->text("name"), QStringLiteral("Олена"));
    EXPECT_EQ(form->text("text"), QStringLiteral("a\nb"));
    EXPECT_EQ(form->text("missing"), QString());
    const auto *file = form->file("file");
    ASSERT_TRUE(file);
    EXPECT_EQ(file->value, bytes);
    EXPECT_EQ(file->type, "image/png");
    EXPECT_FALSE(file->fileName.contains(QLatin1Char('\\')));
    EXPECT_EQ(form->file("none"), nullptr) << "no file was chosen";
    EXPECT_EQ(form->file("name"), nullptr);
}

TEST(FormDataTest, everyPlaceItMayBeCutOffIsRefused) {
    const QByteArray body = part("name=\"a\"", "1") + part("name=\"b\"; filename=\"x\"", "22") + "----b 1--";
    ASSERT_TRUE(parseForm(kType, body));
    for (qsizetype length = 0; length < body.size(); ++length)
        EXPECT_FALSE(parseForm(kType, body.first(length))) << length;
}

TEST(FormDataTest, nonsenseIsRefused) {
    EXPECT_FALSE(parseForm("multipart/form-data", part("name=\"a\"", "1") + "----b 1--"));
    EXPECT_FALSE(parseForm("application/json", "{}"));
    EXPECT_FALSE(parseForm("", ""));
    EXPECT_FALSE(parseForm(kType, "----b 1\r\n\r\nno name\r\n----b 1--"));
    EXPECT_FALSE(parseForm(kType, part("name=\"a\"\r\nX: " + QByteArray(5000, 'x'), "1") + "----b 1--"));
    QByteArray many;
    for (int i = 0; i < 40; ++i) many += part("name=\"a\"", "1");
    EXPECT_FALSE(parseForm(kType, many + "----b 1--"));
}

TEST(FormDataTest, urlEncoded) {
    const auto form = parseForm("application/x-www-form-urlencoded; charset=utf-8", "a=1+2&b=%D0%B9%0D%0A&c&=x&a=3");
    ASSERT_TRUE(form);
    EXPECT_EQ(form->text("a"), QStringLiteral("1 2"));
    EXPECT_EQ(form->text("b"), QStringLiteral("й\n"));
    EXPECT_EQ(form->text("c"), QString());
}

HttpRequest asking(const QByteArray &accepted, const QString &query = {}) {
    HttpRequest request;
    request.query = query;
    request.headers.append({QByteArray("accept-language"), accepted});
    return request;
}

TEST(LanguageTest, isTheBestThatWeSpeak) {
    EXPECT_EQ(pageLanguage(asking("de-DE,de;q=0.9,ru;q=0.4,uk;q=0.6")), QStringLiteral("uk"));
    EXPECT_EQ(pageLanguage(asking("ru-RU,ru;q=0.9")), QStringLiteral("ru"));
    EXPECT_EQ(pageLanguage(asking("ru;q=0, de")), QStringLiteral("en"));
    EXPECT_EQ(pageLanguage(asking("rue")), QStringLiteral("en")) << "another language";
    EXPECT_EQ(pageLanguage(asking("")), QStringLiteral("en"));
    EXPECT_EQ(pageLanguage(asking("ru", QStringLiteral("lang=uk"))), QStringLiteral("uk"));
    EXPECT_EQ(pageLanguage(asking("ru", QStringLiteral("lang=xx"))), QStringLiteral("ru"));
}

TEST(PageTest, valuesAreEscapedAndNotLookedInto) {
    const QHash<QString, QString> values{{QStringLiteral("a"), QStringLiteral("<{{b}}'\">&")},
                                         {QStringLiteral("b"), QStringLiteral("<i>")}};
    EXPECT_EQ(filled(QStringLiteral("[{{a}}] {{&b}} {{none}}."), values),
              QStringLiteral("[&lt;{{b}}&#39;&quot;&gt;&amp;] <i> ."));
}

TEST(PageTest, gzipIsReadByGzip) {
    for (const QByteArray &text : {QByteArray(), QByteArray("x"), QByteArray("heard ").repeated(10'000)}) {
        QProcess gunzip;
        gunzip.start(QStringLiteral("gzip"), {QStringLiteral("-dc")});
        if (!gunzip.waitForStarted()) GTEST_SKIP() << "there is no gzip here";
        gunzip.write(gzip(text));
        gunzip.closeWriteChannel();
        ASSERT_TRUE(gunzip.waitForFinished());
        EXPECT_EQ(gunzip.exitCode(), 0);
        EXPECT_EQ(gunzip.readAllStandardOutput(), text);
    }
}

TEST(HubDeskPluginTest, checksADraftAgainstTheTraits) {
    struct Plain final : HubDeskPlugin {
    } plugin;
    ChannelInfo channel;
    channel.traits = {
        {QStringLiteral("textLimit"), 5},
        {QStringLiteral("attachments"), true},
        {QStringLiteral("attachmentLimit"), 100},
        {QStringLiteral("attachmentTypes"), QJsonArray{QStringLiteral("image/*"), QStringLiteral("text/plain")}}};
    const auto code = [&](const QString &text, const QString &mime = {}, qint64 size = 1) {
        Draft draft;
        Part words;
        words.kind = QStringLiteral("text");
        words.text = text;
        draft.parts = {words};
        if (!mime.isEmpty()) {
            Part file;
            file.kind = QStringLiteral("file");
            file.blob.mime = mime;
            file.blob.size = size;
            draft.parts += file;
        }
        return plugin.check(draft, channel).code;
    };
    EXPECT_EQ(code(QStringLiteral("12345")), QString());
    EXPECT_EQ(code(QStringLiteral("123456")), QStringLiteral("too-long"));
    EXPECT_EQ(code(QStringLiteral("  ")), QStringLiteral("empty"));
    EXPECT_EQ(code({}, QStringLiteral("image/png")), QString());
    EXPECT_EQ(code({}, QStringLiteral("image/png"), 101), QStringLiteral("attachment-size"));
    EXPECT_EQ(code({}, QStringLiteral("imagery/png")), QStringLiteral("attachment-kind"));
    EXPECT_EQ(code({}, QStringLiteral("text/plain")), QString());
    channel.traits.remove(QStringLiteral("attachments"));
    EXPECT_EQ(code({}, QStringLiteral("image/png")), QStringLiteral("attachments"));
}

}  // namespace
