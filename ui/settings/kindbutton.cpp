// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/kindbutton.h"

#include <QPainter>
#include <QSvgRenderer>

#include "ui/style/paint.h"
#include "ui/style/theme.h"

namespace heard::ui {

constexpr int kHeight = 60;
constexpr int kTile = 36;

KindButton::KindButton(const Kit &kit, const QJsonObject &metadata, const QString &name, QWidget *parent)
    : QAbstractButton(parent),
      m_kit(kit),
      m_icon(metadata.value(QLatin1String("icon")).toString()),
      m_colour(metadata.value(QLatin1String("colour")).toString()) {
    setText(name);
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&kit.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize KindButton::sizeHint() const { return {360, kHeight}; }

void KindButton::paintMark(QPainter &painter, const QRectF &box) const {
    const Tokens &t = m_kit.theme.tokens();
    QColor ink = m_colour.isValid() ? m_colour : t.accent;
    // A plugin names one colour; on the dark ground it has to be lighter to be seen.
    if (t.dark) ink.setHslF(float(qMax(0., double(ink.hslHueF()))), ink.hslSaturationF() * 0.7F, 0.68F);
    QColor tile = ink;
    tile.setAlphaF(0.14F);
    paint::rounded(painter, box, 8, tile, {});
    const QRectF inside = box.adjusted(8, 8, -8, -8);
    if (!m_icon.startsWith(u'<')) {
        m_kit.theme.icons().paint(painter, box, m_icon.isEmpty() ? QStringLiteral("hash") : m_icon, ink, 20);
        return;
    }
    QByteArray svg = m_icon.toUtf8();
    QSvgRenderer(svg.replace("currentColor", ink.name().toLatin1())).render(&painter, inside);
}

void KindButton::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = m_kit.theme.tokens();
    const QRectF card = QRectF(rect()).adjusted(1, 1, -1, -1);
    const bool marked = hasFocus() || underMouse() || isDown();
    paint::rounded(painter, card, 10, isDown() ? t.accentTint : t.surface, marked ? t.accent : t.line);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    QRectF tile(12, (kHeight - kTile) / 2.0, kTile, kTile);
    QRectF words(tile.right() + 14, 0, width() - tile.right() - 28, kHeight);
    if (mirrored) {
        tile.moveRight(width() - 12);
        words.moveRight(tile.left() - 14);
    }
    paintMark(painter, tile);
    paint::line(painter, words, text(), m_kit.theme.font(Theme::Text::Title), t.text,
                (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

}  // namespace heard::ui
