// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/gateway/httpconnection.h"

#include <QSslSocket>

#include "base/log.h"
#include "hub/gateway/reply.h"

namespace heard::hub {
namespace {

constexpr qint64 kReadStep = 64 * 1024;

}  // namespace

HttpSite::~HttpSite() = default;

HttpConnection::HttpConnection(QTcpSocket *socket, HttpSite &site, const Surroundings &around, QObject *parent)
    : QObject(parent),
      m_site(site),
      m_around(around),
      m_limits(around.config.http),
      m_socket(socket),
      m_limit(around.deadlines, [this] { late(); }) {
    m_socket->setParent(this);
    // What is not read stays in the kernel, which tells the sender to wait.
    m_socket->setReadBufferSize(m_limits.headBytes + kReadStep);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::proceed);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &HttpConnection::written);
    connect(m_socket, &QTcpSocket::disconnected, this, &HttpConnection::leave);
    enter(State::Head, m_limits.headMs);
}

HttpConnection::~HttpConnection() = default;

bool HttpConnection::encrypted() const { return qobject_cast<QSslSocket *>(m_socket) != nullptr; }

void HttpConnection::enter(State state, qint64 limitMs) {
    m_state = state;
    m_limit.in(limitMs);
}

void HttpConnection::proceed() {
    if (m_busy) return;  // an answer given from within serve() goes on in the loop below
    m_busy = true;
    while (step()) {
    }
    m_busy = false;
}

bool HttpConnection::step() {
    switch (m_state) {
        case State::Head: return readHead();
        case State::Body: return readBody();
        case State::Draining: drain(); return false;
        default: return false;  // what comes now waits until the answer is out
    }
}

bool HttpConnection::readHead() {
    char first = 0;
    // An empty line or two before a request is allowed (RFC 9112 2.2).
    while (!m_begun && m_socket->peek(&first, 1) == 1 && (first == '\r' || first == '\n')) m_socket->skip(1);
    if (m_socket->peek(&first, 1) != 1) return false;
    if (!m_begun) {
        m_begun = true;
        m_limit.in(m_limits.headMs);
        if (first < 'A' || first > 'Z') {  // TLS on a plain port, or noise
            refuse(400, "This is not an HTTP request.", "malformed");
            return false;
        }
    }
    const QByteArray seen = m_socket->peek(m_limits.headBytes + 1);
    const qsizetype end = seen.indexOf("\r\n\r\n", qMax<qsizetype>(0, m_scanned - 3));
    m_scanned = seen.size();
    if (end >= 0 && end + 4 <= m_limits.headBytes) return takeHead(seen.left(end + 4));
    if (seen.size() > m_limits.headBytes) {
        if (seen.contains('\n'))
            refuse(431, "The headers of this request are too large.", "head");
        else
            refuse(414, "The address of this request is too long.", "head");
    }
    return false;
}

void HttpConnection::refuseHead(const Error &error) {
    if (error.code == u"too-many-headers") return refuse(431, "This request has too many headers.", "head");
    if (error.code == u"wrong-method") return refuse(405, "This method is not used here.", "malformed");
    if (error.code == u"wrong-version") return refuse(505, "Only HTTP/1.0 and 1.1 are spoken here.", "malformed");
    if (error.code == u"wrong-expectation") return refuse(417, "This expectation can't be met.", "malformed");
    refuse(400, "This request is malformed.", "malformed");
}

bool HttpConnection::takeHead(const QByteArray &bytes) {
    m_parser = std::make_unique<RequestParser>();
    const auto head = m_parser->head(bytes, m_limits.headers);
    if (!head) {
        refuseHead(head.error());
        return false;
    }
    m_exchange = Exchange{};
    m_exchange.head = *head;
    const auto visitor = visitorOf(*head, m_socket->peerAddress(), encrypted(), m_around.config);
    m_exchange.route = routeOf(head->target);
    if (!visitor || m_exchange.route.kind == Route::Kind::Malformed) {
        refuse(400, "This request is malformed.", "malformed");
        return false;
    }
    m_exchange.visitor = *visitor;
    m_unread = head->hasBody;
    const Verdict verdict = m_site.admit(m_exchange);
    if (!verdict.admitted) {
        m_closing = m_closing || head->hasBody;
        m_socket->skip(bytes.size());
        m_delayed = verdict.refusal;
        enter(State::Delaying, verdict.delayMs);
        if (verdict.delayMs == 0) late();
        return false;
    }
    if (head->webSocket) {
        QTcpSocket *socket = std::exchange(m_socket, nullptr);
        socket->disconnect(this);
        socket->setParent(nullptr);
        m_site.upgrade(socket, m_exchange);
        leave();
        return false;
    }
    if (head->contentLength > verdict.bodyLimit) {
        refuse(413, "This is more than is taken here.", "body");
        return false;
    }
    m_socket->skip(bytes.size());
    if (!head->hasBody) return serve();
    if (head->expectsContinue) m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    m_bodyLimit = verdict.bodyLimit;
    m_received = 0;
    m_since = m_lastByte = m_around.deadlines.now();
    enter(State::Body, m_limits.bodyIdleMs);
    return true;
}

bool HttpConnection::readBody() {
    const QByteArray bytes = m_socket->peek(kReadStep);
    if (bytes.isEmpty()) return false;
    const auto used = m_parser->body(bytes, m_exchange.body);
    if (!used) {
        refuse(400, "The body of this request is malformed.", "malformed");
        return false;
    }
    m_socket->skip(*used);
    m_received += *used;
    m_lastByte = m_around.deadlines.now();
    // The second test is for a body that is nearly all chunk marks.
    if (m_exchange.body.size() > m_bodyLimit || m_received > 8 * m_bodyLimit + kReadStep) {
        refuse(413, "This is more than is taken here.", "body");
        return false;
    }
    return m_parser->done() ? serve() : true;
}

bool HttpConnection::serve() {
    m_unread = false;
    enter(State::Answering, m_limits.replyMs);
    m_site.serve(*this, m_exchange);
    return m_state != State::Left;
}

void HttpConnection::reply(quint64 request, const channelapi::HttpReply &reply) {
    if (m_state == State::Answering && request == m_exchange.id) write(reply);
}

void HttpConnection::refuse(int status, const char *text, const char *limit) {
    ++m_around.counters.refused[limit];
    log::category("gateway")->debug("request refused: {} {}", status, limit);
    m_closing = m_unread = true;
    write(sentence(status, text));
}

void HttpConnection::write(const channelapi::HttpReply &reply) {
    ++m_around.counters.requests[reply.status];
    m_closing = m_closing || !m_exchange.head.keepAlive;
    m_lastByte = m_around.deadlines.now();
    enter(State::Writing, m_limits.writeIdleMs);
    m_socket->write(replyHead(reply, !m_closing, m_around.config.clock->now()));
    if (mayHaveBody(reply) && m_exchange.head.method != "HEAD") m_socket->write(reply.body);
    m_exchange.body.clear();
}

void HttpConnection::written() {
    m_lastByte = m_around.deadlines.now();
    if (m_state != State::Writing || m_socket->bytesToWrite() > 0) return;
    if (!m_closing) {
        m_begun = false;
        m_scanned = 0;
        enter(State::Head, m_limits.keepAliveMs);
        proceed();
    } else if (m_unread) {
        m_received = 0;
        enter(State::Draining, m_limits.drainMs);
        drain();
    } else {
        m_socket->disconnectFromHost();
    }
}

/// Closing while bytes wait unread makes the system reset the connection, and the client may never see why.
void HttpConnection::drain() {
    while (m_state == State::Draining && m_socket->bytesAvailable() > 0) {
        m_received += m_socket->skip(kReadStep);
        if (m_received > m_limits.drainBytes) m_socket->abort();
    }
}

void HttpConnection::late() {
    switch (m_state) {
        case State::Head:
            if (m_begun) return refuse(408, "This request took too long.", "slow");
            m_socket->disconnectFromHost();  // idle: nothing was asked, nothing is said
            break;
        case State::Delaying: write(m_delayed); break;
        case State::Body: lateBody(); break;
        case State::Answering: write(sentence(504, "The channel did not answer in time.")); break;
        case State::Writing: {
            const qint64 left = m_lastByte + m_limits.writeIdleMs - m_around.deadlines.now();
            if (left > 0)
                m_limit.in(left);
            else
                m_socket->abort();
            break;
        }
        case State::Draining: m_socket->abort(); break;
        case State::Left: break;
    }
}

void HttpConnection::lateBody() {
    const qint64 now = m_around.deadlines.now();
    const qint64 idleAt = m_lastByte + m_limits.bodyIdleMs;
    const qint64 tooSlowAt = m_since + m_limits.bodyIdleMs + m_received * 1000 / m_limits.bodyBytesPerSecond;
    if (now >= qMin(idleAt, tooSlowAt)) return refuse(408, "This request took too long.", "slow");
    m_limit.at(qMin(idleAt, tooSlowAt));
}

void HttpConnection::finish() {
    m_closing = true;
    if (m_state == State::Head && m_socket) m_socket->disconnectFromHost();
}

void HttpConnection::leave() {
    m_state = State::Left;
    m_limit.stop();
    deleteLater();
}

}  // namespace heard::hub
