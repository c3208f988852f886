// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channelapi/export.h"

#include <QJsonObject>
#include <QLatin1String>
#include <QStringList>

namespace heard::channelapi {

/// What a channel kind can do, read from "traits" of a plugin's metadata
/// (resources/plugins/metadata.schema.json has the document). A missing field takes the default here.
struct HEARD_CHANNELAPI_EXPORT Traits {
    int textLimit = 0;   ///< characters; 0: none
    QString formatting;  ///< "plain"; "markdown": the desk's marks (app/formatting) go out as what they mean
    bool attachments = false;
    QStringList attachmentTypes;  ///< MIME patterns such as "image/*"; empty: all
    qint64 attachmentLimit = 0;   ///< bytes; 0: the hub's own
    bool subject = false;
    int replyWindowHours = 0;  ///< 0: always open
    bool typingIn = false;     ///< the customer's typing is told
    bool typingOut = false;    ///< ours can be shown
    bool readReceipts = false;
    bool publicReplies = false;
    bool recipients = false;  ///< an agent may name "to", "cc" and "bcc"
    bool edits = false;       ///< what was sent can be changed and taken back: the connector is an AmendConnector
    bool replies = true;      ///< false: nothing can go out, only notes are taken; check() blocks with "no-wire"
    bool buttons = false;     ///< a reply may have buttons: OutboundMessage::extra.buttons
    bool replyTo = false;     ///< an agent may choose which message a reply answers
    bool lookUp = false;      ///< a doubtful send can be looked up: the connector is a LookUpConnector

    static Traits from(const QJsonObject &json);
};

}  // namespace heard::channelapi
