// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <http_parser.h>

#include <QByteArray>
#include <QList>
#include <QPair>

#include "base/result.h"

namespace heard::hub {

/// Request line and headers. Names are lower case; methods are those of RFC 9110 that the hub knows.
struct RequestHead {
    QByteArray method;
    QByteArray target;
    QList<QPair<QByteArray, QByteArray>> headers;
    bool keepAlive = false;
    bool webSocket = false;  ///< asks for an upgrade to WebSocket
    bool expectsContinue = false;
    bool hasBody = false;
    qint64 contentLength = -1;  ///< -1: chunked, or no body

    QByteArray header(const QByteArray &name) const;
};

/// True if it may name a header or a method (RFC 9110 5.6.2).
[[nodiscard]] bool isToken(const QByteArray &word);

/// HTTP/1.1 requests from bytes (RFC 9112), around http-parser. Stricter than it: lines end with CR LF,
/// names are tokens, there is one Host.
/// No sockets, no limits on time or body: those are the connection's.
class RequestParser final {
public:
    RequestParser();
    Q_DISABLE_COPY_MOVE(RequestParser)

    /// Takes a whole head, up to and with its empty line. Codes: "malformed", "too-many-headers", "wrong-method",
    /// "wrong-version", "wrong-expectation".
    [[nodiscard]] Result<RequestHead> head(const QByteArray &bytes, int mostHeaders);

    /// Takes bytes that follow and appends the body among them to `body`; gives how many belong to this request.
    /// Codes: "malformed".
    [[nodiscard]] Result<qsizetype> body(const QByteArray &bytes, QByteArray &body);

    bool done() const { return m_done; }

private:
    static const http_parser_settings &settings();
    void finishHead();

    http_parser m_parser{};
    RequestHead m_head;
    QByteArray *m_body = nullptr;
    bool m_lastWasValue = false;
    bool m_headDone = false;
    bool m_done = false;
};

}  // namespace heard::hub
