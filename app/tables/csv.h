// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

/// Tables as text, as spreadsheets write and read them (RFC 4180 and what they do beside it).
namespace heard::csv {

/// Rows of cells. The separator is the one of comma, semicolon, tab and bar that the first line has most of, or what a
/// first line "sep=;" says. Quotes may hold line ends and doubled quotes; a quote within a bare cell is itself. Empty
/// lines are left out.
[[nodiscard]] QList<QStringList> parse(const QString &text);

/// UTF-8 with a mark, commas and CRLF. A cell that a spreadsheet would take for a formula gets an apostrophe before it,
/// which withoutGuard() takes away.
[[nodiscard]] QByteArray write(const QList<QStringList> &rows);

/// The same without the mark, to be written after what write() gave.
[[nodiscard]] QByteArray lines(const QList<QStringList> &rows);

/// The cell without that apostrophe.
[[nodiscard]] QString withoutGuard(const QString &cell);

}  // namespace heard::csv
