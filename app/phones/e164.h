// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace heard::phones {

/// "+380501234567" (ITU-T E.164) of a number as a person writes it, or empty if it is none that exists. A number with
/// "+" or "00" stands for itself; another is tried in each of @p regions (ISO 3166-1 alpha-2, "UA") in turn, and the
/// first where it is valid is taken. An extension is not part of the result. Pure; any thread. The first call reads the
/// library's tables, about 10 ms.
[[nodiscard]] QString e164(const QString &typed, const QStringList &regions);

/// "+380 50 123 4567": E.164 as people read it; @p number itself if it is not valid.
[[nodiscard]] QString readable(const QString &number);

/// Where a language (BCP 47) is spoken, the likeliest first: its own region if it names one, "uk" -> UA, "ru" -> RU,
/// KZ, BY. Of any other, what libphonenumber's regions and Qt's locales agree on; empty for English, which says
/// nothing.
[[nodiscard]] QStringList regionsOf(const QString &language);

/// True for a region that has a numbering plan, as "UA".
[[nodiscard]] bool isRegion(const QString &code);

}  // namespace heard::phones
