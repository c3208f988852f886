// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/gateway/requestparser.h"

#include <array>

namespace heard::hub {
namespace {

bool hasToken(const QByteArray &list, const char *token) {
    for (const QByteArray &part : list.split(','))
        if (part.trimmed().compare(token, Qt::CaseInsensitive) == 0) return true;
    return false;
}

/// A bare LF or CR and a NUL are read differently by different programs: what smuggling is made of.
bool cleanLines(const QByteArray &bytes) {
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (c == '\0' || (c == '\n' && (i == 0 || bytes[i - 1] != '\r'))) return false;
        if (c == '\r' && (i + 1 == bytes.size() || bytes[i + 1] != '\n')) return false;
    }
    return true;
}

bool knownMethod(unsigned method) {
    static constexpr std::array known{HTTP_GET, HTTP_HEAD, HTTP_POST, HTTP_PUT, HTTP_PATCH, HTTP_DELETE, HTTP_OPTIONS};
    return std::find(known.begin(), known.end(), http_method(method)) != known.end();
}

}  // namespace

bool isToken(const QByteArray &word) {
    for (const char c : word)
        if (!isalnum(uchar(c)) && !QByteArrayView("!#$%&'*+-.^_`|~").contains(c)) return false;
    return !word.isEmpty();
}

QByteArray RequestHead::header(const QByteArray &name) const {
    for (const auto &[key, value] : headers)
        if (key == name) return value;
    return {};
}

const http_parser_settings &RequestParser::settings() {
    static constexpr auto of = [](http_parser *p) -> RequestParser & { return *static_cast<RequestParser *>(p->data); };
    static const http_parser_settings table = [] {
        http_parser_settings s{};
        s.on_url = [](http_parser *p, const char *at, size_t length) {
            of(p).m_head.target.append(at, qsizetype(length));
            return 0;
        };
        s.on_header_field = [](http_parser *p, const char *at, size_t length) {
            RequestParser &me = of(p);
            if (me.m_headDone) return 0;  // a trailer: read past, never believed
            if (me.m_lastWasValue || me.m_head.headers.isEmpty()) me.m_head.headers.emplaceBack();
            me.m_lastWasValue = false;
            me.m_head.headers.last().first.append(QByteArray(at, qsizetype(length)).toLower());
            return 0;
        };
        s.on_header_value = [](http_parser *p, const char *at, size_t length) {
            RequestParser &me = of(p);
            if (me.m_headDone || me.m_head.headers.isEmpty()) return 0;
            me.m_lastWasValue = true;
            me.m_head.headers.last().second.append(at, qsizetype(length));
            return 0;
        };
        s.on_headers_complete = [](http_parser *p) {
            of(p).finishHead();
            return 0;
        };
        s.on_body = [](http_parser *p, const char *at, size_t length) {
            if (of(p).m_body) of(p).m_body->append(at, qsizetype(length));
            return 0;
        };
        s.on_message_complete = [](http_parser *p) {
            of(p).m_done = true;
            http_parser_pause(p, 1);  // what follows is another request
            return 0;
        };
        return s;
    }();
    return table;
}

RequestParser::RequestParser() {
    http_parser_init(&m_parser, HTTP_REQUEST);
    m_parser.data = this;
}

void RequestParser::finishHead() {
    m_headDone = true;
    m_head.method = http_method_str(http_method(m_parser.method));
    m_head.keepAlive = http_should_keep_alive(&m_parser) != 0;
    const bool chunked = (m_parser.flags & F_CHUNKED) != 0;
    const bool counted = m_parser.content_length > 0 && m_parser.content_length != ULLONG_MAX;
    m_head.hasBody = chunked || counted;
    m_head.contentLength = counted && !chunked ? qint64(qMin<quint64>(m_parser.content_length, LLONG_MAX)) : -1;
    m_head.webSocket = m_parser.upgrade != 0 && !m_head.hasBody && hasToken(m_head.header("upgrade"), "websocket");
    // Another upgrade ("h2c") may be ignored (RFC 9110 7.8): the request is then an ordinary one.
    if (!m_head.webSocket) m_parser.upgrade = 0;
}

Result<RequestHead> RequestParser::head(const QByteArray &bytes, int mostHeaders) {
    const auto malformed = [](const char *why) { return failure(QStringLiteral("malformed"), QLatin1String(why)); };
    if (!cleanLines(bytes)) return malformed("line ends");
    const size_t used = http_parser_execute(&m_parser, &settings(), bytes.constData(), size_t(bytes.size()));
    const auto error = HTTP_PARSER_ERRNO(&m_parser);
    const bool hasMethod = bytes.left(bytes.indexOf('\r')).contains(' ');
    if (error == HPE_INVALID_METHOD && hasMethod) return failure(QStringLiteral("wrong-method"));
    if (error == HPE_INVALID_VERSION) return failure(QStringLiteral("wrong-version"));
    if (error != HPE_OK && error != HPE_PAUSED) return malformed(http_errno_name(error));
    if (!m_headDone || used != size_t(bytes.size())) return malformed("head");
    if (m_parser.http_major != 1) return failure(QStringLiteral("wrong-version"));
    if (!knownMethod(m_parser.method)) return failure(QStringLiteral("wrong-method"));
    if (m_head.headers.size() > mostHeaders) return failure(QStringLiteral("too-many-headers"));
    int hosts = 0;
    for (const auto &[name, value] : std::as_const(m_head.headers)) {
        if (!isToken(name)) return malformed("header name");
        hosts += name == "host";
    }
    if (hosts > 1 || (hosts == 0 && m_parser.http_minor >= 1)) return malformed("host");
    const QByteArray expect = m_head.header("expect");
    m_head.expectsContinue = expect.compare("100-continue", Qt::CaseInsensitive) == 0;
    if (!expect.isEmpty() && !m_head.expectsContinue) return failure(QStringLiteral("wrong-expectation"));
    return m_head;
}

Result<qsizetype> RequestParser::body(const QByteArray &bytes, QByteArray &body) {
    m_body = &body;
    const size_t used = http_parser_execute(&m_parser, &settings(), bytes.constData(), size_t(bytes.size()));
    m_body = nullptr;
    const auto error = HTTP_PARSER_ERRNO(&m_parser);
    if (error != HPE_OK && error != HPE_PAUSED)
        return failure(QStringLiteral("malformed"), QLatin1String(http_errno_name(error)));
    return qsizetype(used);
}

}  // namespace heard::hub
