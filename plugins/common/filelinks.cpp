// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/common/filelinks.h"

#include <QJsonDocument>
#include <QUrl>
#include <QUrlQuery>

#include "plugins/common/page.h"

namespace heard::plugins {

using namespace channelapi;

namespace {

constexpr auto kPurpose = "file-link";
constexpr qint64 kStep = 12 * 3600 * 1000LL;

HttpReply fileReply(const Blob &blob, const QByteArray &bytes) {
    // Shown in place only if it is a picture; nothing in a file may act as a page of the hub.
    const bool picture = blob.mime.startsWith(QLatin1String("image/")) && !blob.mime.contains(QLatin1String("svg"));
    const QByteArray how = picture ? "inline; filename*=UTF-8''" : "attachment; filename*=UTF-8''";
    return {200,
            blob.mime.toLatin1(),
            bytes,
            {{"Content-Disposition", how + QUrl::toPercentEncoding(blob.name)},
             {"Content-Security-Policy", "default-src 'none'; sandbox"},
             {"Cache-Control", "private, max-age=43200, immutable"},
             {"Cross-Origin-Resource-Policy", "cross-origin"},
             {"Referrer-Policy", "no-referrer"},
             {"X-Content-Type-Options", "nosniff"}}};
}

}  // namespace

FileLinks::FileLinks(ConnectorHost *host, const Signer &signer, QObject *parent)
    : QObject(parent), m_host(host), m_signer(signer) {}

QString FileLinks::linkFor(const QString &address, const QString &blobId) const {
    // Rounded, so that the address stays the same for hours and browsers need not load a picture again.
    const qint64 until = (m_host->now() / kStep + 2) * kStep;
    const QJsonObject link{
        {QStringLiteral("address"), address}, {QStringLiteral("blob"), blobId}, {QStringLiteral("until"), until}};
    return QStringLiteral("blob/%1?k=%2")
        .arg(QString::fromLatin1(QUrl::toPercentEncoding(blobId)),
             m_signer.seal(kPurpose, QJsonDocument(link).toJson(QJsonDocument::Compact)));
}

void FileLinks::serve(const HttpRequest &request) {
    const QString key = QUrlQuery(request.query).queryItemValue(QStringLiteral("k"));
    const QString id = request.path.section(QLatin1Char('/'), 2);
    const auto data = m_signer.open(kPurpose, key);
    const QJsonObject link = QJsonDocument::fromJson(data.value_or(QByteArray())).object();
    const quint64 number = request.id;
    if (link.isEmpty() || link.value(QLatin1String("blob")).toString() != id)
        return m_host->replyHttp(number, textReply(403, "This link is not valid.\n"));
    if (link.value(QLatin1String("until")).toInteger() < m_host->now())
        return m_host->replyHttp(number, textReply(410, "This link is too old. Open the conversation again.\n"));
    BlobJob *job = m_host->loadBlob(id, link.value(QLatin1String("address")).toString());
    connect(job, &BlobJob::finished, this,
            [this, number](const Blob &blob, const QByteArray &bytes, const QString &no) {
                m_host->replyHttp(
                    number, no.isEmpty() ? fileReply(blob, bytes) : textReply(404, "There is no such file here.\n"));
            });
}

Part filePart(const Blob &blob) {
    Part part;
    part.kind = blob.mime.startsWith(QLatin1String("image/")) ? QStringLiteral("image") : QStringLiteral("file");
    part.blob = blob;
    return part;
}

}  // namespace heard::plugins
