// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/xlsx.h"

#include <xlsxwriter.h>
#include <zip.h>

#include <QFile>
#include <QXmlStreamReader>
#include <algorithm>
#include <cmath>
#include <memory>

#include "tables/csv.h"
#include "tables/encoding.h"

namespace heard::tables {
namespace {

constexpr qint64 kChunk = 64 * 1024;
constexpr qsizetype kMostText = 32'767;  ///< of one cell, Excel's own limit

tl::unexpected<Error> notATable() { return failure(QStringLiteral("not-a-table")); }
tl::unexpected<Error> tooLarge() { return failure(QStringLiteral("too-large")); }

/// A ZIP in memory, read part by part. What a part claims as its size is not believed.
class Archive {
public:
    explicit Archive(const QByteArray &bytes) {
        zip_error_t error;
        zip_error_init(&error);
        zip_source_t *source = zip_source_buffer_create(bytes.constData(), zip_uint64_t(bytes.size()), 0, &error);
        if (source) m_zip = zip_open_from_source(source, ZIP_RDONLY, &error);
        if (source && !m_zip) zip_source_free(source);
        zip_error_fini(&error);
    }
    ~Archive() {
        if (m_zip) zip_discard(m_zip);
    }
    Q_DISABLE_COPY_MOVE(Archive)

    bool isOpen() const { return m_zip != nullptr; }
    bool has(const QString &name) const { return zip_name_locate(m_zip, name.toUtf8().constData(), 0) >= 0; }

    Result<QByteArray> part(const QString &name) const {
        const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(zip_fopen(m_zip, name.toUtf8().constData(), 0),
                                                                      &zip_fclose);
        if (!file) return notATable();
        QByteArray bytes;
        QByteArray chunk(kChunk, Qt::Uninitialized);
        while (true) {
            const zip_int64_t got = zip_fread(file.get(), chunk.data(), zip_uint64_t(chunk.size()));
            if (got < 0) return notATable();
            if (got == 0) return bytes;
            if (bytes.size() + got > kMostXml) return tooLarge();
            bytes.append(chunk.constData(), qsizetype(got));
        }
    }

private:
    zip_t *m_zip = nullptr;
};

/// No document of a workbook has a DTD; one that has is after something else (entities that expand without end).
bool good(const QXmlStreamReader &xml) { return !xml.hasError() && xml.tokenType() != QXmlStreamReader::DTD; }

QString attribute(const QXmlStreamReader &xml, const char *name) {
    const auto attributes = xml.attributes();
    for (const QXmlStreamAttribute &each : attributes)
        if (each.name() == QLatin1String(name)) return each.value().toString();
    return {};
}

/// The part that holds the first sheet.
Result<QString> firstSheet(const Archive &archive) {
    const auto book = archive.part(QStringLiteral("xl/workbook.xml"));
    const auto links = archive.part(QStringLiteral("xl/_rels/workbook.xml.rels"));
    if (!book) return tl::unexpected(book.error());
    if (!links) return tl::unexpected(links.error());
    QString id;
    QXmlStreamReader xml(*book);
    while (!xml.atEnd() && id.isEmpty()) {
        xml.readNext();
        if (!good(xml)) return notATable();
        if (!xml.isStartElement() || xml.name() != QLatin1String("sheet")) continue;
        const auto attributes = xml.attributes();
        for (const QXmlStreamAttribute &each : attributes)
            if (each.name() == QLatin1String("id") && !each.prefix().isEmpty()) id = each.value().toString();
    }
    QXmlStreamReader rels(*links);
    while (!rels.atEnd()) {
        rels.readNext();
        if (!good(rels)) return notATable();
        if (!rels.isStartElement() || rels.name() != QLatin1String("Relationship")) continue;
        if (attribute(rels, "Id") != id || id.isEmpty()) continue;
        const QString target = attribute(rels, "Target");
        return target.startsWith(u'/') ? target.mid(1) : QLatin1String("xl/") + target;
    }
    return notATable();
}

/// Texts of <si>, which may be in runs (<r><t>); phonetic hints (<rPh>) are none of it.
QString textOf(QXmlStreamReader &xml) {
    QString text;
    const auto end = xml.name().toString();
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == end) break;
        if (!xml.isStartElement()) continue;
        if (xml.name() == QLatin1String("rPh"))
            xml.skipCurrentElement();
        else if (xml.name() == QLatin1String("t"))
            text += xml.readElementText(QXmlStreamReader::IncludeChildElements);
    }
    return text.left(kMostText);
}

Result<QStringList> sharedTexts(const Archive &archive) {
    const QString name = QStringLiteral("xl/sharedStrings.xml");
    if (!archive.has(name)) return QStringList();
    const auto part = archive.part(name);
    if (!part) return tl::unexpected(part.error());
    QStringList texts;
    QXmlStreamReader xml(*part);
    while (!xml.atEnd()) {
        xml.readNext();
        if (!good(xml)) return notATable();
        if (xml.isStartElement() && xml.name() == QLatin1String("si")) texts += textOf(xml);
    }
    return texts;
}

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

/// A number as a person wrote it: Excel keeps a phone number as 3.80501234567E11.
QString numberText(const QString &value) {
    bool number = false;
    const double read = value.toDouble(&number);
    const bool whole = number && std::floor(read) == read && std::abs(read) < 1e15;
    return whole ? QString::number(qint64(read)) : value;
}

QString cellText(QXmlStreamReader &xml, const QStringList &shared) {
    const QString type = attribute(xml, "t");
    QString value;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == QLatin1String("c")) break;
        if (!xml.isStartElement()) continue;
        if (xml.name() == QLatin1String("v"))
            value = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        else if (xml.name() == QLatin1String("is"))
            value = textOf(xml);
        else
            xml.skipCurrentElement();
    }
    if (type == QLatin1String("s")) return shared.value(value.toInt());
    if (type == QLatin1String("b")) return value == QLatin1String("1") ? QStringLiteral("1") : QStringLiteral("0");
    if (type.isEmpty() || type == QLatin1String("n")) return numberText(value);
    return value.left(kMostText);
}

Result<QList<QStringList>> sheetRows(const QByteArray &part, const QStringList &shared) {
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
        const QString text = cellText(xml, shared);
        if (column < 0) return notATable();
        if (column >= kMostColumns) {
            if (!text.isEmpty()) return tooLarge();
            continue;  // an empty cell with a style only
        }
        while (row.size() <= column) row += QString();
        row[column] = text;
    }
    return rows;
}

}  // namespace

Result<QList<QStringList>> readXlsx(const QByteArray &bytes) {
    const Archive archive(bytes);
    if (!archive.isOpen()) return notATable();
    const auto sheet = firstSheet(archive);
    if (!sheet) return tl::unexpected(sheet.error());
    const auto shared = sharedTexts(archive);
    if (!shared) return tl::unexpected(shared.error());
    const auto part = archive.part(*sheet);
    if (!part) return tl::unexpected(part.error());
    return sheetRows(*part, *shared);
}

Result<Table> readTable(const QByteArray &bytes) {
    Table table;
    if (bytes.startsWith("\xd0\xcf\x11\xe0")) return failure(QStringLiteral("old-excel"));
    if (bytes.startsWith("PK\x03\x04")) {
        auto rows = readXlsx(bytes);
        if (!rows) return tl::unexpected(rows.error());
        table.rows = *std::move(rows);
    } else {
        table.encoding = encodingOf(bytes);
        const QString text = decoded(bytes);
        if (text.contains(QChar(u'\0'))) return notATable();
        table.rows = csv::parse(text);
        if (table.rows.size() > kMostRows) return tooLarge();
        for (QStringList &row : table.rows) {
            if (row.size() > kMostColumns) return tooLarge();
            for (QString &cell : row) cell = csv::withoutGuard(cell);
        }
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
                                       rows[y][x].left(kMostText).toUtf8().constData(), y == 0 ? bold : nullptr);
    if (sheet) worksheet_freeze_panes(sheet, 1, 0);
    const lxw_error error = workbook_close(book);
    if (error != LXW_NO_ERROR) return failure(QStringLiteral("not-written"), QString::fromUtf8(lxw_strerror(error)));
    return {};
}

}  // namespace heard::tables
