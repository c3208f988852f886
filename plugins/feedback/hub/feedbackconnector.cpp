// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/feedback/hub/feedbackconnector.h"

#include <QUrl>
#include <algorithm>

namespace heard::feedback {

using namespace plugins;

namespace {

constexpr double kLowWithin = 2;  ///< minutes

}  // namespace

FeedbackConnector::FeedbackConnector(QObject *parent)
    : CaseConnector(parent),
      m_style(resourceText(QStringLiteral(":/feedback/page/feedback.css")).toUtf8(), "text/css; charset=utf-8") {}

std::unique_ptr<FormPages> FeedbackConnector::makePages(const channelapi::ConnectorConfig &config) {
    m_key = QUrl::toPercentEncoding(config.channelKey);
    m_name = config.channelName;
    m_places = placesFrom(config.settings);
    m_scale = Scale::from(config.settings);
    m_lowWithin =
        int(std::clamp(config.settings.value(QLatin1String("lowWithin")).toDouble(kLowWithin), 0.0, 10'000.0) * 60);
    return std::make_unique<FormPages>(config.channelName, listedIn(config.settings, "topics"),
                                       QStringLiteral(":/feedback/page/form.html"),
                                       QStringLiteral(":/feedback/page/texts.json"));
}

const Place *FeedbackConnector::placeAt(const Request &request) const {
    if (!request.path.startsWith(QLatin1Char('/'))) return nullptr;
    const QStringView code = QStringView(request.path).sliced(1);
    const auto found =
        std::find_if(m_places.begin(), m_places.end(), [&](const Place &one) { return one.code == code; });
    return found == m_places.end() ? nullptr : &*found;
}

// --- the form -------------------------------------------------------------------------------------------------------

bool FeedbackConnector::hasForm(const Request &request) const { return placeAt(request) != nullptr; }

QString FeedbackConnector::scoreButtons(const FormPages::Values &texts, const QString &chosen) const {
    const QStringList words = texts.value(QStringLiteral("scores")).split(QLatin1Char('|'));
    const int picked = m_scale.read(chosen);
    QString buttons;
    for (int score = m_scale.least; score <= m_scale.most; ++score) {
        const QString mark = m_scale.least == 0 ? QString::number(score) : QString(score, QChar(0x2605));
        buttons += QStringLiteral(
                       "<input type=\"radio\" id=\"score%1\" name=\"score\" value=\"%1\" required%2>"
                       "<label for=\"score%1\"><span class=\"mark\" aria-hidden=\"true\">%3</span>"
                       "<span>%4</span></label>\n")
                       .arg(score)
                       .arg(score == picked ? QStringLiteral(" checked") : QString(), mark,
                            escaped(words.value(score - m_scale.least)));
    }
    return buttons;
}

FormPages::Values FeedbackConnector::formValues(const Request &request, const Submission &filled) const {
    const Place *place = placeAt(request);
    return {{QStringLiteral("code"), place->code},
            {QStringLiteral("placeName"), place->name},
            {QStringLiteral("placeAddress"), place->address},
            {QStringLiteral("scoreButtons"), scoreButtons(pages().texts(pageLanguage(request)), filled.score)}};
}

CaseConnector::Problems FeedbackConnector::problemsOf(const Submission &filled) const {
    Problems problems = filled.problems();
    if (problems.value(QStringLiteral("text")) == QLatin1String("textMissing")) problems.remove(QStringLiteral("text"));
    if (m_scale.read(filled.score) < 0) problems.insert(QStringLiteral("score"), QStringLiteral("scoreMissing"));
    return problems;
}

void FeedbackConnector::describe(const Request &request, const Submission &filled,
                                 channelapi::InboundMessage &message) {
    const Place *place = placeAt(request);
    const int score = m_scale.read(filled.score);
    channelapi::Part rating;
    rating.kind = QStringLiteral("rating");
    rating.text = m_scale.readable(score);
    rating.extra = {{QStringLiteral("score"), score},
                    {QStringLiteral("least"), m_scale.least},
                    {QStringLiteral("scale"), m_scale.most}};
    message.parts.prepend(rating);
    QStringList subject{place->name, QStringLiteral("%1/%2").arg(score).arg(m_scale.most)};
    if (!filled.topic.isEmpty()) subject += filled.topic.left(100);
    message.subject = subject.join(QStringLiteral(" · "));
    message.extra.insert(QStringLiteral("place"), QJsonObject{{QStringLiteral("code"), place->code},
                                                              {QStringLiteral("name"), place->name},
                                                              {QStringLiteral("address"), place->address}});
    // Whoever is unhappy may still be there: they are promised an answer sooner, and so stand higher in the inbox.
    if (m_scale.isLow(score) && m_lowWithin > 0) message.extra.insert(QStringLiteral("replyWithin"), m_lowWithin);
}

QByteArray FeedbackConnector::casesFrom(const Request &) const { return "case/"; }

// --- its own pages --------------------------------------------------------------------------------------------------

channelapi::HttpReply FeedbackConnector::placesPage(const Request &request) const {
    static const QString page = resourceText(QStringLiteral(":/feedback/page/places.html"));
    const QString language = pageLanguage(request);
    FormPages::Values values = pages().texts(language);
    const QString base = request.path.isEmpty() ? QString::fromLatin1(m_key) + QLatin1Char('/') : QString();
    QString links;
    for (const Place &place : m_places)
        links += QStringLiteral("<li><a href=\"%1%2\">%3</a><span class=\"help\">%4</span></li>\n")
                     .arg(base, place.code, escaped(place.name), escaped(place.address));
    values.insert(QStringLiteral("lang"), language);
    values.insert(QStringLiteral("channel"), m_name);
    values.insert(QStringLiteral("base"), base);
    values.insert(QStringLiteral("links"), links);
    return pageReply(filled(page, values), kFormPolicy);
}

bool FeedbackConnector::servePage(const Request &request) {
    if (request.path.isEmpty() || request.path == QLatin1String("/")) {
        m_host->replyHttp(request.id, placesPage(request));
        return true;
    }
    if (request.path == QLatin1String("/feedback.css")) {
        m_host->replyHttp(request.id, m_style.reply(request));
        return true;
    }
    if (request.path.count(QLatin1Char('/')) > 1 || request.path.contains(QLatin1Char('.'))) return false;
    m_host->replyHttp(request.id, pages().notice(request, 404, "placeTitle", "placeGone"));
    return true;
}

}  // namespace heard::feedback
