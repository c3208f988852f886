// SPDX-License-Identifier: GPL-3.0-or-later
// HTML of mails: nothing happens through it, and its words are all there.
#include <gtest/gtest.h>

#include "plugins/email/mime/cssfilter.h"
#include "plugins/email/mime/html.h"

using namespace heard::email;

namespace {

QString safe(const char *html) { return HtmlDocument(QString::fromUtf8(html)).safe({}).html; }
std::string plainOf(const char *html) { return HtmlDocument(QString::fromUtf8(html)).text().toStdString(); }

}  // namespace

TEST(MailHtml, ordinaryFormattingStays) {
    EXPECT_EQ(safe("<p>Hello <b>bold</b> <i>it</i><br>next</p>"),
              QStringLiteral("<p>Hello <b>bold</b> <i>it</i><br>next</p>"));
    EXPECT_EQ(safe("<ul><li>a</li><li>b</li></ul>"), QStringLiteral("<ul><li>a</li><li>b</li></ul>"));
    EXPECT_EQ(safe("<table width=\"600\" border=0 onclick=x><tr><td bgcolor=#ff0000 align=center>x</td></tr></table>"),
              QStringLiteral("<table width=\"600\" border=\"0\"><tbody><tr><td bgcolor=\"#ff0000\" "
                             "align=\"center\">x</td></tr></tbody></table>"));
    EXPECT_EQ(safe("<a href=\"https://example.org/a?b=1&amp;c=2\">x</a>"),
              QStringLiteral("<a href=\"https://example.org/a?b=1&amp;c=2\">x</a>"));
    EXPECT_EQ(safe("<span style='color:red;font-size:14px;position:absolute'>x</span>"),
              QStringLiteral("<span style=\"color:red;font-size:14px\">x</span>"));
    EXPECT_EQ(safe("<o:p>x</o:p><section>y</section>"), QStringLiteral("xy"));
}

TEST(MailHtml, nothingCanHappen) {
    const char *const hostile[] = {
        "<script>alert(1)</script>x",
        "<img src=x onerror=alert(1)>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\"java\nscript:alert(1)\">x</a>",
        "<a href=\" &#106;avascript:alert(1)\">x</a>",
        "<svg><script>alert(1)</script></svg>",
        "<svg/onload=alert(1)>",
        "<math><mi xlink:href=\"javascript:alert(1)\">x</mi></math>",
        "<iframe src=\"https://x\"></iframe>",
        "<object data=x></object>",
        "<embed src=x>",
        "<form action=\"https://x\"><input name=p value=javascript><button>Go</button></form>",
        "<body onload=alert(1)>x",
        "<style>@import 'https://x';</style>x",
        "<link rel=stylesheet href=\"https://x\">",
        "<meta http-equiv=refresh content=\"0;url=https://x\">",
        "<base href=\"https://x\">",
        "<p style=\"background:url(https://x)\">x</p>",
        "<p style=\"background:u\\rl(https://x)\">x</p>",
        "<p style=\"width:expression(alert(1))\">x</p>",
        "<p style=\"behavior:url(x)\">x</p>",
        "<td background=\"https://x\">x</td>",
        "<a href=\"data:text/html,<script>\">x</a>",
        "<a href=\"vbscript:x\">x</a>",
        "<a href=\"file:///etc/passwd\">x</a>",
        "<img src=\"file:///etc/passwd\">",
        "<img src=\"data:image/svg+xml;base64,PHN2Zz4=\">",
        "<video src=\"https://x\"></video>",
        "<img srcset=\"https://x 2x\">",
        "<input type=image src=\"https://x\">",
        "<!--[if mso]><script>x</script><![endif]-->",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
        "<template><script>x</script></template>",
        "<p title='\"><script>x</script>'>x</p>",
        "<textarea><script>x</script></textarea>",
        "<xmp><script>x</script></xmp>",
        "<font face='x\" onmouseover=\"y'>x</font>",
        "<select><option><style></option></select><img src=x onerror=y></style>",
        "<math><mtext><table><mglyph><style><img src=x onerror=y></style></mglyph></table></mtext></math>"};
    for (const char *html : hostile) {
        const QString out = safe(html).toLower();
        for (const char *bad : {"<script",    "onerror=", "onload=",    "onclick=", "onmouseover=\"", "javascript:",
                                "vbscript:",  "url(",     "expression", "<iframe",  "<object",        "<embed",
                                "<form",      "<input",   "<style",     "<link",    "<meta",          "<base",
                                "<svg",       "<math",    "file:",      "data:",    " src=",          "srcset",
                                "background", "<video",   "position"}) {
            // Escaped text may well say such words; a tag may not.
            const bool harmlessText = out.contains(QLatin1String("&lt;"));
            EXPECT_TRUE(!out.contains(QLatin1String(bad)) || (harmlessText && bad[0] != '<'))
                << html << "\n -> " << out.toStdString();
        }
    }
}

TEST(MailHtml, stylesCantLeaveTheMessage) {
    EXPECT_EQ(safeStyle(QStringLiteral("position:fixed;top:0;z-index:9;color:#123")), QStringLiteral("color:#123"));
    EXPECT_EQ(safeStyle(QStringLiteral("margin:-50px;padding:5px")), QStringLiteral("padding:5px"));
    EXPECT_EQ(safeStyle(QStringLiteral("font-size:900px")), QString());
    EXPECT_EQ(safeStyle(QStringLiteral("width:99999px;width:600px")), QStringLiteral("width:600px"));
    EXPECT_EQ(safeStyle(QStringLiteral("color:/**/red;fo/**/nt-weight:bold")),
              QStringLiteral("color:red;font-weight:bold"));
    EXPECT_EQ(safeStyle(QStringLiteral("color:rgb(1, 2, 3)")), QStringLiteral("color:rgb(1, 2, 3)"));
    EXPECT_EQ(safeStyle(QStringLiteral("font-family:\"Segoe UI\",Arial")),
              QStringLiteral("font-family:'segoe ui',arial"));
    EXPECT_EQ(safeStyle(QStringLiteral("display:none")), QString());
    EXPECT_EQ(safeStyle(QStringLiteral("background:#fff url(https://x) no-repeat")), QString());
    EXPECT_EQ(safeStyle(QStringLiteral("border:1px solid #ccc")), QStringLiteral("border:1px solid #ccc"));
    EXPECT_EQ(safeStyle(QStringLiteral("height:100vh")), QString());
}

TEST(MailHtml, remotePicturesWait) {
    const SafeHtml html =
        HtmlDocument(QStringLiteral("<img src=\"https://x.example/a.png\" width=100><img "
                                    "src=\"//y.example/b.png\"><img src=\"http://t.example/p\" width=1 height=1>"))
            .safe({});
    EXPECT_EQ(html.html, QStringLiteral("<img width=\"100\" data-remote-src=\"https://x.example/a.png\"><img "
                                        "data-remote-src=\"https://y.example/b.png\">"));
    EXPECT_EQ(html.remote, 2);
}

TEST(MailHtml, picturesOfTheMailAreItsParts) {
    PictureSource pictures;
    pictures.byContentId = [](const QString &id) { return id == QStringLiteral("a b@x") ? 7 : -1; };
    EXPECT_EQ(
        HtmlDocument(QStringLiteral("<img src=\"CID:a%20b@x\" alt=\"A\"><img src=\"cid:gone\">")).safe(pictures).html,
        QStringLiteral("<img alt=\"A\" src=\"part:7\"><img>"));
}

TEST(MailHtml, linksThatPretendAreMarked) {
    const auto lookalikes = [](const char *html) { return HtmlDocument(QString::fromUtf8(html)).safe({}).lookalikes; };
    EXPECT_EQ(lookalikes("<a href=\"https://evil.example\">www.bank.ru</a>"), 1);
    EXPECT_EQ(lookalikes("<a href=\"https://evil.example/login\"><b>https://</b>bank.ru/login</a>"), 1);
    EXPECT_EQ(lookalikes("<a href=\"https://bank.ru@evil.example\">here</a>"), 1);
    EXPECT_EQ(lookalikes("<a href=\"https://bank.ru.evil.example\">bank.ru</a>"), 1);
    EXPECT_EQ(lookalikes("<a href=\"https://xn--bnk-6cd.example\">bank.example</a>"), 1);
    EXPECT_EQ(lookalikes("<a href=\"https://www.bank.ru/x\">bank.ru</a>"), 0);
    EXPECT_EQ(lookalikes("<a href=\"https://click.bank.ru\">bank.ru</a>"), 0);
    EXPECT_EQ(lookalikes("<a href=\"https://shop.example\">our shop</a>"), 0);
    EXPECT_EQ(lookalikes("<a href=\"mailto:a@x.org\">a@x.org</a>"), 0);
    const QString html = safe("<a href=\"https://evil.example/\">bank.ru</a>");
    EXPECT_TRUE(html.contains(QStringLiteral("data-lookalike=\"evil.example\""))) << html.toStdString();
    EXPECT_TRUE(html.contains(QStringLiteral("</a> <b>[\u26A0 evil.example]</b>")));
}

TEST(MailHtml, whatNobodySeesIsLeftOut) {
    const char *const html =
        "<div style=\"display:none;max-height:0\">Preheader &zwnj;&nbsp;</div><p hidden>x</p><p>Seen</p><div "
        "style='max-height:0px;overflow:hidden'>y</div>"
        "<td style=\"font-size:0;line-height:0\">kept</td>";
    EXPECT_EQ(plainOf(html), "Seen\n\nkept");
    EXPECT_FALSE(safe(html).contains(QStringLiteral("Preheader")));
}

TEST(MailHtml, asText) {
    EXPECT_EQ(plainOf("<p>One\n line</p><p>Two<br>Three</p>"), "One line\n\nTwo\nThree");
    EXPECT_EQ(plainOf("<div>a</div><div>b</div>"), "a\nb");
    EXPECT_EQ(plainOf("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul><ol start=3><li>x</li><li>y</li></ol>"),
              "• a\n• b\n\n  • c\n\n3. x\n4. y");
    EXPECT_EQ(plainOf("<a href=\"https://x.org/a\">the order</a>, <a href=\"https://x.org/\">x.org</a>, <a "
                      "href=\"mailto:a@x.org\">a@x.org</a>"),
              "the order <https://x.org/a>, x.org, a@x.org");
    EXPECT_EQ(plainOf("<table><tr><th>Item</th><th>Price</th></tr><tr><td>Coat</td><td>100</td></tr></table>"),
              "Item | Price\nCoat | 100");
    EXPECT_EQ(plainOf("<table><tr><td><p>Left</p><p>column</p></td><td>Right</td></tr></table>"),
              "Left\n\ncolumn\nRight");
    EXPECT_EQ(plainOf("<p>Answer</p><blockquote>old<br>mail<blockquote>older</blockquote></blockquote>"),
              "Answer\n\n> old\n> mail\n>\n> > older");
    EXPECT_EQ(plainOf("<pre>a\n  b</pre>"), "a\n  b");
    EXPECT_EQ(plainOf("<p>a&nbsp;&amp;&nbsp;b &lt;c&gt; <img alt=\"Logo\" src=x></p>"), "a & b <c> [Logo]");
    EXPECT_EQ(plainOf("<style>p{}</style><title>t</title><script>x</script>words"), "words");
    EXPECT_EQ(plainOf("Здравствуйте,<br><br>где заказ?"), "Здравствуйте,\n\nгде заказ?");
    EXPECT_EQ(plainOf(""), "");
}

TEST(MailHtml, tooMuchIsRefusedOrEnds) {
    const QList<QByteArray> bombs{QByteArray("<div>").repeated(200'000),
                                  QByteArray("<b><p>").repeated(100'000),
                                  QByteArray("<a href=x>").repeated(100'000),
                                  QByteArray("<table><tr><td>").repeated(60'000),
                                  "<p " + QByteArray("a1 b2 c3 ").repeated(100'000) + ">",
                                  "<p x='" + QByteArray("a='b\" ").repeated(100'000),
                                  QByteArray("<p").repeated(300'000),
                                  QByteArray("<!--").repeated(200'000),
                                  QByteArray("&#x41;").repeated(50'000),
                                  QByteArray("<blockquote>").repeated(390) + QByteArray("a<br>").repeated(10'000),
                                  QByteArray("<font><i>").repeated(190) + QByteArray("<p>x</p>").repeated(6'000),
                                  QByteArray("</p>").repeated(20'000),
                                  QByteArray("<script>").repeated(100'000)};
    for (const QByteArray &bomb : bombs) {
        SCOPED_TRACE(bomb.left(20).toStdString());
        const QString html = QString::fromLatin1(bomb);
        const HtmlDocument document(html);
        const SafeHtml out = document.safe({});
        const QString text = document.text();
        EXPECT_LE(out.html.size(), 20'000'000);
        EXPECT_LE(text.size(), 20'000'000);
    }
}

TEST(MailHtml, textAsHtml) {
    EXPECT_EQ(textToHtml(QStringLiteral("a <b> & c\nd\n\ne")),
              QStringLiteral("<p>a &lt;b&gt; &amp; c<br>\nd</p>\n<p>e</p>"));
    EXPECT_EQ(textToHtml(QStringLiteral("see https://x.org/?a=1&b=2.")),
              QStringLiteral("<p>see <a href=\"https://x.org/?a=1&amp;b=2\">https://x.org/?a=1&amp;b=2</a>.</p>"));
    EXPECT_EQ(textToHtml(QStringLiteral("\"https://x.org\" onclick=")),
              QStringLiteral("<p>&quot;<a href=\"https://x.org\">https://x.org</a>&quot; onclick=</p>"));
}
