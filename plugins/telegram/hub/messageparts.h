// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/telegram/hub/update.h"

namespace heard::telegram {

/// What is in a message (core.telegram.org/bots/api#message) as parts, with the files they want.
struct MessageContent {
    QList<channelapi::Part> parts;
    QList<FileWish> files;
    QList<channelapi::Attestation> attestations;
    QString joinToken;  ///< of "/start <token>"
    bool silent = false;
};

/// Never empty: what is not known becomes a part of kind "raw".
[[nodiscard]] MessageContent readContent(const QJsonObject &message);

/// A part of kind "raw" with `json` as its file: what could not be read, or not be taken for `reason`.
void addRaw(MessageContent &content, const QString &what, const QJsonObject &json, const QString &reason);

}  // namespace heard::telegram
