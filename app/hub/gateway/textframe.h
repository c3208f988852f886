// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace heard::hub {

/// A whole text message of UTF-8 as a server's frame (RFC 6455 5.2). A server's frames are not masked and the hub takes
/// up no extension, so the same bytes are right for every connection, and they may stand on a connection between the
/// messages that a QWebSocket writes there.
[[nodiscard]] QByteArray textFrame(const QByteArray &utf8);

}  // namespace heard::hub
