// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/pictureviewer.h"

#include <QGuiApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QScreen>
#include <QShortcut>

namespace heard::ui {

PictureViewer::PictureViewer(const QString &path, const QString &name, QWidget *parent)
    : QDialog(parent), m_path(path) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(name.isEmpty() ? tr("Picture") : name);
    setAccessibleName(windowTitle());
    resize(screen()->availableSize() * 0.7);
    connect(&m_pictures, &PictureStore::ready, this, qOverload<>(&QWidget::update));
    connect(new QShortcut(QKeySequence::Save, this), &QShortcut::activated, this, &PictureViewer::saveWanted);
}

void PictureViewer::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.fillRect(rect(), QColor(0x10, 0x12, 0x16));
    const QImage picture = m_pictures.picture(m_path, screen()->size() * devicePixelRatioF());
    if (picture.isNull()) {
        painter.setPen(Qt::white);
        const QString words =
            m_pictures.broken(m_path) ? tr("This picture can't be shown.") : tr("Loading the picture…");
        painter.drawText(rect(), Qt::AlignCenter, words);
        return;
    }
    const QSizeF natural = QSizeF(picture.size()) / devicePixelRatioF();
    const QSizeF room = QSizeF(size()) - QSizeF(32, 32);
    const bool fits = natural.width() <= room.width() && natural.height() <= room.height();
    QRectF place(QPointF(0, 0), fits ? natural : natural.scaled(room, Qt::KeepAspectRatio));
    place.moveCenter(QRectF(rect()).center());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(place, picture);
}

void PictureViewer::mouseReleaseEvent(QMouseEvent *) { close(); }

}  // namespace heard::ui
