// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Times as a person reads them, in the locale's words and the machine's time zone: relative up to a day, then dates.
/// All times are ms since 1970 UTC; 0 gives an empty string.
namespace heard::ui::timewords {

/// For a row of the list: "now", "5 min", "14:06" today, "Tue" this week, "12 Nov", "12.11.24".
[[nodiscard]] QString inRow(qint64 at, qint64 now);
/// The hour of a message: "14:06".
[[nodiscard]] QString clockTime(qint64 at);
/// A line between days: "Today", "Yesterday", "12 November", "12 November 2024".
[[nodiscard]] QString day(qint64 at, qint64 now);
/// For what is to come: "18:00", "tomorrow 09:00", "Mon 09:00", "12 Dec 09:00".
[[nodiscard]] QString ahead(qint64 at, qint64 now);
/// A length of time, in its largest unit: "4 min", "3 h", "2 d"; less than a minute is "1 min".
[[nodiscard]] QString span(qint64 ms);
/// With seconds and zone, for hover.
[[nodiscard]] QString exact(qint64 at);
[[nodiscard]] bool sameDay(qint64 a, qint64 b);

}  // namespace heard::ui::timewords
