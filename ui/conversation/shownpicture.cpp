// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/shownpicture.h"

#include <QIODevice>
#include <QImageReader>

#include "domain/pictures.h"

namespace heard::ui {

bool mayDecode(QImageReader &reader) {
    reader.setDecideFormatFromContent(true);  // its name is whatever its sender says
    if (!isShownFormat(reader.format())) return false;
    QIODevice *file = reader.device();
    if (!file->isOpen() && !file->open(QIODevice::ReadOnly)) return false;
    if (!lengthsFit(*file)) return false;
    const QSize size = reader.size();
    return !size.isValid() || qint64(size.width()) * size.height() <= kMostPixels;
}

}  // namespace heard::ui
