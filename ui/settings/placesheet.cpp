// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/placesheet.h"

#include <QPagedPaintDevice>
#include <QPainter>
#include <QRegularExpression>

#include "ui/settings/qrcode.h"

namespace heard::ui {
namespace {

/// Writes downwards, each text centred and as large as asked or as fits.
class SheetPainter {
public:
    SheetPainter(QPainter &painter, const QRectF &page) : m_painter(painter), m_page(page), m_y(page.top()) {}

    void skip(qreal part) { m_y += m_page.width() * part; }

    /// @param size the letters' height as a part of the page's width, @param lines at most so many
    void write(const QString &text, qreal size, bool bold, int lines) {
        if (text.isEmpty()) return;
        QFont font = m_painter.font();
        font.setBold(bold);
        QRectF box(m_page.left(), m_y, m_page.width(), m_page.height());
        QRectF taken;
        for (int tries = 0; tries < 12; ++tries, size *= 0.9) {
            font.setPixelSize(std::max(1, int(m_page.width() * size)));
            m_painter.setFont(font);
            taken = m_painter.boundingRect(box, kFlags, text);
            if (taken.width() <= box.width() &&
                taken.height() <= lines * QFontMetricsF(font, m_painter.device()).lineSpacing() * 1.05)
                break;
        }
        box.setHeight(taken.height());
        m_painter.drawText(box, kFlags, text);
        m_y += taken.height();
    }

    /// A square as wide as this part of the page, or as high as what is left above @p below.
    void code(const QrCode &code, qreal part, qreal below) {
        const qreal room = m_page.bottom() - m_y - m_page.width() * below;
        const qreal side = std::min(m_page.width() * part, room);
        code.paint(m_painter, QRectF(m_page.center().x() - side / 2, m_y, side, side));
        m_y += side;
    }

private:
    static constexpr int kFlags = int(Qt::AlignHCenter) | Qt::AlignTop | Qt::TextWordWrap;
    QPainter &m_painter;
    const QRectF m_page;
    qreal m_y;
};

void paintSheet(QPainter &painter, const QRectF &page, const PlaceSheet &sheet) {
    SheetPainter pen(painter, page);
    pen.write(sheet.sentences.value(0), 0.088, true, 2);
    pen.skip(0.02);
    for (qsizetype i = 1; i < sheet.sentences.size(); ++i) {
        pen.write(sheet.sentences[i], 0.045, false, 2);
        pen.skip(0.008);
    }
    pen.skip(0.01);
    pen.code(QrCode(sheet.url), 0.86, 0.2);
    pen.write(sheet.name, 0.05, true, 1);
    pen.write(sheet.address, 0.034, false, 2);
    pen.skip(0.008);
    pen.write(sheet.url, 0.026, false, 1);
}

}  // namespace

QList<PlaceSheet> sheetsOf(const QJsonArray &lines, const QString &url, const QMap<QString, QString> &sentences) {
    static const QRegularExpression kCoded(QStringLiteral("^#([a-z0-9]{3,16})\\s+(.+)$"));
    QList<PlaceSheet> sheets;
    for (const QJsonValue &line : lines) {
        const auto found = kCoded.match(line.toString().simplified());
        if (!found.hasMatch()) continue;
        const QStringList cells = found.captured(2).split(u'|');
        PlaceSheet sheet{cells.first().trimmed(), cells.value(1).trimmed(), url + u'/' + found.captured(1), {}};
        const QString own = cells.value(2).trimmed().section(u'-', 0, 0).toLower();
        if (sentences.contains(own)) sheet.sentences += sentences.value(own);
        for (auto it = sentences.begin(); it != sentences.end(); ++it)
            if (it.key() != own) sheet.sentences += it.value();
        sheets += sheet;
    }
    return sheets;
}

bool paintSheets(QPagedPaintDevice &device, const QList<PlaceSheet> &sheets) {
    QPainter painter;
    if (!painter.begin(&device)) return false;
    const QPageLayout layout = device.pageLayout();
    painter.setPen(Qt::black);
    for (qsizetype i = 0; i < sheets.size(); ++i) {
        if (i > 0 && !device.newPage()) return false;
        const QRectF page(QPointF(), layout.paintRectPixels(painter.device()->logicalDpiX()).size());
        paintSheet(painter, page, sheets[i]);
    }
    return painter.end();
}

}  // namespace heard::ui
