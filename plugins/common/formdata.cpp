// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/common/formdata.h"

#include <QHash>
#include <algorithm>

namespace heard::plugins {
namespace {

constexpr qsizetype kMostFields = 32;
constexpr qsizetype kLongestHead = 4096;
constexpr qsizetype kLongestBoundary = 70;  // RFC 2046 5.1.1

/// `form-data; name="a"; filename="b"` -> the first word under "" and the parameters, names lower case.
QHash<QByteArray, QByteArray> parameters(const QByteArray &value) {
    QHash<QByteArray, QByteArray> found;
    QByteArray piece;
    bool quoted = false;
    const auto keep = [&] {
        const qsizetype equals = piece.indexOf('=');
        if (found.isEmpty()) {
            found.insert(QByteArray(), piece.trimmed().toLower());
        } else if (equals > 0) {
            QByteArray text = piece.sliced(equals + 1).trimmed();
            if (text.size() >= 2 && text.startsWith('"') && text.endsWith('"')) text = text.sliced(1, text.size() - 2);
            found.insert(piece.first(equals).trimmed().toLower(), text);
        }
        piece.clear();
    };
    for (const char c : value) {
        if (c == '"') quoted = !quoted;
        if (c == ';' && !quoted)
            keep();
        else
            piece += c;
    }
    keep();
    return found;
}

/// Browsers escape `"`, CR and LF in names as %22, %0D and %0A (HTML, multipart/form-data encoding).
QString unescaped(QByteArray text) {
    return QString::fromUtf8(text.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n"));
}

QString lastPart(const QString &path) {
    const qsizetype slash = std::max(path.lastIndexOf(QLatin1Char('/')), path.lastIndexOf(QLatin1Char('\\')));
    return path.sliced(slash + 1);
}

std::optional<FormData::Field> parsePart(const QByteArray &part) {
    const qsizetype blank = part.startsWith("\r\n") ? 0 : part.indexOf("\r\n\r\n");
    if (blank < 0 || blank > kLongestHead) return std::nullopt;
    FormData::Field field;
    bool named = false;
    for (const QByteArray &line : part.first(blank).split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 0) continue;
        const QByteArray header = line.first(colon).trimmed().toLower();
        const QByteArray value = line.sliced(colon + 1).trimmed();
        if (header == "content-disposition") {
            const auto found = parameters(value);
            named = found.value({}) == "form-data" && found.contains("name");
            field.name = unescaped(found.value("name"));
            field.isFile = found.contains("filename");
            field.fileName = lastPart(unescaped(found.value("filename")));
        } else if (header == "content-type") {
            field.type = value;
        }
    }
    if (!named) return std::nullopt;
    field.value = part.sliced(blank + (part.startsWith("\r\n") ? 2 : 4));
    return field;
}

std::optional<FormData> parseMultipart(const QByteArray &boundary, const QByteArray &body) {
    if (boundary.isEmpty() || boundary.size() > kLongestBoundary) return std::nullopt;
    const QByteArray delimiter = "\r\n--" + boundary;
    FormData data;
    qsizetype at;  // just behind a delimiter
    if (body.startsWith(delimiter.sliced(2))) {
        at = delimiter.size() - 2;
    } else {
        const qsizetype first = body.indexOf(delimiter);
        if (first < 0) return std::nullopt;
        at = first + delimiter.size();
    }
    while (true) {
        if (QByteArrayView(body).sliced(at).startsWith("--")) return data;
        const qsizetype lineEnd = body.indexOf("\r\n", at);  // white space may follow a delimiter
        const qsizetype next = lineEnd < 0 ? -1 : body.indexOf(delimiter, lineEnd);
        if (next < 0 || data.fields.size() >= kMostFields) return std::nullopt;
        const auto field = parsePart(body.sliced(lineEnd + 2, std::max<qsizetype>(0, next - lineEnd - 2)));
        if (!field) return std::nullopt;
        data.fields += *field;
        at = next + delimiter.size();
    }
}

std::optional<FormData> parseUrlEncoded(const QByteArray &body) {
    FormData data;
    for (const QByteArray &pair : body.split('&')) {
        if (pair.isEmpty()) continue;
        if (data.fields.size() >= kMostFields) return std::nullopt;
        const qsizetype equals = pair.indexOf('=');
        const auto decoded = [](QByteArray text) { return QByteArray::fromPercentEncoding(text.replace('+', ' ')); };
        FormData::Field field;
        field.name = QString::fromUtf8(decoded(equals < 0 ? pair : pair.first(equals)));
        if (equals >= 0) field.value = decoded(pair.sliced(equals + 1));
        data.fields += field;
    }
    return data;
}

}  // namespace

QString FormData::text(const char *name) const {
    for (const Field &field : fields) {
        if (field.isFile || field.name != QLatin1String(name)) continue;
        return QString::fromUtf8(field.value).replace(QLatin1String("\r\n"), QLatin1String("\n"));
    }
    return {};
}

const FormData::Field *FormData::file(const char *name) const {
    for (const Field &field : fields)  // an empty file input is sent with neither name nor bytes
        if (field.isFile && field.name == QLatin1String(name) && !(field.fileName.isEmpty() && field.value.isEmpty()))
            return &field;
    return nullptr;
}

std::optional<FormData> parseForm(const QByteArray &contentType, const QByteArray &body) {
    const auto type = parameters(contentType);
    if (type.value({}) == "multipart/form-data") return parseMultipart(type.value("boundary"), body);
    if (type.value({}) == "application/x-www-form-urlencoded") return parseUrlEncoded(body);
    return std::nullopt;
}

}  // namespace heard::plugins
