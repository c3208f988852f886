// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/xlsx.h"

#include <xlsxwriter.h>

#include <QFile>
#include <QXmlStreamReader>
#include <algorithm>
#include <cmath>

#include "tables/csv.h"
#include "tables/encoding.h"
#include "tables/workbook.h"

namespace heard::tables {
namespace {

constexpr double kWhole = 1e18;  ///< above it a number is kept as it stands

tl::unexpected<Error> tooLarge() { return failure(QStringLiteral("too-large")); }

/// "AB12" -> 27; -1 if it is no place of a cell.
qsizetype columnOf(const QString &place) {
    qsizetype column = 0;
    for (const QChar c : place) {
        if (c.isDigit()) break;
        if (c < u'A' || c > u'Z' || column > 20'000) return -1;
        column = column * 26 + (c.unicode() - u'A' + 1);
    }
    return column - 1;
}

/// A number as a person wrote it: Excel keeps a phone number as 3.80501234567E11, and 0.3 as 0.30000000000000004.
QString numberText(const QString &value) {
    bool number = false;
    const double read = value.toDouble(&number);
    if (!number) return value;
    if (std::floor(read) == read && std::abs(read) < kWhole) return QString::number(qint64(read));
    return QString::number(read, 'g', 15);
}

/// A cell of type "d" has its date in ISO 8601 already.
QString isoText(QString value) {
    value.replace(u'T', u' ');
    if (value.endsWith(QLatin1String(" 00:00:00"))) value.chop(9);
    return value;
}

QString cellText(QXmlStreamReader &xml, const Workbook &book) {
    const QString type = attribute(xml, "t");
    const int style = attribute(xml, "s").toInt();
    QString value;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == QLatin1String("c")) break;
        if (!xml.isStartElement()) continue;
        if (xml.name() == QLatin1String("v"))
            value = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        else if (xml.name() == QLatin1String("is"))
            value = richText(xml);
        else
            xml.skipCurrentElement();
    }
    value.truncate(kMostCellText);
    if (type == QLatin1String("s")) return book.texts.value(value.toInt());
    if (type == QLatin1String("b")) return value == QLatin1String("1") ? QStringLiteral("1") : QStringLiteral("0");
    if (type == QLatin1String("d")) return isoText(value);
    if (!type.isEmpty() && type != QLatin1String("n")) return value;
    const NumberKind kind = book.styles.value(style, NumberKind::Number);
    bool number = false;
    const double days = value.toDouble(&number);
    const QString date = number && kind != NumberKind::Number ? dateText(days, kind, book.from1904) : QString();
    return date.isEmpty() ? numberText(value) : date;
}

Result<QList<QStringList>> sheetRows(const QByteArray &part, const Workbook &book) {
    QList<QStringList> rows;
    QStringList row;
    QXmlStreamReader xml(part);
    while (!xml.atEnd()) {
        xml.readNext();
        if (!good(xml)) return notATable();
        if (xml.isEndElement() && xml.name() == QLatin1String("row")) {
            const bool any = std::any_of(row.cbegin(), row.cend(), [](const QString &cell) { return !cell.isEmpty(); });
            if (any) rows += row;
            row.clear();
            if (rows.size() > kMostRows) return tooLarge();
        }
        if (!xml.isStartElement() || xml.name() != QLatin1String("c")) continue;
        const QString place = attribute(xml, "r");
        const qsizetype column = place.isEmpty() ? row.size() : columnOf(place);
        const QString text = cellText(xml, book);
        if (column < 0) return notATable();
        if (column >= kMostColumns) {
            if (!text.isEmpty()) return tooLarge();
            continue;  // an empty cell with a style only
        }
        while (row.size() <= column) row += QString();
        row[column] = text;
    }
    if (xml.hasError()) return notATable();
    return rows;
}

}  // namespace

Result<Table> readXlsx(const QByteArray &bytes, int sheet) {
    const ZipParts zip(bytes);
    if (!zip.isOpen()) return notATable();
    const auto book = readWorkbook(zip);
    if (!book) return tl::unexpected(book.error());
    Table table;
    for (const Workbook::Sheet &each : book->sheets) table.sheets += each.name;
    const int last = int(book->sheets.size()) - 1;
    for (int i = std::clamp(sheet, 0, last); i <= (sheet < 0 ? last : std::clamp(sheet, 0, last)); ++i) {
        const auto part = zip.part(book->sheets[i].part);
        if (!part) return tl::unexpected(part.error());
        auto rows = sheetRows(*part, *book);
        if (!rows) return tl::unexpected(rows.error());
        table.rows = *std::move(rows);
        table.sheet = i;
        if (!table.rows.isEmpty()) return table;
    }
    return failure(QStringLiteral("empty-file"));
}

Result<Table> readTable(const QByteArray &bytes, int sheet) {
    if (bytes.startsWith("\xd0\xcf\x11\xe0")) return failure(QStringLiteral("old-excel"));
    if (bytes.startsWith("PK\x03\x04")) return readXlsx(bytes, sheet);
    Table table;
    table.encoding = encodingOf(bytes);
    const QString text = decoded(bytes);
    if (text.contains(QChar(u'\0'))) return notATable();
    table.rows = csv::parse(text);
    if (table.rows.size() > kMostRows) return tooLarge();
    for (QStringList &row : table.rows) {
        if (row.size() > kMostColumns) return tooLarge();
        for (QString &cell : row) cell = csv::withoutGuard(cell);
    }
    if (table.rows.isEmpty()) return failure(QStringLiteral("empty-file"));
    return table;
}

Result<void> writeXlsx(const QString &path, const QList<QStringList> &rows) {
    lxw_workbook *book = workbook_new(QFile::encodeName(path).constData());
    if (!book) return failure(QStringLiteral("not-written"));
    lxw_worksheet *sheet = workbook_add_worksheet(book, nullptr);
    lxw_format *bold = workbook_add_format(book);
    format_set_bold(bold);
    for (qsizetype y = 0; sheet && y < rows.size(); ++y)
        for (qsizetype x = 0; x < rows[y].size() && x < kMostColumns; ++x)
            if (!rows[y][x].isEmpty())
                worksheet_write_string(sheet, lxw_row_t(y), lxw_col_t(x),
                                       rows[y][x].left(kMostCellText).toUtf8().constData(), y == 0 ? bold : nullptr);
    if (sheet) worksheet_freeze_panes(sheet, 1, 0);
    const lxw_error error = workbook_close(book);
    if (error != LXW_NO_ERROR) return failure(QStringLiteral("not-written"), QString::fromUtf8(lxw_strerror(error)));
    return {};
}

}  // namespace heard::tables
