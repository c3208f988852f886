// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace heard {

/// The pictures that are looked into, shown and given out as such, by both programs: PNG, JPEG, GIF, WebP. Every other
/// type is a file and is never decoded: in the decoders of the rarer ones mistakes live longest, and an SVG can hold a
/// script. `format` as Qt names it ("png", "jpeg").
[[nodiscard]] inline bool isShownFormat(const QByteArray &format) {
    return format == "png" || format == "jpeg" || format == "gif" || format == "webp";
}

/// The same by the media type ("image/png").
[[nodiscard]] inline bool isShownPicture(const QString &mime) {
    return mime.startsWith(QLatin1String("image/")) && isShownFormat(mime.mid(6).toLatin1());
}

}  // namespace heard
