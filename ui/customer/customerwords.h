// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <optional>

#include "domain/customermerge.h"
#include "ui/models/customers.h"

/// A customer's facts as a person reads and writes them, in the language of the windows.
namespace heard::ui {

[[nodiscard]] QString consentWords(Consent consent);
/// "22:00–08:00"; empty if none.
[[nodiscard]] QString quietWords(const QuietHours &quiet);
/// "22-8", "22:00 – 08:30" …; none if it is no such span.
[[nodiscard]] std::optional<QuietHours> quietFrom(const QString &text);
/// "українська"; the code itself if it is not known.
[[nodiscard]] QString languageWords(const QString &code);
[[nodiscard]] QStringList languageSuggestions();
/// The code of a language given by its own name or by its code.
[[nodiscard]] std::optional<QString> languageFrom(const QString &text);
/// "Europe/Kyiv · 14:06 there"
[[nodiscard]] QString timeZoneWords(const QString &zone, qint64 now);
[[nodiscard]] QStringList timeZoneSuggestions();
[[nodiscard]] std::optional<QString> timeZoneFrom(const QString &text);

[[nodiscard]] QString fieldName(CustomerField field);
/// The value of a field, for the preview of a merge.
[[nodiscard]] QString fieldWords(const Customer &customer, CustomerField field, const QString &channelName);
/// What to call them: their name, else an address.
[[nodiscard]] QString nameOf(const Customer &customer);
[[nodiscard]] QString identityWords(const Identity &identity);
/// Why two may be one person: "Same phone: +380501234567".
[[nodiscard]] QString reasonWords(const DuplicateHint &hint);

}  // namespace heard::ui
