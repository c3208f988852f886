// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/gateway/blobs.h"

#include <QUrl>
#include <QUrlQuery>

#include "domain/pictures.h"
#include "hub/gateway/reply.h"

namespace heard::hub {
namespace {

constexpr qsizetype kMostNameChars = 255;

QString nameOf(const Exchange &exchange) {
    const QUrlQuery query(exchange.route.query);
    QString name = query.queryItemValue(QStringLiteral("name"), QUrl::FullyDecoded);
    name.removeIf([](QChar c) { return c.category() == QChar::Other_Control || c == u'/' || c == u'\\'; });
    return name.right(kMostNameChars);
}

/// RFC 6266 4.1 with RFC 8187's extended value.
QByteArray disposition(const char *kind, const QString &name) {
    if (name.isEmpty()) return kind;
    return QByteArray(kind) + "; filename*=UTF-8''" + QUrl::toPercentEncoding(name, {}, "'()*");
}

int statusOf(const QString &code) {
    if (code == u"too-large") return 413;
    if (code == u"empty") return 400;
    if (code == u"wrong-type") return 415;
    if (code == u"not-found") return 404;
    if (code == u"disk-full" || code == u"read-only") return 507;
    return 500;
}

}  // namespace

Blobs::Blobs(DeskService &service, PageSink &sink, QObject *parent)
    : QObject(parent), m_service(service), m_sink(sink) {}

channelapi::HttpReply Blobs::refusal(int status, const QString &code) {
    channelapi::HttpReply reply = json(status, {{QStringLiteral("code"), code}});
    if (status == 401) reply.headers.emplace_back("WWW-Authenticate", "Bearer");
    return reply;
}

bool Blobs::methodFits(const Exchange &exchange) {
    const QByteArray &method = exchange.head.method;
    return exchange.route.kind == Route::Kind::Blobs ? method == "POST" : method == "GET" || method == "HEAD";
}

void Blobs::store(const Exchange &exchange) {
    const QString claimed = QString::fromLatin1(exchange.head.header("content-type"));
    m_service.storeBlob(exchange.body, nameOf(exchange), claimed, this,
                        [this, id = exchange.id](const Result<channelapi::Blob> &blob, const QByteArray &) {
                            if (!blob) {
                                const QString &code = blob.error().code;
                                return m_sink.replyHttp(id, refusal(statusOf(code), code));
                            }
                            m_sink.replyHttp(id, json(201, {{QStringLiteral("id"), blob->id.toLongLong()},
                                                            {QStringLiteral("name"), blob->name},
                                                            {QStringLiteral("mime"), blob->mime},
                                                            {QStringLiteral("size"), blob->size},
                                                            {QStringLiteral("width"), blob->width},
                                                            {QStringLiteral("height"), blob->height}}));
                        });
}

void Blobs::load(const Exchange &exchange, const QString &token) {
    const auto who = m_service.signIn(token);
    if (!who) return m_sink.replyHttp(exchange.id, refusal(401, who.error().code));
    bool isNumber = false;
    const BlobId blobId{exchange.route.key.toLongLong(&isNumber)};
    if (!isNumber || !blobId) return m_sink.replyHttp(exchange.id, refusal(404, QStringLiteral("not-found")));
    m_service.loadBlob(who->agent.id, blobId, this,
                       [this, id = exchange.id](const Result<channelapi::Blob> &blob, const QByteArray &bytes) {
                           if (!blob)
                               return m_sink.replyHttp(id, refusal(statusOf(blob.error().code), blob.error().code));
                           const bool shown = isShownPicture(blob->mime);
                           channelapi::HttpReply reply;
                           reply.contentType = shown ? blob->mime.toLatin1() : QByteArray("application/octet-stream");
                           reply.body = bytes;
                           // What an id stands for never changes.
                           reply.headers = {
                               {"Content-Disposition", disposition(shown ? "inline" : "attachment", blob->name)},
                               {"Content-Security-Policy", "default-src 'none'; sandbox"},
                               {"Cache-Control", "private, max-age=31536000, immutable"}};
                           m_sink.replyHttp(id, reply);
                       });
}

}  // namespace heard::hub
