// SPDX-License-Identifier: GPL-3.0-or-later
#include "channelapi/traits.h"

#include <QJsonArray>

namespace heard::channelapi {

Traits Traits::from(const QJsonObject &json) {
    const auto at = [&json](const char *name) { return json.value(QLatin1String(name)); };
    Traits traits;
    traits.textLimit = at("textLimit").toInt();
    traits.formatting = at("formatting").toString(QStringLiteral("plain"));
    traits.attachments = at("attachments").toBool();
    const QJsonArray types = at("attachmentTypes").toArray();
    for (const QJsonValue &type : types) traits.attachmentTypes += type.toString();
    traits.attachmentLimit = at("attachmentLimit").toInteger();
    traits.subject = at("subject").toBool();
    traits.replyWindowHours = at("replyWindowHours").toInt();
    traits.typingIn = at("typingIn").toBool();
    traits.typingOut = at("typingOut").toBool();
    traits.readReceipts = at("readReceipts").toBool();
    traits.publicReplies = at("publicReplies").toBool();
    traits.recipients = at("recipients").toBool();
    traits.edits = at("edits").toBool();
    traits.replies = at("replies").toBool(true);
    traits.buttons = at("buttons").toBool();
    traits.replyTo = at("replyTo").toBool();
    traits.lookUp = at("lookUp").toBool();
    return traits;
}

}  // namespace heard::channelapi
