// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace heard::hub {

/// What a request's target names.
struct Route {
    enum class Kind { Root, Health, Metrics, Desk, Blobs, Blob, Page, ShopApi, Malformed, Nothing };
    Kind kind = Kind::Nothing;
    QString prefix;    ///< of Page: "chat"
    QString key;       ///< of Page: the channel's; of Blob: the id
    QString rest;      ///< of Page: "" or "/upload"
    QStringList path;  ///< of ShopApi: the segments behind /api/v1
    QString query;     ///< raw, without "?"

    bool operator==(const Route &) const = default;
};

/// Splits a target in origin or absolute form (RFC 9112 3.2). Segments are percent-decoded after they are split; what
/// would read otherwise once decoded ("..", an encoded slash, control characters, not UTF-8) is Malformed.
[[nodiscard]] Route routeOf(const QByteArray &target);

}  // namespace heard::hub
