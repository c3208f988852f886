// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/gateway/shopapi.h"

#include <QJsonDocument>
#include <QTimer>

#include "hub/gateway/blobs.h"
#include "hub/gateway/reply.h"

namespace heard::hub {
namespace {

int shopStatus(const QString &code) {
    if (code == u"wrong-token") return 401;
    if (code == u"unknown-customer" || code == u"unknown-order") return 404;
    if (code == u"ambiguous" || code == u"too-many") return 409;
    if (code == u"too-large") return 413;
    if (code == u"wrong-type") return 415;
    if (code == u"wrong-shape") return 422;
    if (code == u"malformed") return 400;
    if (code == u"disk-full" || code == u"read-only") return 507;
    return 500;
}

channelapi::HttpReply shopRefusal(const Error &error) {
    QJsonObject said{{QStringLiteral("code"), error.code}};
    if (error.code == u"wrong-shape") said.insert(QStringLiteral("field"), error.detail);
    channelapi::HttpReply reply = json(shopStatus(error.code), said);
    if (reply.status == 401) reply.headers.emplace_back("WWW-Authenticate", "Bearer");
    return reply;
}

bool isOrderPath(const QStringList &path) {
    return path.size() == 4 && path[0] == u"customers" && path[2] == u"orders" && !path[1].isEmpty() &&
           !path[3].isEmpty();
}

bool isJsonBody(const RequestHead &head) {
    return head.header("content-type").split(';').first().trimmed().toLower() == "application/json";
}

}  // namespace

ShopApi::ShopApi(DeskService &service, PageSink &sink, WrongTokens &wrongTokens, QObject *parent)
    : QObject(parent), m_service(service), m_sink(sink), m_wrongTokens(wrongTokens) {}

std::optional<channelapi::HttpReply> ShopApi::refusalOf(const Exchange &exchange) {
    const QByteArray &method = exchange.head.method;
    if (!isOrderPath(exchange.route.path)) return json(404, {{QStringLiteral("code"), QStringLiteral("nothing-here")}});
    if (method != "PUT" && method != "GET" && method != "DELETE") {
        auto reply = json(405, {{QStringLiteral("code"), QStringLiteral("wrong-method")}});
        reply.headers.emplace_back("Allow", "GET, PUT, DELETE");
        return reply;
    }
    if (exchange.head.header("authorization").isEmpty()) return shopRefusal({QStringLiteral("wrong-token"), {}});
    if (method == "PUT" && !isJsonBody(exchange.head)) return shopRefusal({QStringLiteral("wrong-type"), {}});
    return std::nullopt;
}

void ShopApi::serve(const Exchange &exchange, const QString &token, qint64 steadyNow) {
    const QByteArray &method = exchange.head.method;
    ShopRequest request;
    request.token = token;
    request.who = exchange.route.path[1];
    request.order = exchange.route.path[3];
    request.verb = method == "PUT"   ? ShopRequest::Verb::Put
                   : method == "GET" ? ShopRequest::Verb::Get
                                     : ShopRequest::Verb::Remove;
    if (method == "PUT") {
        QJsonParseError wrong;
        const QJsonDocument body = QJsonDocument::fromJson(exchange.body, &wrong);
        if (!body.isObject()) return m_sink.replyHttp(exchange.id, shopRefusal({QStringLiteral("malformed"), {}}));
        request.body = body.object();
    }
    m_service.shop(request, this,
                   [this, id = exchange.id, method, address = exchange.visitor.address,
                    steadyNow](const Result<ShopAnswer> &result) {
                       const bool wrongToken = !result && result.error().code == u"wrong-token";
                       if (wrongToken) m_service.signInRefused();
                       answer(id, method, result, wrongToken ? m_wrongTokens.note(address, steadyNow) : 0);
                   });
}

void ShopApi::answer(quint64 request, const QByteArray &method, const Result<ShopAnswer> &result, int delayMs) {
    channelapi::HttpReply reply;
    if (!result)
        reply = shopRefusal(result.error());
    else if (method == "DELETE")
        reply.status = 204;
    else
        reply = json(result->isNew ? 201 : 200, result->body);
    if (delayMs == 0) return m_sink.replyHttp(request, reply);
    QTimer::singleShot(delayMs, this, [this, request, reply] { m_sink.replyHttp(request, reply); });
}

}  // namespace heard::hub
