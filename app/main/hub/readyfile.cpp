// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/hub/readyfile.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include "base/ownerfiles.h"

namespace heard::hub {

Result<void> writeReadyFile(const QString &path, const ReadyFacts &facts) {
    const QJsonObject json{
        {QStringLiteral("ws"), facts.ws},           {QStringLiteral("url"), facts.url},
        {QStringLiteral("pid"), facts.pid},         {QStringLiteral("token_file"), facts.tokenFile},
        {QStringLiteral("version"), facts.version}, {QStringLiteral("certificate"), facts.certificate}};
    return writeOwnerFile(path, QJsonDocument(json).toJson());
}

Result<ReadyFacts> readReadyFile(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return failure(QStringLiteral("not-found"), path);
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const ReadyFacts facts{
        json.value(QLatin1String("ws")).toString(),      json.value(QLatin1String("url")).toString(),
        json.value(QLatin1String("pid")).toInteger(),    json.value(QLatin1String("token_file")).toString(),
        json.value(QLatin1String("version")).toString(), json.value(QLatin1String("certificate")).toString()};
    if (facts.ws.isEmpty() || facts.tokenFile.isEmpty()) return failure(QStringLiteral("not-found"), path);
    return facts;
}

QString hubFileIn(const QString &folder) { return folder + QStringLiteral("/hub.json"); }

}  // namespace heard::hub
