// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/picturestore.h"

#include <QImageReader>

#include "ui/conversation/shownpicture.h"

namespace heard::ui {
namespace {

QImage readScaled(const QString &path, QSize pixels) {
    QImageReader reader(path);
    if (!mayDecode(reader)) return {};
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    const bool turned = reader.transformation() & QImageIOHandler::TransformationRotate90;
    const QSize room = turned ? pixels.transposed() : pixels;
    if (size.isValid() && (size.width() > room.width() || size.height() > room.height()))
        reader.setScaledSize(size.scaled(room, Qt::KeepAspectRatio));
    return reader.read();
}

}  // namespace

PictureStore::PictureStore(QObject *parent) : QObject(parent), m_kept(48 * 1024) { m_threads.setMaxThreadCount(1); }

PictureStore::~PictureStore() = default;

QImage PictureStore::picture(const QString &path, QSize pixels) {
    const QString key = QStringLiteral("%1|%2x%3").arg(path).arg(pixels.width()).arg(pixels.height());
    if (const QImage *kept = m_kept.object(key)) return *kept;
    if (m_broken.contains(path) || m_reading.contains(key)) return {};
    m_reading.insert(key);
    m_threads.start([this, path, key, pixels] {
        const QImage image = readScaled(path, pixels);
        m_mailbox.post([this, path, key, image] { take(path, key, image); });
    });
    return {};
}

void PictureStore::take(const QString &path, const QString &key, const QImage &image) {
    m_reading.remove(key);
    if (image.isNull())
        m_broken.insert(path);
    else
        m_kept.insert(key, new QImage(image), qMax(1, int(image.sizeInBytes() / 1024)));
    Q_EMIT ready(path);
}

}  // namespace heard::ui
