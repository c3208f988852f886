// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/qrcode.h"

#include <qrencode.h>

#include <QPainter>
#include <memory>

namespace heard::ui {
namespace {
constexpr int kQuiet = 4;  ///< modules of white on each side, ISO/IEC 18004
}

QrCode::QrCode(const QString &text) {
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString(text.toUtf8().constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), &QRcode_free);
    if (!code) return;
    m_width = code->width;
    m_dark.reserve(m_width * m_width);
    for (int i = 0; i < m_width * m_width; ++i) m_dark += (code->data[i] & 1) != 0;
}

void QrCode::paint(QPainter &painter, const QRectF &square) const {
    const qreal side = square.width() / (m_width + 2 * kQuiet);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int y = 0; y < m_width; ++y)
        for (int x = 0; x < m_width; ++x) {
            int run = 0;  // modules side by side are one rectangle, so that no hairline shows between them
            while (x + run < m_width && isDark(x + run, y)) ++run;
            if (run == 0) continue;
            painter.fillRect(
                QRectF(square.x() + (x + kQuiet) * side, square.y() + (y + kQuiet) * side, run * side, side * 1.01),
                Qt::black);
            x += run;
        }
    painter.restore();
}

}  // namespace heard::ui
