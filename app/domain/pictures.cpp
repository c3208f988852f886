// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/pictures.h"

#include <QIODevice>
#include <QtEndian>

namespace heard {
namespace {

constexpr qint64 kPngChunk = 12;  ///< length, type and sum of a chunk

bool pngFits(QIODevice &file) {
    qint64 at = 8;
    while (file.seek(at)) {
        const QByteArray head = file.read(8);
        if (head.size() < 8) return false;
        if (head.endsWith("IEND")) return true;  // what is behind it is no part of the picture
        at += kPngChunk + qFromBigEndian<quint32>(head.constData());
        if (at > file.size()) return false;
    }
    return false;
}

bool webpFits(QIODevice &file, const QByteArray &head) {
    return 8 + qint64{qFromLittleEndian<quint32>(head.constData() + 4)} <= file.size();
}

}  // namespace

bool lengthsFit(QIODevice &file) {
    const qint64 before = file.pos();
    file.seek(0);
    const QByteArray head = file.read(12);
    bool fits = true;
    if (head.startsWith("\x89PNG\r\n\x1a\n"))
        fits = pngFits(file);
    else if (head.startsWith("RIFF") && head.endsWith("WEBP"))
        fits = webpFits(file, head);
    file.seek(before);
    return fits;
}

}  // namespace heard
