// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/wire/providers.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace heard::email {

namespace {

QJsonObject all() {
    QFile file(QStringLiteral(":/email/wire/providers.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

Server serverFrom(const QJsonArray &facts) {
    return {facts[0].toString(),
            static_cast<quint16>(facts[1].toInt()),
            securityFrom(facts[2].toString()).value_or(Security::Tls),
            {}};
}

std::optional<Provider> providerFrom(const QJsonObject &facts) {
    if (facts.isEmpty()) return std::nullopt;
    return Provider{serverFrom(facts.value(QLatin1String("imap")).toArray()),
                    serverFrom(facts.value(QLatin1String("smtp")).toArray()),
                    {},
                    facts.value(QLatin1String("savesSent")).toBool()};
}

}  // namespace

std::optional<Security> securityFrom(const QString &word) {
    if (word == QLatin1String("tls")) return Security::Tls;
    if (word == QLatin1String("starttls")) return Security::StartTls;
    if (word == QLatin1String("none")) return Security::None;
    return std::nullopt;
}

std::optional<Provider> providerByName(const QString &name) { return providerFrom(all().value(name).toObject()); }

std::optional<Provider> providerByDomain(const QString &domain) {
    const QJsonObject providers = all();
    for (const QJsonValue &each : providers)
        if (each[u"domains"].toArray().contains(domain)) return providerFrom(each.toObject());
    return std::nullopt;
}

bool isProvidersHost(const QString &host) {
    const QJsonObject providers = all();
    for (const QJsonValue &each : providers)
        if (each[u"imap"][0].toString() == host || each[u"smtp"][0].toString() == host) return true;
    return false;
}

}  // namespace heard::email
