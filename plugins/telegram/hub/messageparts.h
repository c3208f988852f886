// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/telegram/hub/update.h"

namespace heard::telegram {

/// What is in a message (core.telegram.org/bots/api#message) as parts, with the files they want.
struct MessageContent {
    QList<channelapi::Part> parts;
    QList<FileWish> files;
    QList<channelapi::Claim> claims;
    QString joinToken;  ///< of "/start <token>"
    bool silent = false;
};

/// Never empty: what is not known becomes a part of kind "raw" that has it whole.
[[nodiscard]] MessageContent readContent(const QJsonObject &message);

/// A part of kind "raw" that keeps `json`, as extra or, if it is long or deep, as a file.
void addRaw(MessageContent &content, const QString &what, const QJsonObject &json);
/// The same as a file in any case.
void addRawFile(MessageContent &content, const QString &what, const QJsonObject &json, const QString &reason);

}  // namespace heard::telegram
