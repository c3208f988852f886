// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>
#include <optional>
#include <variant>

#include "channelapi/values.h"

/// The frames between the widget and the connector, as plugins/webchat/README.md documents them.
namespace heard::webchat {

inline constexpr int kTextLimit = 4000;                 ///< UTF-16 units, as a browser's maxlength counts
inline constexpr qint64 kFileLimit = 10 * 1024 * 1024;  ///< bytes
inline constexpr int kFilesLimit = 5;                   ///< files in one message
inline constexpr qsizetype kFrameLimit = 64 * 1024;     ///< characters of a visitor's frame

struct HelloFrame {
    QString token;  ///< empty: a new visitor
    QString language;
    QString page;
};
struct SendFrame {
    QString id;  ///< made by the page, once for each message
    QString text;
    QStringList vouchers;  ///< what /upload gave
};
struct TypingFrame {
    bool on = false;
};
/// How far the page got with our messages.
struct SeenFrame {
    QString upTo;
    bool read = false;  ///< a person has looked; else the page has it
};
/// The visitor wants to go on in the messenger that the channel names.
struct ElsewhereFrame {};
using VisitorFrame = std::variant<HelloFrame, SendFrame, TypingFrame, SeenFrame, ElsewhereFrame>;

/// Nothing for what no widget sends; `wrong` is then "too-large", "not-json", "unknown-type" or "bad-field".
[[nodiscard]] std::optional<VisitorFrame> parseFrame(const QString &text, QString *wrong);

[[nodiscard]] QString frame(const char *type, QJsonObject fields = {});

}  // namespace heard::webchat
