// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/webchat/hub/chatsettings.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <algorithm>

namespace heard::webchat {

static int atLeastOne(const QJsonObject &json, const char *key, int fallback) {
    return std::max(1, json.value(QLatin1String(key)).toInt(fallback));
}

ChatSettings ChatSettings::from(const QJsonObject &json) {
    ChatSettings settings;
    QStringList sites;
    const QJsonArray entries = json.value(QLatin1String("sites")).toArray();
    for (const QJsonValue &entry : entries) sites += entry.toString();
    settings.sites = SiteList(sites);
    settings.awayWhenNobody = json.value(QLatin1String("awayWhenNobody")).toBool();
    static const QRegularExpression kBot(QStringLiteral("^@?([A-Za-z][A-Za-z0-9_]{4,31})$"));
    const QString bot = json.value(QLatin1String("telegramBot")).toString().trimmed();
    settings.telegramBot = kBot.match(bot).captured(1);
    if (!bot.isEmpty() && settings.telegramBot.isEmpty()) settings.wrong = QStringLiteral("telegramBot: ") + bot;
    settings.greeting = json.value(QLatin1String("greeting")).toString().left(500);

    settings.messagesPerMinute = atLeastOne(json, "messagesPerMinute", settings.messagesPerMinute);
    settings.newVisitorsPerMinute = atLeastOne(json, "newVisitorsPerMinute", settings.newVisitorsPerMinute);

    const QString zoneName = json.value(QLatin1String("timezone")).toString();
    QTimeZone zone = zoneName.isEmpty() ? QTimeZone::systemTimeZone() : QTimeZone(zoneName.toLatin1());
    if (!zone.isValid()) {
        settings.wrong = QStringLiteral("timezone: ") + zoneName;
        zone = QTimeZone::utc();
    }
    QString wrong;
    if (auto hours = ServiceHours::parse(json.value(QLatin1String("hours")).toString(), zone, &wrong))
        settings.hours = *hours;
    else
        settings.wrong = QStringLiteral("hours: ") + wrong;
    return settings;
}

}  // namespace heard::webchat
