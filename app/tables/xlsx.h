// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

#include "base/result.h"

namespace heard::tables {

inline constexpr qsizetype kMostRows = 200'000;
inline constexpr qsizetype kMostColumns = 256;
inline constexpr qint64 kMostXml = 64LL * 1024 * 1024;  ///< bytes that one part of a packed sheet unpacks to

inline constexpr int kFirstFilled = -1;  ///< a workbook's first sheet that has rows

/// A table as it was read.
struct Table {
    QList<QStringList> rows;
    QByteArray encoding;  ///< of CSV; empty for XLSX
    QStringList sheets;   ///< of XLSX: the names of those there are
    int sheet = 0;        ///< which of them this is
};

/// By what the file is: XLSX begins as a ZIP does, all else is CSV. Codes: "empty-file" (no row in it, or in that
/// sheet), "too-large" (rows, columns, or a sheet that unpacks to more than kMostXml), "not-a-table" (binary, or a
/// damaged or foreign ZIP), and "old-excel" (.xls).
[[nodiscard]] Result<Table> readTable(const QByteArray &bytes, int sheet = kFirstFilled);

/// A workbook's sheet (ECMA-376): texts, numbers in full, dates as exceldates.h writes them. Codes as above.
[[nodiscard]] Result<Table> readXlsx(const QByteArray &bytes, int sheet = kFirstFilled);

/// One sheet, the first row bold, all cells as text. Codes: "not-written".
[[nodiscard]] Result<void> writeXlsx(const QString &path, const QList<QStringList> &rows);

}  // namespace heard::tables
