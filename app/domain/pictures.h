// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

class QIODevice;

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

/// More are not decoded: a small file may claim a picture that fills the memory.
inline constexpr qint64 kMostPixels = 100'000'000;

/// False if the picture says of one of its parts that it is longer than the file. Decoders believe it before they read:
/// a PNG of 300 bytes can take 2 GiB of memory. Ask before a decoder sees the file, even for its size. Of anything that
/// is neither PNG (W3C PNG, 5.3) nor WebP (RFC 9649, 2.3) true. The device is open, seekable, and stays where it was.
[[nodiscard]] bool lengthsFit(QIODevice &file);

}  // namespace heard
