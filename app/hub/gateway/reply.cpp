// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/gateway/reply.h"

#include <http_parser.h>

#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>
#include <QSet>

#include "hub/gateway/requestparser.h"

namespace heard::hub {
namespace {

using Headers = QList<QPair<QByteArray, QByteArray>>;

bool isLine(const QByteArray &value) {
    for (const char c : value)
        if (uchar(c) < 0x20 && c != '\t') return false;
    return true;
}

bool isOurs(const QByteArray &lowerName) {
    static const QSet<QByteArray> ours{"connection", "content-length", "content-type",      "date",
                                       "keep-alive", "server",         "transfer-encoding", "upgrade"};
    return ours.contains(lowerName);
}

QByteArray httpDate(qint64 nowMs) {
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC);
    return QLocale::c().toString(at, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'").toLatin1();
}

QByteArray statusLine(int status) {
    const char *phrase = http_status_str(http_status(status));
    return "HTTP/1.1 " + QByteArray::number(status) + ' ' + phrase + "\r\n";
}

}  // namespace

channelapi::HttpReply sentence(int status, const char *text) {
    channelapi::HttpReply reply;
    reply.status = status;
    reply.body = QByteArray(text) + '\n';
    reply.headers = {{"Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"}};
    return reply;
}

channelapi::HttpReply json(int status, const QJsonObject &object) {
    channelapi::HttpReply reply;
    reply.status = status;
    reply.contentType = "application/json";
    reply.body = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    reply.headers = {{"Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"}};
    return reply;
}

bool mayHaveBody(const channelapi::HttpReply &reply) { return reply.status != 204 && reply.status != 304; }

QByteArray replyHead(const channelapi::HttpReply &reply, bool keepAlive, qint64 nowMs) {
    const int status = reply.status >= 200 && reply.status <= 599 ? reply.status : 500;
    QByteArray out = statusLine(status);
    out += "Date: " + httpDate(nowMs) + "\r\n";
    QSet<QByteArray> set;
    for (const auto &[name, value] : reply.headers) {
        const QByteArray lower = name.toLower();
        if (isOurs(lower) || !isToken(name) || !isLine(value)) continue;
        set.insert(lower);
        out += name + ": " + value + "\r\n";
    }
    static const Headers defaults{
        {"X-Content-Type-Options", "nosniff"}, {"Referrer-Policy", "no-referrer"}, {"Cache-Control", "no-store"}};
    for (const auto &[name, value] : defaults)
        if (!set.contains(name.toLower())) out += name + ": " + value + "\r\n";
    if (mayHaveBody(reply)) {
        if (!reply.contentType.isEmpty() && isLine(reply.contentType))
            out += "Content-Type: " + reply.contentType + "\r\n";
        out += "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
    }
    return out + (keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n");
}

}  // namespace heard::hub
