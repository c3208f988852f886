// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace heard {

struct Identity;

/// Addresses in a form in which two that reach the same place are equal. Pure functions, any thread.

/// E.164 such as "+380501234567", of a number written in any usual way: spaces, brackets, hyphens, 00 for +. A number
/// without a country code is read as in the countries that speak @p language (BCP 47), and where that says nothing by
/// its shape: 8 and ten digits as in Russia and Kazakhstan, 0 and nine digits as in Ukraine. Empty if it can't be a
/// phone number (ITU-T E.164: 8 to 15 digits with the country code).
[[nodiscard]] QString normalPhone(const QString &text, const QString &language);

/// Trimmed and in lower case: in theory case matters left of the @, in practice no mailbox tells them apart. Empty if
/// it can't be a mail address.
[[nodiscard]] QString normalMail(const QString &text);

/// True if addresses of this channel kind are phone numbers, or mail addresses.
[[nodiscard]] bool isPhoneKind(const QString &channelKind);
[[nodiscard]] bool isMailKind(const QString &channelKind);

/// "tel:+380501234567" or "mail:anna@example.org": equal for identities of any kinds that reach the same person. Empty
/// if the address says nothing beyond its own channel.
[[nodiscard]] QString reachKey(const Identity &identity, const QString &language);

}  // namespace heard
