// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace heard::ui {

/// "No messages since 09:12, usually 14 an hour.": a channel that works and brings nothing. Times are ms since 1970.
[[nodiscard]] QString silenceWords(qint64 since, int usual, qint64 now);
/// What a person may do about it.
[[nodiscard]] QString silenceMend();

}  // namespace heard::ui
