// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a table: it is read or refused by name, within its bounds; what was read of CSV is the same when it is
// written and read again. Bytes that begin with "<" are the parts of a workbook, between zeros: the sheet, the styles,
// the shared texts and the book; packed here, for no chance makes a ZIP with the right sums.
#include <zip.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "tables/csv.h"
#include "tables/xlsx.h"

using namespace heard;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

/// A lone surrogate can't be written as UTF-8, and an empty cell at the end of a line of its own is no line.
bool survives(const QList<QStringList> &rows) {
    return std::all_of(rows.begin(), rows.end(), [](const QStringList &row) {
        const bool whole = std::all_of(row.begin(), row.end(), [](const QString &cell) {
            return QString::fromUtf8(cell.toUtf8()) == cell && !cell.contains(u'\r');
        });
        return whole && row != QStringList{QString()};
    });
}

void add(zip_t *zip, const char *name, const QByteArray &bytes) {
    zip_source_t *source = zip_source_buffer(zip, bytes.constData(), zip_uint64_t(bytes.size()), 0);
    const zip_int64_t index = zip_file_add(zip, name, source, ZIP_FL_ENC_UTF_8);
    require(index >= 0);
    zip_set_file_compression(zip, zip_uint64_t(index), ZIP_CM_STORE, 0);
}

QByteArray packed(const QList<QByteArray> &parts) {
    static const QByteArray book = R"(<workbook xmlns:r="r"><sheets><sheet name="A" r:id="r1"/></sheets></workbook>)";
    static const QByteArray links =
        R"(<Relationships><Relationship Id="r1" Target="worksheets/1.xml"/></Relationships>)";
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(target);
    zip_t *zip = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
    require(zip != nullptr);
    add(zip, "xl/worksheets/1.xml", parts.value(0));
    if (parts.size() > 1) add(zip, "xl/styles.xml", parts[1]);
    if (parts.size() > 2) add(zip, "xl/sharedStrings.xml", parts[2]);
    const QByteArray named = parts.value(3, book);
    add(zip, "xl/workbook.xml", named);
    add(zip, "xl/_rels/workbook.xml.rels", links);
    require(zip_close(zip) == 0);
    zip_stat_t stat;
    require(zip_source_stat(target, &stat) == 0);
    QByteArray bytes(qsizetype(stat.size), Qt::Uninitialized);
    require(zip_source_open(target) == 0);
    require(zip_source_read(target, bytes.data(), stat.size) == zip_int64_t(stat.size));
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    const QByteArray given(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QByteArray bytes = given.startsWith('<') ? packed(given.split('\0')) : given;
    const auto table = tables::readTable(bytes);
    if (!table) {
        require(!table.error().code.isEmpty());
        return 0;
    }
    require(!table->rows.isEmpty() && table->rows.size() <= tables::kMostRows);
    for (const QStringList &row : table->rows) require(row.size() <= tables::kMostColumns);
    if (!survives(table->rows)) return 0;
    QList<QStringList> again = csv::parse(QString::fromUtf8(csv::write(table->rows).mid(3)));
    for (QStringList &row : again)
        for (QString &cell : row) cell = csv::withoutGuard(cell);
    require(again == table->rows);
    return 0;
}
