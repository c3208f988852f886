// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a table: it is read or refused by name, within its bounds; what was read of CSV is the same when it is
// written and read again.
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

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
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
