// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/rows.h"

/// Rows as a person would say them: what screen readers read and DisplayRole gives. Translated, times in the locale's
/// short form, with the date unless it is that of `now`. Pure but for the locale.
namespace heard::ui::rowtext {

/// "Anna, Site chat, 2 unread, When do you close?, 14:02"
[[nodiscard]] QString spoken(const InboxRow &row, qint64 now);
/// The text of all its parts without marks of formatting; see plainText() of domain/message.h.
[[nodiscard]] QString words(const MessageRow &row);
/// "Customer, 14:02: text", "You, 14:08, delivered: text"
[[nodiscard]] QString spoken(const MessageRow &row, const QString &me, qint64 now);
/// "Where is my order?, Web form, resolved, Olena, score 3.5 of 4, 12/11/2026 14:02"
[[nodiscard]] QString spoken(const HistoryRow &row, qint64 now);
[[nodiscard]] QString spoken(Delivery delivery);
[[nodiscard]] QString spoken(ConversationStatus status);

}  // namespace heard::ui::rowtext
