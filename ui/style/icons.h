// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QHash>
#include <QPixmap>
#include <QString>

class QPainter;
class QRectF;

namespace heard::ui {

/// Line icons (resources/icons, lucide) tinted to a colour and drawn for the device's pixel ratio. Main thread; each
/// is rendered once and kept.
class Icons {
public:
    /// `size` in device-independent pixels. A name that is not there gives an empty picture, which a test looks for.
    QPixmap pixmap(const QString &name, const QColor &color, int size, qreal ratio) const;
    /// Drawn centred in `box`.
    void paint(QPainter &painter, const QRectF &box, const QString &name, const QColor &color, int size) const;

private:
    mutable QHash<QString, QPixmap> m_kept;
};

/// How a channel kind is marked: by its icon's form and its colour, never by colour alone.
struct ChannelMark {
    QString icon;
    QColor color;
};

[[nodiscard]] ChannelMark channelMark(const QString &channelKind, bool dark);

}  // namespace heard::ui
