// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/email/mime/outgoing.h"

namespace heard::email {

/// "On 12 May 2025 at 10:00, Ann <ann@x> wrote:" in the mail's language, the time in its zone.
[[nodiscard]] QString attributionLine(const OutgoingMail &mail);

/// The whole text: answer, signature behind "-- ", quoted original; not wrapped yet.
[[nodiscard]] QString plainBody(const OutgoingMail &mail);
/// The same as a document of HTML.
[[nodiscard]] QString htmlBody(const OutgoingMail &mail);

}  // namespace heard::email
