// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/common/forms/formpages.h"

#include <QDateTime>
#include <QLocale>
#include <QUrl>
#include <QUrlQuery>

namespace heard::plugins {

using namespace channelapi;

const QByteArray kFormPolicy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action "
    "'self'";

namespace {

Asset asset(const char *name, const QByteArray &type) {
    return Asset(resourceText(QStringLiteral(":/forms/page/") + QLatin1String(name)).toUtf8(), type);
}

/// The sentence as the page's alert or a field's; `{text}` and `{file}` are the limits.
QString sentenceOf(const QHash<QString, QString> &texts, const QString &key) {
    QString sentence = texts.value(key);
    sentence.replace(QLatin1String("{text}"),
                     QLocale(QLocale::English).toString(kTextLimit).replace(QLatin1Char(','), QChar(0xa0)));
    return sentence.replace(QLatin1String("{file}"), QString::number(kFileLimit / 1024 / 1024));
}

QString fileHtml(const Part &part, const QString &link) {
    const QString url = escaped(QLatin1String("../") + link);
    const QString name = escaped(part.blob.name);
    if (part.kind != QLatin1String("image"))
        return QStringLiteral("<p class=\"file\"><a href=\"%1\">%2</a></p>").arg(url, name);
    return QStringLiteral("<a href=\"%1\"><img src=\"%1\" alt=\"%2\"></a>").arg(url, name);
}

}  // namespace

FormPages::FormPages(const QString &channelName, const QStringList &topics, const QString &formResource,
                     const QString &textsResource)
    : m_name(channelName),
      m_topics(topics),
      m_common(QStringLiteral(":/forms/page/texts.json")),
      m_own(textsResource),
      m_form(resourceText(formResource)),
      m_case(resourceText(QStringLiteral(":/forms/page/case.html"))),
      m_notice(resourceText(QStringLiteral(":/forms/page/notice.html"))),
      m_style(asset("page.css", "text/css; charset=utf-8")),
      m_script(asset("case.js", "text/javascript; charset=utf-8")) {}

FormPages::Values FormPages::texts(const QString &language) const {
    Values texts = m_common.in(language);
    texts.insert(m_own.in(language));
    return texts;
}

QString FormPages::topicOptions(const Values &texts, const QString &chosen) const {
    const QStringList topics =
        m_topics.isEmpty() ? texts.value(QStringLiteral("topics")).split(QLatin1Char('|')) : m_topics;
    QString options;
    for (const QString &topic : topics) {
        const QString mark = topic == chosen ? QStringLiteral(" selected") : QString();
        options += QStringLiteral("<option%1>%2</option>").arg(mark, escaped(topic));
    }
    return options;
}

FormPages::Values FormPages::valuesFor(const HttpRequest &request, const Submission &filled,
                                       const Trouble &trouble) const {
    const QString language = pageLanguage(request);
    const Values texts = this->texts(language);
    Values values = texts;
    const auto set = [&values](const char *name, const QString &value) { values.insert(QLatin1String(name), value); };
    set("lang", language);
    set("channel", m_name);
    // What the visitor chose by ?lang= stays chosen when the form is sent.
    const QUrlQuery query(request.query);
    const QString asked = query.queryItemValue(QStringLiteral("lang"));
    set("query", asked.isEmpty() ? QString() : QStringLiteral("?lang=") + language);
    set("nameValue", filled.name);
    set("addressValue", filled.address);
    set("textValue", filled.text);
    set("stamp", filled.stamp);
    set("topicOptions", topicOptions(texts, filled.topic));
    set("maxFile", sentenceOf(texts, QStringLiteral("fileHelp")));
    if (!trouble.sentence.isEmpty())
        set("alert", QStringLiteral("<p class=\"alert\" role=\"alert\">%1</p>")
                         .arg(escaped(sentenceOf(texts, trouble.sentence))));
    for (auto problem = trouble.problems.begin(); problem != trouble.problems.end(); ++problem) {
        const QString &field = problem.key();
        values.insert(field + QStringLiteral("Error"), QStringLiteral("<p class=\"error\" id=\"%1-error\">%2</p>")
                                                           .arg(field, escaped(sentenceOf(texts, problem.value()))));
        values.insert(field + QStringLiteral("State"),
                      QStringLiteral(" aria-invalid=\"true\" aria-describedby=\"%1-error\"").arg(field));
    }
    return values;
}

HttpReply FormPages::form(const HttpRequest &request, const Values &own, const Submission &filled,
                          const Trouble &trouble) const {
    Values values = valuesFor(request, filled, trouble);
    values.insert(own);
    return pageReply(plugins::filled(m_form, values), kFormPolicy, trouble.status);
}

QString FormPages::shown(const CaseView &view, const Values &texts) const {
    QString items;
    for (const HistoryMessage &message : view.messages) {
        QString body;
        for (const Part &part : message.parts)
            body += view.links.contains(part.blob.id) ? fileHtml(part, view.links.value(part.blob.id))
                                                      : QStringLiteral("<p>%1</p>").arg(escaped(part.text));
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(message.at, Qt::UTC);
        const QString who = message.outgoing ? message.agentName : texts.value(QStringLiteral("you"));
        items += QStringLiteral("<li class=\"%1\" data-id=\"%2\"><h2>%3 <time datetime=\"%4\">%5</time></h2>%6</li>\n")
                     .arg(message.outgoing ? QStringLiteral("theirs") : QStringLiteral("own"),
                          escaped(message.messageId), escaped(who.isEmpty() ? m_name : who), at.toString(Qt::ISODate),
                          at.toString(QStringLiteral("yyyy-MM-dd HH:mm 'UTC'")), body);
    }
    return items;
}

HttpReply FormPages::caseOf(const HttpRequest &request, const CaseView &view, const Submission &filled,
                            const Trouble &trouble) const {
    Values values = valuesFor(request, filled, trouble);
    values.insert(QStringLiteral("token"), view.token);
    values.insert(QStringLiteral("messages"), shown(view, values));
    if (view.justSent)
        values.insert(QStringLiteral("thanks"), QStringLiteral("<p class=\"thanks\" role=\"status\">%1</p>")
                                                    .arg(escaped(values.value(QStringLiteral("thanksText")))));
    return pageReply(plugins::filled(m_case, values), kFormPolicy, trouble.status);
}

HttpReply FormPages::notice(const HttpRequest &request, int status, const char *title, const char *sentence) const {
    Values values = valuesFor(request, {}, {});
    values.insert(QStringLiteral("title"), values.value(QLatin1String(title)));
    values.insert(QStringLiteral("sentence"), values.value(QLatin1String(sentence)));
    return pageReply(plugins::filled(m_notice, values), kFormPolicy, status);
}

HttpReply FormPages::style(const HttpRequest &request) const { return m_style.reply(request); }
HttpReply FormPages::script(const HttpRequest &request) const { return m_script.reply(request); }

}  // namespace heard::plugins
