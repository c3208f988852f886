// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include "channelapi/values.h"

namespace heard::hub {

/// An answer in one plain sentence.
[[nodiscard]] channelapi::HttpReply sentence(int status, const char *text);

[[nodiscard]] channelapi::HttpReply json(int status, const QJsonObject &object);

/// False for the statuses that RFC 9110 6.4.1 gives no content.
[[nodiscard]] bool mayHaveBody(const channelapi::HttpReply &reply);

/// Status line and headers of a reply (RFC 9112 4), with Date, length and the security headers that it does not set
/// itself. Headers that are the connection's business, or would not be one line, are left out.
[[nodiscard]] QByteArray replyHead(const channelapi::HttpReply &reply, bool keepAlive, qint64 nowMs);

}  // namespace heard::hub
