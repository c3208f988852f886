// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/email/wire/server.h"

namespace heard::email {

/// What goes over the line to sign in, base64. RFC 4616 (PLAIN); XOAUTH2 as Google and Microsoft describe it:
/// developers.google.com/gmail/imap/xoauth2-protocol.
[[nodiscard]] QByteArray saslPlain(const Credentials &who);
[[nodiscard]] QByteArray saslXoauth2(const Credentials &who);

}  // namespace heard::email
