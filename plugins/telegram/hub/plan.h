// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <optional>

#include "channelapi/values.h"

namespace heard::telegram {

/// A file of a step: `field` is its name in the parameters, `blob` what the hub calls it.
struct StepFile {
    QString field;
    channelapi::Blob blob;
};

/// One call to the Bot API that sends one message, or one album. Its parameters are whole but for the files.
struct Step {
    QString method;
    QJsonObject params;
    QList<StepFile> files;
};

/// Where an outgoing message goes.
struct Target {
    qint64 chat = 0;
    QString business;    ///< the connection by which the shop's own account speaks; empty: the bot itself
    qint64 replyTo = 0;  ///< message of that chat; 0: none
};

/// Nothing if the address is no chat.
[[nodiscard]] std::optional<Target> targetOf(const channelapi::OutboundMessage &message);

/// What is to be called, one after another, so that the customer reads the message as it was written: a short text is
/// the caption of its pictures, a long one is cut, pictures of one run are albums. `problem` is a reason to refuse:
/// "empty", "attachment-size", "buttons-without-text". A value; any thread.
struct Plan {
    QList<Step> steps;
    QString problem;
};
[[nodiscard]] Plan planOf(const channelapi::OutboundMessage &message, const Target &target, bool quote);

/// The inline keyboard of extra.buttons: rows, or one row, of {text, url} or {text, data}; empty if there is none.
[[nodiscard]] QJsonObject keyboardOf(const QJsonObject &extra);

/// "<chat>:<id>,<id>…" and with a business connection as remoteIdOf: the messages that one send has become.
struct SentIds {
    qint64 chat = 0;
    QString business;
    QList<qint64> messages;

    [[nodiscard]] QString toText() const;
    [[nodiscard]] static std::optional<SentIds> from(const QString &text);
};

}  // namespace heard::telegram
