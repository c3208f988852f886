// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/mime/outgoingtext.h"

#include <QDateTime>
#include <QLocale>

#include "plugins/email/mime/headertext.h"
#include "plugins/email/mime/html.h"

namespace heard::email {
namespace {

/// The line above a quote: %1 the day, %2 the time, %3 who. These go to the customer in the customer's language, not
/// the agent's, so they are not among the window's translations.
struct QuoteWords {
    const char16_t *language;
    QLocale::Language locale;
    const char16_t *day;
    const char16_t *dated;
    const char16_t *undated;
};
constexpr QuoteWords kQuoteWords[] = {
    {u"en", QLocale::English, u"d MMMM yyyy", u"On %1 at %2, %3 wrote:", u"%3 wrote:"},
    {u"ru", QLocale::Russian, u"d MMMM yyyy 'г.'", u"%1 в %2, %3 пишет:", u"%3 пишет:"},
    {u"uk", QLocale::Ukrainian, u"d MMMM yyyy 'р.'", u"%1 о %2, %3 пише:", u"%3 пише:"},
    {u"de", QLocale::German, u"d. MMMM yyyy", u"Am %1 um %2 schrieb %3:", u"%3 schrieb:"},
};

const QuoteWords &wordsOf(const QString &language) {
    const QString tag = language.left(2).toLower();
    for (const QuoteWords &words : kQuoteWords)
        if (tag == QStringView(words.language)) return words;
    return kQuoteWords[0];
}

QString plain(QString text) {
    text.remove(u'\r');
    while (text.endsWith(u'\n') || text.endsWith(u' ')) text.chop(1);
    return text;
}

QString quotedLines(const QString &text) {
    QString out;
    for (const QString &line : plain(text).split(u'\n'))
        out += (line.isEmpty() || line.startsWith(u'>') ? QStringLiteral(">") : QStringLiteral("> ")) + line + u'\n';
    return out;
}

}  // namespace

QString attributionLine(const OutgoingMail &mail) {
    if (!mail.quoted) return {};
    const QuoteWords &words = wordsOf(mail.language);
    const Address &author = mail.quoted->author;
    const QString name = cleanLine(author.name).left(200);
    const QString address = author.email.isEmpty() ? QString() : u'<' + author.email + u'>';
    const QString who = (name + u' ' + address).trimmed();
    if (mail.quoted->at == 0) return QString(QStringView(words.undated).toString()).replace(QLatin1String("%3"), who);
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(mail.quoted->at, Qt::OffsetFromUTC, mail.offsetMinutes * 60);
    const QString day = QLocale(words.locale).toString(at.date(), QStringView(words.day).toString());
    // One pass over the pattern: a name may well contain "%1".
    return QStringView(words.dated).toString().arg(day, at.time().toString(QStringLiteral("HH:mm")), who);
}

QString plainBody(const OutgoingMail &mail) {
    QString text = plain(mail.text);
    if (const QString signature = plain(mail.signature); !signature.isEmpty())
        text += QStringLiteral("\n\n-- \n") + signature;
    if (mail.quoted) text += QStringLiteral("\n\n") + attributionLine(mail) + u'\n' + quotedLines(mail.quoted->text);
    return text.endsWith(u'\n') ? text : text + u'\n';
}

QString htmlBody(const OutgoingMail &mail) {
    QString html = QStringLiteral(
        "<!DOCTYPE html>\n<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; "
        "charset=utf-8\"></head>\n<body>\n");
    html += mail.html.isEmpty() ? textToHtml(mail.text) : mail.html;
    if (const QString signature = plain(mail.signature); !signature.isEmpty())
        html +=
            QStringLiteral("\n<div class=\"signature\">-- <br>\n") + textToHtml(signature) + QStringLiteral("</div>");
    if (mail.quoted)
        html +=
            QStringLiteral("\n<div class=\"gmail_quote\">") + attributionLine(mail).toHtmlEscaped() +
            QStringLiteral(
                "<blockquote type=\"cite\" style=\"margin:0 0 0 8px;border-left:1px solid #ccc;padding-left:8px\">\n") +
            textToHtml(mail.quoted->text) + QStringLiteral("</blockquote></div>");
    return html + QStringLiteral("\n</body></html>\n");
}

}  // namespace heard::email
