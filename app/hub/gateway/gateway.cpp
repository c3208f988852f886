// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/gateway/gateway.h"

#include <QWebSocket>

#include "base/log.h"
#include "hub/gateway/blobs.h"
#include "hub/gateway/desks.h"
#include "hub/gateway/doorkeeper.h"
#include "hub/gateway/listener.h"
#include "hub/gateway/pagesockets.h"
#include "hub/gateway/reply.h"
#include "hub/gateway/shopapi.h"
#include "hub/gateway/upgrader.h"
#include "hub/gateway/wrongtokens.h"

namespace heard::hub {
namespace {

using Kind = Route::Kind;

Verdict refused(const channelapi::HttpReply &reply, int delayMs = 0) { return {false, 0, reply, delayMs}; }

Verdict taken(qsizetype bodyLimit = 0) { return {true, bodyLimit, {}, 0}; }

Verdict nothingHere() { return refused(sentence(404, "There is nothing here.")); }

Verdict wrongMethod(const QByteArray &allowed) {
    channelapi::HttpReply reply = sentence(405, "This method is not used here.");
    reply.headers.emplace_back("Allow", allowed);
    return refused(reply);
}

QString bearerOf(const RequestHead &head) {
    const QByteArray value = head.header("authorization");
    return value.left(7).compare("bearer ", Qt::CaseInsensitive) == 0 ? QString::fromLatin1(value.mid(7).trimmed())
                                                                      : QString();
}

/// The request as a connector sees it: HEAD is GET, the connection leaves the body out.
channelapi::HttpRequest requestOf(const Exchange &exchange) {
    channelapi::HttpRequest request;
    request.id = exchange.id;
    request.method = exchange.head.method == "HEAD" ? QStringLiteral("GET") : QString::fromLatin1(exchange.head.method);
    request.path = exchange.route.rest;
    request.query = exchange.route.query;
    request.headers = exchange.head.headers;
    request.body = exchange.body;
    request.peer = exchange.visitor.address.toString();
    request.base = exchange.visitor.base;
    return request;
}

}  // namespace

Gateway::Gateway(const GatewayConfig &config, DeskService &service, ChannelPages &pages, QObject *parent)
    : QObject(parent),
      m_config(config),
      m_service(service),
      m_pages(pages),
      m_deadlines(*m_config.steady),
      m_doorkeeper(std::make_unique<Doorkeeper>(m_config)),
      m_wrongTokens(std::make_unique<WrongTokens>(m_config.desk)),
      m_listener(std::make_unique<Listener>()),
      m_upgrader(std::make_unique<Upgrader>()),
      m_desks(std::make_unique<Desks>(
          DeskConnection::Surroundings{m_config, service, m_deadlines, m_counters, *m_wrongTokens})),
      m_sockets(std::make_unique<PageSockets>(m_config, pages, m_deadlines, m_counters)),
      m_blobs(std::make_unique<Blobs>(service, *this)),
      m_shopApi(std::make_unique<ShopApi>(service, *this, *m_wrongTokens)) {
    connect(m_listener.get(), &Listener::arrived, this, &Gateway::arrived);
}

Gateway::~Gateway() {
    // Connections hold deadlines of ours, so they go before the members do.
    m_listener->close();
    m_desks.reset();
    m_sockets.reset();
    m_upgrader.reset();
    qDeleteAll(findChildren<HttpConnection *>(Qt::FindDirectChildrenOnly));
}

Result<void> Gateway::listen(const QString &host, quint16 port) {
    if (!m_config.certificateFile.isEmpty() || !m_config.keyFile.isEmpty())
        if (const auto tls = m_listener->useTls(m_config.certificateFile, m_config.keyFile); !tls) return tls;
    return m_listener->listenOn(host, port);
}

quint16 Gateway::port() const { return m_listener->serverPort(); }

QByteArray Gateway::certificateDigest() const { return m_listener->certificateDigest(); }

void Gateway::stop() {
    m_stopping = true;
    m_listener->close();
    m_desks->stop();
    m_sockets->stop();
    const auto connections = findChildren<HttpConnection *>(Qt::FindDirectChildrenOnly);
    for (HttpConnection *connection : connections) connection->finish();
}

void Gateway::arrived(QTcpSocket *socket) {
    const QHostAddress address = socket->peerAddress();
    ++m_counters.opened;
    if (!m_doorkeeper->enter(address)) {
        ++m_counters.refused["connections"];
        if (!m_listener->encrypts()) {  // under TLS nothing can be said without the whole handshake
            const auto full = sentence(503, "There are too many connections, try again later.");
            socket->write(replyHead(full, false, m_config.clock->now()) + full.body);
        }
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        socket->disconnectFromHost();
        return;
    }
    // However the connection goes on, as HTTP, a desk or a visitor, its socket's end is its end.
    connect(socket, &QObject::destroyed, this, [this, address] { m_doorkeeper->leave(address); });
    new HttpConnection(socket, *this, {m_config, m_deadlines, m_counters}, this);
    m_listener->startTls(socket);
}

// ---- requests, by their head

Verdict Gateway::admit(Exchange &exchange) {
    exchange.id = ++m_lastId;
    if (m_stopping) return refused(sentence(503, "The hub is stopping."));
    const RequestHead &head = exchange.head;
    if (head.webSocket) return admitUpgrade(exchange);
    const bool reads = head.method == "GET" || head.method == "HEAD";
    switch (exchange.route.kind) {
        case Kind::Root:
        case Kind::Health: return reads ? taken() : wrongMethod("GET, HEAD");
        case Kind::Metrics:
            if (!reads) return wrongMethod("GET, HEAD");
            // A proxy on this machine makes everyone local, so its header ends that.
            return exchange.visitor.local ? taken() : admitBlob(exchange);
        case Kind::Blobs:
        case Kind::Blob: return admitBlob(exchange);
        case Kind::Page:
            if (!m_pages.serves(exchange.route.prefix, exchange.route.key)) return nothingHere();
            return taken(m_config.http.uploadBytes);
        case Kind::ShopApi:
            if (const auto refusal = ShopApi::refusalOf(exchange)) return refused(*refusal);
            return taken(m_config.http.bodyBytes);
        case Kind::Desk: return refused(sentence(426, "Desks connect here by WebSocket."));
        default: return nothingHere();
    }
}

Verdict Gateway::admitUpgrade(const Exchange &exchange) const {
    if (!isHandshake(exchange.head)) return refused(sentence(400, "This is not a WebSocket handshake of version 13."));
    if (exchange.route.kind == Kind::Page && m_pages.serves(exchange.route.prefix, exchange.route.key)) return taken();
    if (exchange.route.kind != Kind::Desk) return nothingHere();
    // Only browsers send an Origin, and no page has business here, least of all one of another site.
    if (!exchange.head.header("origin").isEmpty()) return refused(sentence(403, "Only desks may connect here."));
    return taken();
}

Verdict Gateway::admitBlob(const Exchange &exchange) {
    const bool isMetrics = exchange.route.kind == Kind::Metrics;
    if (!isMetrics && !Blobs::methodFits(exchange))
        return wrongMethod(exchange.route.kind == Kind::Blobs ? "POST" : "GET, HEAD");
    if (signedIn(exchange)) return taken(isMetrics ? 0 : m_config.http.uploadBytes);
    const auto refusal = Blobs::refusal(401, QStringLiteral("wrong-token"));
    if (bearerOf(exchange.head).isEmpty()) return refused(refusal);
    m_service.signInRefused();
    return refused(refusal, m_wrongTokens->note(exchange.visitor.address, m_deadlines.now()));
}

bool Gateway::signedIn(const Exchange &exchange) const {
    const QString token = bearerOf(exchange.head);
    return !token.isEmpty() && m_service.signIn(token).has_value();
}

// ---- requests, whole

void Gateway::serve(HttpConnection &connection, const Exchange &exchange) {
    switch (exchange.route.kind) {
        case Kind::Page:
        case Kind::Blobs:
        case Kind::ShopApi:
        case Kind::Blob: break;
        default: return connection.reply(exchange.id, ownPage(exchange));
    }
    m_asked.insert(exchange.id, &connection);
    if (exchange.route.kind == Kind::Page)
        m_pages.http(exchange.route.prefix, exchange.route.key, requestOf(exchange));
    else if (exchange.route.kind == Kind::ShopApi)
        m_shopApi->serve(exchange, bearerOf(exchange.head), m_deadlines.now());
    else if (exchange.route.kind == Kind::Blobs)
        m_blobs->store(exchange);
    else
        m_blobs->load(exchange, bearerOf(exchange.head));
}

channelapi::HttpReply Gateway::ownPage(const Exchange &exchange) const {
    if (exchange.route.kind == Kind::Root)
        return sentence(200, "This is a Heard hub: it serves desks and the chat and form pages of its channels.");
    if (exchange.route.kind == Kind::Metrics) {
        channelapi::HttpReply reply;
        reply.contentType = "text/plain; version=0.0.4; charset=utf-8";
        reply.body = metrics();
        return reply;
    }
    if (const auto health = m_service.health(); !health)
        return json(503, {{QStringLiteral("status"), QStringLiteral("failing")},
                          {QStringLiteral("code"), health.error().code}});
    return json(200, {{QStringLiteral("status"), QStringLiteral("ok")}});
}

QByteArray Gateway::metrics() const {
    return m_service.metrics() + m_counters.text(m_doorkeeper->inside(), m_desks->count(), m_sockets->count());
}

void Gateway::upgrade(QTcpSocket *socket, const Exchange &exchange) {
    if (exchange.route.kind == Kind::Desk) {
        const QUrl base = m_config.publicUrl.isEmpty() ? exchange.visitor.base : m_config.publicUrl;
        m_upgrader->upgrade(
            socket, [this, address = exchange.visitor.address, base](QWebSocket *webSocket, QTcpSocket *transport) {
                m_desks->add({webSocket, transport}, address, base.toString(QUrl::StripTrailingSlash));
            });
        return;
    }
    m_upgrader->upgrade(
        socket, [this, route = exchange.route, request = requestOf(exchange)](QWebSocket *webSocket, QTcpSocket *) {
            m_sockets->open(webSocket, route.prefix, route.key, request);
        });
}

// ---- the connectors' way back

void Gateway::replyHttp(quint64 request, const channelapi::HttpReply &reply) {
    if (const QPointer<HttpConnection> connection = m_asked.take(request)) connection->reply(request, reply);
}

void Gateway::sendSocket(quint64 socket, const QString &text) { m_sockets->send(socket, text); }

void Gateway::closeSocket(quint64 socket, quint16 code, const QString &reason) {
    m_sockets->close(socket, code, reason);
}

}  // namespace heard::hub
