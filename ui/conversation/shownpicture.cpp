// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/shownpicture.h"

#include <QImageReader>

#include "domain/pictures.h"

namespace heard::ui {

bool mayDecode(QImageReader &reader) {
    constexpr qint64 kMostPixels = 100'000'000;
    reader.setDecideFormatFromContent(true);  // its name is whatever its sender says
    if (!isShownFormat(reader.format())) return false;
    const QSize size = reader.size();
    return !size.isValid() || qint64(size.width()) * size.height() <= kMostPixels;
}

}  // namespace heard::ui
