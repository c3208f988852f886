// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/hub/outbound.h"

#include <QJsonArray>

#include "plugins/email/mime/reply.h"
#include "plugins/email/mime/threading.h"

namespace heard::email {

namespace {

QList<Address> addressesOf(const QJsonValue &list) {
    QList<Address> out;
    const QJsonArray items = list.isString() ? QJsonArray{list} : list.toArray();
    for (const QJsonValue &each : items) {
        const Address one = each.isObject() ? Address{each[u"name"].toString(), each[u"email"].toString()}
                                            : addressFrom(each.toString());
        if (!one.email.isEmpty()) out += one;
    }
    return out;
}

QStringList textsOf(const QJsonValue &list) {
    QStringList out;
    const QJsonArray items = list.toArray();
    for (const QJsonValue &each : items) out += each.toString();
    return out;
}

QString messageIdOf(const channelapi::OutboundMessage &message, const MailSettings &settings,
                    const QByteArray &channelSecret) {
    // A conversation that an agent began has no first mail: its first reply is that.
    const QString tag = isCaseTag(message.threadKey) ? message.threadKey : caseTag(message.clientId, channelSecret);
    return outgoingMessageId({message.clientId, message.messageId}, tag, settings.domain, channelSecret);
}

}  // namespace

Address addressFrom(const QString &text) {
    const qsizetype open = text.lastIndexOf(QLatin1Char('<'));
    const qsizetype close = text.lastIndexOf(QLatin1Char('>'));
    if (open < 0 || close < open) return {{}, text.trimmed()};
    QString name = text.left(open).trimmed();
    if (name.size() > 1 && name.startsWith(QLatin1Char('"')) && name.endsWith(QLatin1Char('"')))
        name = name.mid(1, name.size() - 2);
    return {name, text.mid(open + 1, close - open - 1).trimmed()};
}

QString entryOf(const channelapi::OutboundMessage &message, const MailSettings &settings,
                const QByteArray &channelSecret) {
    return ownIdOf(messageIdOf(message, settings, channelSecret), {settings.domain}).entry;
}

OutgoingMail outgoingOf(const channelapi::OutboundMessage &message, const MailSettings &settings,
                        const QByteArray &channelSecret) {
    const QJsonObject &chosen = message.extra;
    const QJsonObject &answered = message.replyToExtra;
    const QJsonObject everybody = answered.value(QLatin1String("reply")).toObject();
    OutgoingMail mail;
    mail.from = {settings.name, settings.address};
    mail.messageId = messageIdOf(message, settings, channelSecret);
    if (settings.caseAddress)
        mail.replyTo = {{settings.name, caseAddress(settings.address, ownIdOf(mail.messageId, {settings.domain}).tag)}};
    const auto chosenOr = [&](const QString &list) {
        return addressesOf(chosen.contains(list) ? chosen.value(list) : everybody.value(list));
    };
    mail.to = chosenOr(QStringLiteral("to"));
    mail.cc = chosenOr(QStringLiteral("cc"));
    if (mail.to.isEmpty()) mail.to = {{{}, message.address}};
    mail.bcc = addressesOf(chosen.value(QLatin1String("bcc")));
    mail.subject = chosen.value(QLatin1String("subject")).toString();
    if (mail.subject.isEmpty()) mail.subject = everybody.value(QLatin1String("subject")).toString();
    if (mail.subject.isEmpty()) mail.subject = message.subject;
    mail.inReplyTo = answered.value(QLatin1String("message_id")).toString();
    mail.references = textsOf(answered.value(QLatin1String("references")));
    mail.at = message.at;
    QStringList texts;
    for (const channelapi::Part &part : message.parts)
        if (part.kind == QLatin1String("text")) texts += part.text;
    mail.text = texts.join(QStringLiteral("\n\n"));
    mail.signature = chosen.value(QLatin1String("signature")).toString(settings.signature);
    mail.signature.replace(QLatin1String("{agent}"), message.agentName);
    mail.language = chosen.value(QLatin1String("language")).toString();
    if (chosen.value(QLatin1String("automatic")).toBool()) mail.author = OutgoingMail::Author::MachineReply;
    return mail;
}

}  // namespace heard::email
