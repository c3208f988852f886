// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

/// Tables as text, as spreadsheets write and read them (RFC 4180 and what they do beside it).
namespace heard::replies::csv {

/// UTF-8 with or without a mark, UTF-16 with one, else Windows-1251, as Excel writes it in Russia and Ukraine.
[[nodiscard]] QString decode(const QByteArray &bytes);

/// Rows of cells. The separator is the one of comma, semicolon and tab that the first line has most of, or what a first
/// line "sep=;" says. Quotes may hold line ends and doubled quotes; a quote within a bare cell is itself. Empty lines
/// are left out.
[[nodiscard]] QList<QStringList> parse(const QString &text);

/// UTF-8 with a mark, commas and CRLF. A cell that a spreadsheet would take for a formula gets an apostrophe before it,
/// which withoutGuard() takes away.
[[nodiscard]] QByteArray write(const QList<QStringList> &rows);

/// The cell without that apostrophe.
[[nodiscard]] QString withoutGuard(const QString &cell);

}  // namespace heard::replies::csv
