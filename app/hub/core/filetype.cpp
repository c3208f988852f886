// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/filetype.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QMimeDatabase>
#include <algorithm>

#include "domain/pictures.h"

namespace heard::hub {
namespace {

uchar at(const QByteArray &bytes, qsizetype i) { return static_cast<uchar>(bytes[i]); }

/// Whether a JPEG runs up to its end marker: the decoder fills what is missing with grey and says nothing.
/// Markers as in ITU-T T.81, B.1.1. What follows the end (as phones append) does not matter.
bool jpegIsWhole(const QByteArray &bytes) {
    qsizetype i = 2;
    bool inScan = false;
    while (i + 1 < bytes.size()) {
        if (at(bytes, i) != 0xff) {
            if (!inScan) return false;
            ++i;
            continue;
        }
        const uchar marker = at(bytes, i + 1);
        const bool restart = marker >= 0xd0 && marker <= 0xd7;
        if (marker == 0xd9) return true;
        if (marker == 0xff) {  // fill byte
            ++i;
        } else if (marker == 0x00 || restart) {
            if (!inScan) return false;
            i += 2;
        } else {
            if (i + 3 >= bytes.size()) return false;
            inScan = marker == 0xda;
            i += 2 + (at(bytes, i + 2) << 8 | at(bytes, i + 3));
        }
    }
    return false;
}

/// The decoders accept a PNG or GIF without its end; a cut-off upload is what such a file is.
bool isWhole(const QByteArray &format, const QByteArray &bytes) {
    if (format == "jpeg") return jpegIsWhole(bytes);
    if (format == "png") return bytes.contains("IEND\xae\x42\x60\x82");
    if (format == "gif") return bytes.contains(QByteArray("\x00\x3b", 2));
    return true;
}

}  // namespace

Result<FileType> findType(const QByteArray &bytes, const QString &claimedMime) {
    const auto wrong = failure(QStringLiteral("wrong-type"));
    const QMimeType found = QMimeDatabase().mimeTypeForData(bytes);
    FileType type{found.name(), 0, 0};
    const QString claimed = claimedMime.section(u';', 0, 0).trimmed().toLower();
    const bool claimsImage = claimed.startsWith(QLatin1String("image/"));
    if (claimsImage && !found.inherits(claimed) && !found.aliases().contains(claimed)) return wrong;
    if (!isShownPicture(found.name())) return type;

    QByteArray data = bytes;
    QBuffer buffer(&data);
    buffer.open(QIODevice::ReadOnly);
    if (!lengthsFit(buffer)) return wrong;
    const QByteArray format = found.name().section(u'/', 1).toLatin1();
    QImageReader reader(&buffer, format);
    if (!reader.canRead()) {
        // Either this hub has no decoder for it (WebP is a part of its own of Qt), and it is kept as it is, or it is
        // broken.
        const bool known = QImageReader::supportedImageFormats().contains(format);
        return known ? Result<FileType>(wrong) : Result<FileType>(type);
    }
    const QSize size = reader.size();
    if (size.isValid() && qint64{size.width()} * size.height() > kMostPixels) return wrong;
    const QImage image = reader.read();
    if (image.isNull() || !isWhole(format, bytes)) return wrong;
    type.width = image.width();
    type.height = image.height();
    return type;
}

bool isAmong(const QString &mime, const QStringList &patterns) {
    const QStringList aliases = QMimeDatabase().mimeTypeForName(mime).aliases();
    return patterns.isEmpty() || std::any_of(patterns.begin(), patterns.end(), [&](const QString &pattern) {
               return pattern.endsWith(QLatin1String("/*")) ? mime.startsWith(pattern.chopped(1))
                                                            : mime == pattern || aliases.contains(pattern);
           });
}

}  // namespace heard::hub
