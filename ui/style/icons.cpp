// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/icons.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>
#include <array>

#include "ui/style/paint.h"

namespace heard::ui {

static QPixmap render(const QString &name, const QColor &color, int size, qreal ratio) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    // The drawings are 24 units wide; at 16 to 20 px the calm of the design asks for a line of about 1.3 px.
    svg.replace("stroke-width=\"2\"", size >= 24 ? "stroke-width=\"1.5\"" : "stroke-width=\"1.8\"");
    QPixmap picture(QSize(size, size) * ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    QSvgRenderer(svg).render(&painter, QRectF(QPointF(0, 0), QSizeF(picture.size())));
    painter.end();
    picture.setDevicePixelRatio(ratio);
    return picture;
}

QPixmap Icons::pixmap(const QString &name, const QColor &color, int size, qreal ratio) const {
    const QString key = QStringLiteral("%1/%2/%3/%4").arg(name, color.name()).arg(size).arg(ratio);
    const auto kept = m_kept.constFind(key);
    if (kept != m_kept.cend()) return *kept;
    return m_kept[key] = render(name, color, size, ratio);
}

void Icons::paint(QPainter &painter, const QRectF &box, const QString &name, const QColor &color, int size) const {
    const QPixmap picture = pixmap(name, color, size, painter.device()->devicePixelRatioF());
    const QPointF at = paint::visual(painter, box).center() - QPointF(size / 2.0, size / 2.0);
    painter.drawPixmap(QPointF(qRound(at.x()), qRound(at.y())), picture);
}

namespace {

struct KindMark {
    const char *kind;
    const char *icon;
    QRgb light;
    QRgb dark;
};

constexpr std::array kMarks{
    KindMark{"webchat", "message-circle", 0xff0d8a72, 0xff35b898},
    KindMark{"form", "clipboard-list", 0xff6d4fd0, 0xffa08bf0},
    KindMark{"email", "mail", 0xffb4690e, 0xffe0983a},
    KindMark{"telegram", "send", 0xff1c7fb8, 0xff55b4e6},
};

}  // namespace

ChannelMark channelMark(const QString &channelKind, bool dark) {
    for (const KindMark &mark : kMarks)
        if (channelKind == QLatin1String(mark.kind))
            return {QLatin1String(mark.icon), QColor(dark ? mark.dark : mark.light)};
    return {QStringLiteral("hash"), QColor(dark ? 0xff9da7b7 : 0xff5d677b)};
}

}  // namespace heard::ui
