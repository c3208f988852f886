// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/hub/keptcopy.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace heard::email {

using namespace channelapi;

namespace {

constexpr qsizetype kMostLetters = 48 * 1024;  ///< the host keeps 64 KiB a value

/// A message is text and references: what it says of its files is enough to find them again.
QJsonObject jsonOf(const Part &part) {
    return {{QStringLiteral("kind"), part.kind},      {QStringLiteral("text"), part.text},
            {QStringLiteral("extra"), part.extra},    {QStringLiteral("blob"), part.blob.id},
            {QStringLiteral("name"), part.blob.name}, {QStringLiteral("mime"), part.blob.mime}};
}

Part partFrom(const QJsonObject &json) {
    Part part{json.value(QLatin1String("kind")).toString(),
              json.value(QLatin1String("text")).toString(),
              {},
              json.value(QLatin1String("extra")).toObject()};
    part.blob.id = json.value(QLatin1String("blob")).toString();
    part.blob.name = json.value(QLatin1String("name")).toString();
    part.blob.mime = json.value(QLatin1String("mime")).toString();
    return part;
}

}  // namespace

QString packed(const OutboundMessage &message) {
    QJsonArray parts;
    for (const Part &part : message.parts) parts += jsonOf(part);
    const QJsonObject json{{QStringLiteral("client"), message.clientId},
                           {QStringLiteral("message"), message.messageId},
                           {QStringLiteral("address"), message.address},
                           {QStringLiteral("agent"), message.agentName},
                           {QStringLiteral("subject"), message.subject},
                           {QStringLiteral("thread"), message.threadKey},
                           {QStringLiteral("parts"), parts},
                           {QStringLiteral("at"), message.at},
                           {QStringLiteral("reply_to"), message.replyTo},
                           {QStringLiteral("reply_extra"), message.replyToExtra},
                           {QStringLiteral("extra"), message.extra}};
    const QByteArray bytes = qCompress(QJsonDocument(json).toJson(QJsonDocument::Compact)).toBase64();
    return bytes.size() > kMostLetters ? QString() : QString::fromLatin1(bytes);
}

std::optional<OutboundMessage> unpacked(const QString &text) {
    const QJsonObject json = QJsonDocument::fromJson(qUncompress(QByteArray::fromBase64(text.toLatin1()))).object();
    if (json.isEmpty()) return std::nullopt;
    const auto word = [&json](const char *key) { return json.value(QLatin1String(key)).toString(); };
    OutboundMessage message;
    message.clientId = word("client");
    message.messageId = word("message");
    message.address = word("address");
    message.agentName = word("agent");
    message.subject = word("subject");
    message.threadKey = word("thread");
    for (const QJsonValue &part : json.value(QLatin1String("parts")).toArray())
        message.parts += partFrom(part.toObject());
    message.at = json.value(QLatin1String("at")).toInteger();
    message.replyTo = word("reply_to");
    message.replyToExtra = json.value(QLatin1String("reply_extra")).toObject();
    message.extra = json.value(QLatin1String("extra")).toObject();
    return message;
}

}  // namespace heard::email
