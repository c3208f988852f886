// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/backup/layout.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace heard::hub::layout {
namespace {

constexpr int kFormat = 1;

}  // namespace

QByteArray toJson(const BackupFacts &facts) {
    const QJsonObject json{
        {QStringLiteral("heard_backup"), kFormat},       {QStringLiteral("made_at"), facts.madeAt},
        {QStringLiteral("version"), facts.version},      {QStringLiteral("head"), facts.head},
        {QStringLiteral("files"), facts.files},          {QStringLiteral("missing"), facts.missing},
        {QStringLiteral("key"), facts.hasKey},           {QStringLiteral("audit_rows"), facts.audit.count},
        {QStringLiteral("audit_hash"), facts.audit.hash}};
    return QJsonDocument(json).toJson();
}

Result<BackupFacts> factsFrom(const QByteArray &json) {
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const int format = object.value(QLatin1String("heard_backup")).toInt();
    if (format < 1) return failure(QStringLiteral("not-a-backup"));
    if (format > kFormat)
        return failure(QStringLiteral("newer-backup"), object.value(QLatin1String("version")).toString());
    BackupFacts facts;
    facts.madeAt = object.value(QLatin1String("made_at")).toInteger();
    facts.version = object.value(QLatin1String("version")).toString();
    facts.head = object.value(QLatin1String("head")).toInteger();
    facts.files = object.value(QLatin1String("files")).toInteger();
    facts.missing = object.value(QLatin1String("missing")).toInteger();
    facts.audit = {object.value(QLatin1String("audit_rows")).toInteger(),
                   object.value(QLatin1String("audit_hash")).toString()};
    facts.hasKey = object.value(QLatin1String("key")).toBool();
    return facts;
}

QString blobName(const QString &hash) { return QStringLiteral("blobs/%1/%2").arg(hash.left(2), hash); }

bool isFile(const QString &name) {
    static const QRegularExpression blob(QStringLiteral("\\Ablobs/([0-9a-f]{2})/\\1[0-9a-f]{62}\\z"));
    return name == kLedger || name == kKey || blob.match(name).hasMatch();
}

}  // namespace heard::hub::layout
