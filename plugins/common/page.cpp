// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/common/page.h"

#include <QCryptographicHash>
#include <QFile>
#include <QRegularExpression>
#include <QtEndian>
#include <algorithm>

namespace heard::plugins {
namespace {

quint32 crc32(const QByteArray &bytes) {
    quint32 crc = ~0U;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ (crc & 1U ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

QByteArray littleEndian(quint32 number) {
    QByteArray bytes(4, '\0');
    qToLittleEndian(number, bytes.data());
    return bytes;
}

bool accepts(const channelapi::HttpRequest &request, const QByteArray &coding) {
    const QList<QByteArray> codings = request.header("accept-encoding").split(',');
    return std::any_of(codings.begin(), codings.end(), [&](const QByteArray &entry) {
        const QList<QByteArray> pieces = entry.trimmed().toLower().split(';');
        return pieces.first().trimmed() == coding && !(pieces.size() > 1 && pieces.at(1).trimmed().startsWith("q=0"));
    });
}

}  // namespace

QString escaped(const QString &text) {
    QString safe = text.toHtmlEscaped();  // & < > "
    return safe.replace(QLatin1Char('\''), QLatin1String("&#39;"));
}

QString filled(const QString &page, const QHash<QString, QString> &values) {
    static const QRegularExpression kField(QStringLiteral(R"(\{\{(&?)([A-Za-z]+)\}\})"));
    QString result;
    qsizetype from = 0;
    auto found = kField.globalMatch(page);
    while (found.hasNext()) {
        const auto field = found.next();
        result += QStringView(page).sliced(from, field.capturedStart() - from);
        const QString value = values.value(field.captured(2));
        result += field.capturedLength(1) ? value : escaped(value);
        from = field.capturedEnd();
    }
    result += QStringView(page).sliced(from);
    return result;
}

QString resourceText(const QString &resource) {
    QFile file(resource);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

channelapi::HttpReply pageReply(const QString &html, const QByteArray &policy, int status) {
    return {status,
            "text/html; charset=utf-8",
            html.toUtf8(),
            {{"Content-Security-Policy", policy + "; base-uri 'none'; frame-ancestors 'none'"},
             {"Cache-Control", "no-store"},
             {"Referrer-Policy", "no-referrer"},
             {"X-Content-Type-Options", "nosniff"}}};
}

channelapi::HttpReply textReply(int status, const QByteArray &text) {
    return {status, "text/plain; charset=utf-8", text, {{"X-Content-Type-Options", "nosniff"}}};
}

channelapi::HttpReply redirect(const QByteArray &relative) {
    return {303, "text/plain; charset=utf-8", {}, {{"Location", relative}, {"Referrer-Policy", "no-referrer"}}};
}

Asset::Asset(const QByteArray &bytes, const QByteArray &contentType)
    : m_bytes(bytes),
      m_packed(gzip(bytes)),
      m_type(contentType),
      m_etag('"' + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(20) + '"') {}

channelapi::HttpReply Asset::reply(const channelapi::HttpRequest &request) const {
    channelapi::HttpReply reply{200, m_type, {}, {}};
    // An hour without asking, then a cheap question: a new version reaches every site within the hour.
    reply.headers = {{"ETag", m_etag},
                     {"Cache-Control", "public, max-age=3600"},
                     {"Vary", "Accept-Encoding"},
                     {"Access-Control-Allow-Origin", "*"},  // so that sites may load it with integrity checks
                     {"X-Content-Type-Options", "nosniff"}};
    if (request.header("if-none-match").contains(m_etag)) {
        reply.status = 304;
        return reply;
    }
    const bool packed = accepts(request, "gzip");
    if (packed) reply.headers.emplaceBack("Content-Encoding", "gzip");
    reply.body = packed ? m_packed : m_bytes;
    return reply;
}

QByteArray gzip(const QByteArray &bytes) {
    // qCompress gives 4 bytes of length and a zlib stream (RFC 1950): 2 bytes head, deflate, 4 bytes Adler-32.
    const QByteArray zlib = qCompress(bytes, 9);
    const QByteArray deflated = bytes.isEmpty() ? QByteArray("\x03\x00", 2) : zlib.sliced(6, zlib.size() - 10);
    const QByteArray head("\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff", 10);
    return head + deflated + littleEndian(crc32(bytes)) + littleEndian(quint32(bytes.size()));
}

}  // namespace heard::plugins
