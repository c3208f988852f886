// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/outgoing.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace heard {
namespace {

const QString kCc = QStringLiteral("cc");
const QString kBcc = QStringLiteral("bcc");
const QString kSubject = QStringLiteral("subject");
const QString kButtons = QStringLiteral("buttons");
const QString kReplyTo = QStringLiteral("reply_to");
const QString kText = QStringLiteral("text");
const QString kUrl = QStringLiteral("url");
const QString kData = QStringLiteral("data");
const QString kMessage = QStringLiteral("message");
const QString kBy = QStringLiteral("by");

std::optional<QStringList> listFrom(const QJsonValue &value) {
    if (!value.isArray()) return std::nullopt;
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &each : array)
        if (const QString address = each.toString().trimmed(); !address.isEmpty()) list += address;
    return list;
}

QJsonArray jsonOf(const ButtonRows &rows) {
    QJsonArray array;
    for (const auto &row : rows) {
        QJsonArray inside;
        for (const ReplyButton &button : row)
            inside += button.url.isEmpty() ? QJsonObject{{kText, button.text}, {kData, button.data}}
                                           : QJsonObject{{kText, button.text}, {kUrl, button.url}};
        array += inside;
    }
    return array;
}

ButtonRows buttonsFrom(const QJsonArray &array) {
    ButtonRows rows;
    for (const auto &each : array) {
        QList<ReplyButton> row;
        const QJsonArray inside = each.toArray();
        for (const auto &button : inside)
            row += ReplyButton{button[kText].toString(), button[kUrl].toString(), button[kData].toString()};
        if (!row.isEmpty()) rows += row;
    }
    return rows;
}

}  // namespace

QJsonObject toJson(const Outgoing &outgoing) {
    QJsonObject json = outgoing.rest;
    if (outgoing.cc) json.insert(kCc, QJsonArray::fromStringList(*outgoing.cc));
    if (outgoing.bcc) json.insert(kBcc, QJsonArray::fromStringList(*outgoing.bcc));
    if (outgoing.subject) json.insert(kSubject, *outgoing.subject);
    if (!outgoing.buttons.isEmpty()) json.insert(kButtons, jsonOf(outgoing.buttons));
    if (const auto &to = outgoing.replyTo)
        json.insert(kReplyTo, QJsonObject{{kMessage, to->message.v}, {kBy, to->by}, {kText, to->text}});
    return json;
}

Outgoing outgoingFrom(const QJsonObject &json) {
    Outgoing outgoing;
    outgoing.cc = listFrom(json.value(kCc));
    outgoing.bcc = listFrom(json.value(kBcc));
    if (json.value(kSubject).isString()) outgoing.subject = json.value(kSubject).toString();
    outgoing.buttons = buttonsFrom(json.value(kButtons).toArray());
    if (const QJsonValue to = json.value(kReplyTo); to.isObject())
        outgoing.replyTo = {MessageId{to[kMessage].toInteger()}, to[kBy].toString(), to[kText].toString()};
    outgoing.rest = json;
    for (const QString &known : {kCc, kBcc, kSubject, kButtons, kReplyTo}) outgoing.rest.remove(known);
    return outgoing;
}

std::optional<QStringList> addressesIn(const QString &typed) {
    // Looser than RFC 5322 on purpose, as plugins/form is: it tells an address from a slip of the keyboard.
    static const QRegularExpression kAddress(
        QStringLiteral(R"(^[^\s@"<>(),;:]+@[^\s@"<>(),;:.]+(\.[^\s@"<>(),;:.]+)*$)"));
    static const QRegularExpression kNamed(QStringLiteral(R"(^.*<\s*([^<>]+?)\s*>$)"));
    static const QRegularExpression kBetween(QStringLiteral(R"([,;\n]+)"));
    QStringList found;
    const QStringList pieces = typed.split(kBetween, Qt::SkipEmptyParts);
    for (QString piece : pieces) {
        piece = piece.trimmed();
        if (piece.isEmpty()) continue;
        if (const auto named = kNamed.match(piece); named.hasMatch()) piece = named.captured(1);
        if (piece.size() > 254 || !kAddress.match(piece).hasMatch()) return std::nullopt;
        if (!found.contains(piece, Qt::CaseInsensitive)) found += piece;
    }
    return found;
}

}  // namespace heard
