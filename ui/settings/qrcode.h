// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRectF>
#include <QString>

class QPainter;

namespace heard::ui {

/// A QR code (ISO/IEC 18004, made by libqrencode) of a text, in UTF-8 with error correction M: 15 % of it may be worn
/// off.
class QrCode {
public:
    explicit QrCode(const QString &text);

    /// False if the text is too long for any code (about 2,300 bytes).
    [[nodiscard]] bool isValid() const { return m_width > 0; }
    /// Modules on a side, without the quiet zone.
    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] bool isDark(int x, int y) const { return m_dark.value(y * m_width + x); }
    /// Black on what is there, with the quiet zone of four modules inside @p square.
    void paint(QPainter &painter, const QRectF &square) const;

private:
    int m_width = 0;
    QList<bool> m_dark;
};

}  // namespace heard::ui
