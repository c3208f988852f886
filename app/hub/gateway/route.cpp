// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/gateway/route.h"

#include <QList>
#include <QStringDecoder>
#include <optional>

namespace heard::hub {
namespace {

std::optional<QString> decodeSegment(const QByteArray &raw) {
    for (qsizetype i = raw.indexOf('%'); i >= 0; i = raw.indexOf('%', i + 3)) {
        const auto isHex = [&](qsizetype at) { return at < raw.size() && isxdigit(uchar(raw[at])); };
        if (!isHex(i + 1) || !isHex(i + 2)) return std::nullopt;
    }
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8(QByteArray::fromPercentEncoding(raw));
    if (utf8.hasError() || text == u"." || text == u"..") return std::nullopt;
    for (const QChar c : text)
        if (c == u'/' || c == u'\\' || c.category() == QChar::Other_Control) return std::nullopt;
    return text;
}

/// The path's segments; none if it is malformed.
std::optional<QList<QString>> segmentsOf(const QByteArray &path) {
    if (!path.startsWith('/')) return std::nullopt;
    QList<QString> segments;
    for (const QByteArray &raw : path.mid(1).split('/')) {
        const auto segment = decodeSegment(raw);
        if (!segment) return std::nullopt;
        segments += *segment;
    }
    return segments;
}

QByteArray originForm(const QByteArray &target) {
    for (const char *scheme : {"http://", "https://"}) {
        if (!target.startsWith(scheme)) continue;
        const qsizetype slash = target.indexOf('/', qsizetype(qstrlen(scheme)));
        return slash < 0 ? QByteArray("/") : target.mid(slash);
    }
    return target;
}

}  // namespace

Route routeOf(const QByteArray &target) {
    using Kind = Route::Kind;
    const QByteArray origin = originForm(target);
    const qsizetype mark = origin.indexOf('?');
    Route route;
    if (mark >= 0) route.query = QString::fromUtf8(origin.mid(mark + 1));
    const auto segments = segmentsOf(mark < 0 ? origin : origin.left(mark));
    if (!segments) {
        route.kind = Kind::Malformed;
        return route;
    }
    const QString first = segments->first();
    const bool alone = segments->size() == 1;
    if (alone && first.isEmpty()) {
        route.kind = Kind::Root;
    } else if (alone && first == u"healthz") {
        route.kind = Kind::Health;
    } else if (alone && first == u"metrics") {
        route.kind = Kind::Metrics;
    } else if (alone && first == u"ws") {
        route.kind = Kind::Desk;
    } else if (first == u"blob") {
        if (segments->size() > 2) return route;
        route.kind = alone ? Kind::Blobs : Kind::Blob;
        if (!alone) route.key = segments->at(1);
    } else if (first == u"api") {
        if (segments->size() < 3 || segments->at(1) != u"v1") return route;
        route.kind = Kind::ShopApi;
        route.path = segments->mid(2);
    } else if (!alone && !first.isEmpty() && !segments->at(1).isEmpty()) {
        route.kind = Kind::Page;
        route.prefix = first;
        route.key = segments->at(1);
        for (qsizetype i = 2; i < segments->size(); ++i) route.rest += u'/' + segments->at(i);
    }
    return route;
}

}  // namespace heard::hub
