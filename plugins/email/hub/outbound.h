// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channelapi/values.h"
#include "plugins/email/hub/mailsettings.h"
#include "plugins/email/mime/outgoing.h"

namespace heard::email {

/// The mail that a reply is, without its files: pure rules, any thread. To, Cc, Bcc and the subject as the agent chose
/// them (OutboundMessage::extra), else all who had the customer's mail.
[[nodiscard]] OutgoingMail outgoingOf(const channelapi::OutboundMessage &message, const MailSettings &settings,
                                      const QByteArray &channelSecret);

/// "Ann <ann@shop.example>" or "ann@shop.example".
[[nodiscard]] Address addressFrom(const QString &text);

/// What names the send in its message-id, whatever its attempt.
[[nodiscard]] QString entryOf(const channelapi::OutboundMessage &message, const MailSettings &settings,
                              const QByteArray &channelSecret);

}  // namespace heard::email
