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

/// A table as it was read.
struct Table {
    QList<QStringList> rows;
    QByteArray encoding;  ///< of CSV; empty for XLSX
};

/// By what the file is: XLSX begins as a ZIP does, all else is CSV. Codes: "empty-file" (no row), "too-large" (rows,
/// columns, or a sheet that unpacks to more than kMostXml), "not-a-table" (binary, or a damaged or foreign ZIP), and
/// "old-excel" (.xls).
[[nodiscard]] Result<Table> readTable(const QByteArray &bytes);

/// The first sheet of a workbook (ECMA-376). Codes as above.
[[nodiscard]] Result<QList<QStringList>> readXlsx(const QByteArray &bytes);

/// One sheet, the first row bold, all cells as text. Codes: "not-written".
[[nodiscard]] Result<void> writeXlsx(const QString &path, const QList<QStringList> &rows);

}  // namespace heard::tables
