// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/blobuploader.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QMimeDatabase>
#include <QNetworkReply>
#include <QPointer>
#include <QUrlQuery>

#include "domain/message.h"
#include "link/pinnedreply.h"
#include "protocol/items.h"

namespace heard::link {
namespace {

constexpr int kStallMs = 30'000;

QJsonObject partFor(const QJsonObject &blob) {
    Part part;
    part.mime = blob.value(QLatin1String("mime")).toString();
    part.kind = part.mime.startsWith(QLatin1String("image/")) ? QStringLiteral("image") : QStringLiteral("file");
    const QJsonValue id = blob.value(QLatin1String("id"));
    part.blob.v = id.isString() ? id.toString().toLongLong() : id.toInteger();
    part.name = blob.value(QLatin1String("name")).toString();
    part.size = blob.value(QLatin1String("size")).toInteger();
    part.width = blob.value(QLatin1String("width")).toInt();
    part.height = blob.value(QLatin1String("height")).toInt();
    return protocol::toJson(part);
}

}  // namespace

BlobUploader::BlobUploader(QObject *parent) : QObject(parent) {}

void BlobUploader::upload(const HubAddress &hub, const QString &path, QObject *context, Uploaded uploaded) {
    auto *file = new QFile(path);
    if (!file->open(QIODevice::ReadOnly)) {
        delete file;
        uploaded(failure(QStringLiteral("file-missing"), QFileInfo(path).fileName()));
        return;
    }
    QUrl url(hub.base);
    url.setPath(url.path() + QLatin1String("/blob"));
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("name"), QString::fromUtf8(QUrl::toPercentEncoding(QFileInfo(path).fileName())));
    url.setQuery(query);
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + hub.token.toUtf8());
    request.setHeader(QNetworkRequest::ContentTypeHeader, QMimeDatabase().mimeTypeForFile(path).name());
    request.setTransferTimeout(kStallMs);
    askForTls(request);
    QNetworkReply *reply = m_network.post(request, file);
    holdToPins(*reply, hub.pins);
    file->setParent(reply);
    connect(reply, &QNetworkReply::finished, this,
            [reply, context = QPointer<QObject>(context), uploaded = std::move(uploaded)] {
                reply->deleteLater();
                if (context) uploaded(read(*reply));
            });
}

Result<QJsonObject> BlobUploader::read(QNetworkReply &reply) {
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QJsonObject body = QJsonDocument::fromJson(reply.readAll()).object();
    if (status / 100 == 2 && reply.error() == QNetworkReply::NoError) {
        QJsonObject part = partFor(body);
        if (part.contains(QLatin1String("blob"))) return part;
        return failure(QStringLiteral("bad-answer"), QStringLiteral("no blob id"));
    }
    if (status == 0) return failure(QStringLiteral("link-lost"), QString::number(reply.error()));
    const QString code = body.value(QLatin1String("code")).toString();
    if (!code.isEmpty()) return failure(code);
    if (status == 413) return failure(QStringLiteral("too-large"));
    if (status == 415) return failure(QStringLiteral("wrong-type"));
    if (status == 507) return failure(QStringLiteral("disk-full"));
    if (status >= 500 || status == 429) return failure(QStringLiteral("busy"), QString::number(status));
    return failure(QStringLiteral("refused"), QString::number(status));
}

}  // namespace heard::link
