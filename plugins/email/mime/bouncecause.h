// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/email/mime/mail.h"

namespace heard::email {

/// What a bounce means for whoever wrote the mail, as a word that the desk translates: "mail-no-such-address",
/// "mail-no-such-domain", "mail-mailbox-closed", "mail-mailbox-full", "mail-too-large", "mail-not-accepted",
/// "mail-content-refused", "mail-sender-refused", "mail-given-up", else "mail-bounced". By RFC 3463's status; where
/// that says nothing (5.0.0), by one in the server's own sentence. Sentences are not guessed at.
[[nodiscard]] QString bounceCause(const Bounce &bounce);

/// The other server's sentence with whom it is about and the status, for people; at most 700 characters.
[[nodiscard]] QString bounceSentence(const Bounce &bounce);

}  // namespace heard::email
