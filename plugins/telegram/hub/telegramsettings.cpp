// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/telegram/hub/telegramsettings.h"

#include <QDir>
#include <QJsonArray>
#include <QRegularExpression>

namespace heard::telegram {
namespace {

constexpr QLatin1String kPublicApi("https://api.telegram.org");

QString word(const QJsonObject &from, const char *key) { return from.value(QLatin1String(key)).toString().trimmed(); }

}  // namespace

TelegramSettings TelegramSettings::from(const channelapi::ConnectorConfig &config) {
    TelegramSettings settings;
    settings.token = word(config.secrets, "token");
    // core.telegram.org/bots/api#authorizing-your-bot; nothing else must come into an address
    static const QRegularExpression kToken(QStringLiteral("^[0-9]{1,20}:[A-Za-z0-9_-]{10,100}$"));
    if (settings.token.isEmpty())
        settings.problem = QStringLiteral("bot-token-missing");
    else if (!kToken.match(settings.token).hasMatch())
        settings.problem = QStringLiteral("bot-token");

    const QString base = word(config.settings, "api");
    settings.base = QUrl(base.isEmpty() ? QString(kPublicApi) : base, QUrl::StrictMode);
    const QString scheme = settings.base.scheme();
    const bool plain = scheme == QLatin1String("http") || scheme == QLatin1String("https");
    if (!settings.base.isValid() || !plain || settings.base.host().isEmpty() || settings.base.hasQuery() ||
        settings.base.hasFragment()) {
        settings.problem = QStringLiteral("bad-setting");
        settings.detail = QStringLiteral("api");
    }
    settings.folder = word(config.settings, "files");
    // A folder that is not there would have each file named as one that can't be had; this says it once.
    if (!settings.folder.isEmpty() && !QDir(settings.folder).exists()) {
        settings.problem = QStringLiteral("bad-setting");
        settings.detail = QStringLiteral("files");
    }
    settings.webhook = word(config.settings, "way") == QLatin1String("webhook");
    settings.quote = config.settings.value(QLatin1String("quote")).toBool(true);
    settings.rules.business = config.settings.value(QLatin1String("business")).toBool(false);
    const QJsonArray groups = config.settings.value(QLatin1String("groups")).toArray();
    for (const auto &group : groups) {
        const QString id = group.isDouble() ? QString::number(group.toInteger()) : group.toString().trimmed();
        if (const qint64 number = id.toLongLong(); number != 0) settings.rules.groups += number;
    }
    return settings;
}

}  // namespace heard::telegram
