// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as the HTML of a mail. What comes out is held against a grammar much narrower than HTML: tags and attributes of
// a list, values in quotes, no sign of a tag in the text.
#include <QRegularExpression>
#include <QSet>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "plugins/email/mime/folding.h"
#include "plugins/email/mime/html.h"

using namespace heard::email;

namespace {

void htmlMust(bool holds, const QString &html) {
    if (holds) return;
    std::fprintf(stderr, "%s\n", html.toUtf8().constData());
    std::abort();
}

bool isHarmlessValue(const QString &name, const QString &value) {
    static const QRegularExpression kHref(QStringLiteral("^(?:https?|mailto|tel):"));
    static const QRegularExpression kRemote(QStringLiteral("^https?:"));
    static const QRegularExpression kPart(QStringLiteral("^part:\\d+$"));
    static const QRegularExpression kStyle(QStringLiteral("url|expression|position|@|\\\\|/\\*|<"));
    if (name == QLatin1String("href")) return kHref.match(value).hasMatch();
    if (name == QLatin1String("src")) return kPart.match(value).hasMatch();
    if (name == QLatin1String("data-remote-src")) return kRemote.match(value).hasMatch();
    if (name == QLatin1String("style")) return !kStyle.match(value).hasMatch();
    return true;
}

void checkTag(const QString &tag, const QString &html) {
    static const QRegularExpression kTag(QStringLiteral("^/?([a-z][a-z0-9]*)((?: [a-z-]+=\"[^\"<>]*\")*)$"));
    static const QRegularExpression kAttribute(QStringLiteral(" ([a-z-]+)=\"([^\"]*)\""));
    static const QSet<QString> kNever{QStringLiteral("script"), QStringLiteral("style"), QStringLiteral("iframe"),
                                      QStringLiteral("object"), QStringLiteral("form"),  QStringLiteral("input"),
                                      QStringLiteral("svg"),    QStringLiteral("math"),  QStringLiteral("link"),
                                      QStringLiteral("meta"),   QStringLiteral("base"),  QStringLiteral("embed")};
    const auto match = kTag.match(tag);
    htmlMust(match.hasMatch() && !kNever.contains(match.captured(1)), html);
    for (auto i = kAttribute.globalMatch(match.captured(2)); i.hasNext();) {
        const auto attribute = i.next();
        const QString name = attribute.captured(1);
        htmlMust(!name.startsWith(QLatin1String("on")) && isHarmlessValue(name, attribute.captured(2)), html);
    }
}

void checkHtml(const QString &html) {
    qsizetype from = 0;
    for (qsizetype open = html.indexOf(u'<'); open >= 0; open = html.indexOf(u'<', from)) {
        htmlMust(!QStringView(html).sliced(from, open - from).contains(u'>'), html);
        const qsizetype close = html.indexOf(u'>', open);
        htmlMust(close > open, html);
        checkTag(html.mid(open + 1, close - open - 1), html);
        from = close + 1;
    }
    htmlMust(!QStringView(html).sliced(from).contains(u'>'), html);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    const QString source = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    PictureSource pictures;
    pictures.byContentId = [](const QString &id) { return id.isEmpty() ? -1 : 1; };
    pictures.embedded = [](const QByteArray &, const QByteArray &) { return 2; };
    const HtmlDocument document(source);
    const SafeHtml safe = document.safe(pictures);
    checkHtml(safe.html);
    // What was made safe stays as safe when it is read once more.
    checkHtml(HtmlDocument(safe.html).safe(pictures).html);
    const QString text = document.text();
    QStringList folded;
    for (const Fold &fold : foldText(text)) folded += fold.text;
    htmlMust(folded.join(u'\n') == text, source);
    return 0;
}
