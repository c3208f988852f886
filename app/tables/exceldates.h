// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace heard::tables {

/// What a number format makes of a number (ECMA-376 part 1, 18.8.30 and 18.8.31).
enum class NumberKind { Number, Date, DateTime, Time, Elapsed };

/// Of a built-in format without a code of its own.
[[nodiscard]] NumberKind builtInKind(int formatId);
/// By the code's first section: "dd.mm.yyyy", "[$-419]d mmmm yyyy;@", "[h]:mm".
[[nodiscard]] NumberKind kindOfCode(const QString &code);

/// A number of days as ISO 8601 reads: "2026-03-01", "2026-03-01 09:30", "09:30", with seconds where there are any;
/// elapsed time as "26:30". Days count from 1900 as Excel does, with the 29 February that year never had, or from
/// 1904. Empty if there is no such day.
[[nodiscard]] QString dateText(double days, NumberKind kind, bool from1904);

}  // namespace heard::tables
