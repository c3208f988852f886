// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

/// The forms in which mail programs announce a quote or sign a mail. Each looks at a line without blanks around it.
namespace heard::email {

/// "On Mon, 12 May 2025 at 10:00, Ann <ann@x> wrote:", "пн, 12 мая 2025 г. в 10:00, Иван <i@x>:" and the like.
[[nodiscard]] bool isAttribution(QStringView line);
/// Whether there is a date or a time in it.
[[nodiscard]] bool namesTime(QStringView line);
/// "-----Original Message-----" and the like; not a forward, whose content is what the sender wants to show.
[[nodiscard]] bool isHistoryRule(QStringView line);
[[nodiscard]] bool isForwardRule(QStringView line);
/// A line of a header that was pasted into the text: 'f' From, 's' Sent or Date, 't' To, 'c' Cc, 'b' Subject, else 0.
[[nodiscard]] char headerLabel(QStringView line);
/// "Sent from my iPhone" and the like, the whole line.
[[nodiscard]] bool isDeviceSignature(QStringView line);

}  // namespace heard::email
