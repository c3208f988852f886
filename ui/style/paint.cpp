// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/paint.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QStyle>
#include <QTextBoundaryFinder>

#include "ui/style/theme.h"

namespace heard::ui::paint {

static QString firstSign(const QString &word) {
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    const auto end = finder.toNextBoundary();
    return word.left(end < 0 ? 1 : end).toUpper();
}

QString initials(const QString &name) {
    const QStringList words = name.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty()) return QStringLiteral("?");
    QString first = firstSign(words.first());
    if (words.first().startsWith(QLatin1Char('+'))) return words.first().left(2);
    for (qsizetype i = words.size() - 1; i > 0; --i)
        if (words.at(i).front().isLetter()) return first + firstSign(words.at(i));
    return first;
}

QRectF visual(const QPainter &painter, const QRectF &box) {
    if (painter.layoutDirection() != Qt::RightToLeft) return box;
    return {painter.device()->width() - box.left() - box.width(), box.top(), box.width(), box.height()};
}

void fill(QPainter &painter, const QRectF &box, const QColor &color) { painter.fillRect(visual(painter, box), color); }

QMargins sided(int leading, int top, int trailing, int bottom) {
    return QGuiApplication::isRightToLeft() ? QMargins(trailing, top, leading, bottom)
                                            : QMargins(leading, top, trailing, bottom);
}

void avatar(QPainter &painter, const Theme &theme, const QRectF &box, const QString &name, const QString &channelKind,
            const QColor &behind) {
    const Tokens &t = theme.tokens();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.dark ? t.bubbleIn : QColor(0xee, 0xf0, 0xf4));
    painter.drawEllipse(visual(painter, box));
    line(painter, box, initials(name), theme.font(Theme::Text::Body, true), t.quiet, Qt::AlignCenter);
    if (!channelKind.isEmpty()) {
        const ChannelMark mark = channelMark(channelKind, t.dark);
        const QRectF place(box.right() - 12, box.bottom() - 12, 16, 16);
        painter.setPen(Qt::NoPen);
        painter.setBrush(behind);
        painter.drawEllipse(visual(painter, place).adjusted(-1, -1, 1, 1));
        theme.icons().paint(painter, place, mark.icon, mark.color, 13);
    }
    painter.restore();
}

void line(QPainter &painter, const QRectF &box, const QString &text, const QFont &font, const QColor &color,
          Qt::Alignment alignment) {
    const Qt::LayoutDirection window = painter.layoutDirection();
    const Qt::Alignment seen = QStyle::visualAlignment(window, alignment) | Qt::AlignAbsolute;
    const QRectF place = visual(painter, box);
    painter.setFont(font);
    painter.setPen(color);
    const QFontMetricsF metrics(font);
    // Letters are shaped once to measure and once to draw: of a text that is much too long only what may be seen.
    const auto most = qsizetype(4 * box.width() / std::max(1.0, metrics.averageCharWidth())) + 8;
    const QString shown =
        metrics.elidedText(text.size() > most ? text.left(most) : text, Qt::ElideRight, box.width() + 0.5);
    // A name in Latin letters stays from left to right in a window that runs the other way, its full stop at its end.
    painter.setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(place, int(seen) | Qt::TextSingleLine, shown);
    painter.setLayoutDirection(window);
}

int chipAtRight(QPainter &painter, const QRectF &box, const QString &text, const QFont &font, const QColor &color,
                const QColor &tint) {
    if (text.isEmpty()) return 0;
    const int width = qCeil(QFontMetricsF(font).horizontalAdvance(text)) + 12;
    const QRectF chip(box.right() - width, box.center().y() - 9, width, 18);
    rounded(painter, chip, 5, tint, {});
    line(painter, chip, text, font, color, Qt::AlignCenter);
    return width;
}

void rounded(QPainter &painter, const QRectF &box, qreal corner, const QColor &fill, const QColor &border) {
    const QRectF place = visual(painter, box);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(border.isValid() ? QPen(border, 1) : QPen(Qt::NoPen));
    painter.setBrush(fill);
    painter.drawRoundedRect(border.isValid() ? place.adjusted(0.5, 0.5, -0.5, -0.5) : place, corner, corner);
    painter.restore();
}

}  // namespace heard::ui::paint
