// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpSocket>
#include <memory>

#include "channelapi/values.h"
#include "hub/gateway/config.h"
#include "hub/gateway/counters.h"
#include "hub/gateway/deadlines.h"
#include "hub/gateway/requestparser.h"
#include "hub/gateway/route.h"
#include "hub/gateway/visitor.h"

namespace heard::hub {

class HttpConnection;

/// One request and what is known of it so far.
struct Exchange {
    quint64 id = 0;
    RequestHead head;
    Visitor visitor;
    Route route;
    QByteArray body;
};

/// What is decided from a request's head, before any of its body is read.
struct Verdict {
    bool admitted = true;
    qsizetype bodyLimit = 0;
    channelapi::HttpReply refusal;  ///< if not admitted; given `delayMs` later
    int delayMs = 0;
};

/// Whom the requests are for. Implemented by the gateway.
class HttpSite {
public:
    virtual ~HttpSite();
    virtual Verdict admit(Exchange &exchange) = 0;
    /// connection.reply() must follow, at once or later.
    virtual void serve(HttpConnection &connection, const Exchange &exchange) = 0;
    /// Gets the socket with the whole handshake still unread in it.
    virtual void upgrade(QTcpSocket *socket, const Exchange &exchange) = 0;
};

/// The HTTP/1.1 life of one connection (RFC 9112), with limits so that slow, endless and huge requests cost little:
/// the head is only peeked at until it is whole, a body above its limit is not read, and each state has a deadline.
///
///     Head --whole--> Body --whole--> Answering --reply()--> Writing --sent--> Head (keep-alive)
///      |  \--refused, after a delay--> Delaying --> Writing
///      |  \--WebSocket--> Left (the socket goes to HttpSite::upgrade)
///     any of them --limit or error--> Writing (4xx) --> Draining (the client may read it) --> Left
///
/// Main thread. Owns its socket until Left; deletes itself when the socket is gone. Emits nothing after Left.
class HttpConnection final : public QObject {
    Q_OBJECT
public:
    struct Surroundings {
        const GatewayConfig &config;
        Deadlines &deadlines;
        Counters &counters;
    };

    HttpConnection(QTcpSocket *socket, HttpSite &site, const Surroundings &around, QObject *parent);
    ~HttpConnection() override;

    /// Answers the request that serve() was last called with; does nothing for another, or if it came too late.
    void reply(quint64 request, const channelapi::HttpReply &reply);
    /// Closes now if no request is being answered, else after the answer.
    void finish();

private:
    enum class State { Head, Delaying, Body, Answering, Writing, Draining, Left };

    void proceed();
    bool step();
    bool readHead();
    bool takeHead(const QByteArray &bytes);
    bool readBody();
    bool serve();
    void drain();
    void written();
    void late();
    void lateBody();
    void enter(State state, qint64 limitMs);
    void refuse(int status, const char *text, const char *limit);
    void refuseHead(const Error &error);
    void write(const channelapi::HttpReply &reply);
    void leave();
    bool encrypted() const;

    HttpSite &m_site;
    Surroundings m_around;
    const HttpLimits &m_limits;
    QTcpSocket *m_socket;
    State m_state = State::Head;
    Deadline m_limit;
    std::unique_ptr<RequestParser> m_parser;
    Exchange m_exchange;
    channelapi::HttpReply m_delayed;
    qsizetype m_bodyLimit = 0;
    qsizetype m_scanned = 0;  ///< bytes of the head already searched for its end
    qint64 m_received = 0;    ///< bytes of the body as they came, chunk marks and all; or drained
    qint64 m_since = 0;       ///< when the body began
    qint64 m_lastByte = 0;    ///< of body or reply
    bool m_begun = false;     ///< the first byte of this head has come
    bool m_closing = false;   ///< after this answer
    bool m_unread = false;    ///< the client may still be sending what won't be read
    bool m_busy = false;
};

}  // namespace heard::hub
