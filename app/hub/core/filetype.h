// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include "base/result.h"

namespace heard::hub {

/// What a file is, by its bytes alone.
struct FileType {
    QString mime;
    int width = 0;  ///< of pictures that are shown, pixels
    int height = 0;
};

/// Codes: "wrong-type" if a picture was claimed and it is not that picture, or if one that is shown (domain/pictures.h)
/// is cut off or broken. Decoding takes long for large pictures: not for the main thread. Thread-safe.
[[nodiscard]] Result<FileType> findType(const QByteArray &bytes, const QString &claimedMime);

/// Whether a type is one of the patterns ("image/png", "image/*"); any is if there are none.
[[nodiscard]] bool isAmong(const QString &mime, const QStringList &patterns);

}  // namespace heard::hub
