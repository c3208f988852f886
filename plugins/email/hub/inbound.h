// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channelapi/values.h"
#include "plugins/email/hub/folderwatch.h"
#include "plugins/email/hub/mailsettings.h"
#include "plugins/email/mime/mail.h"

namespace heard::email {

/// The message that a mail is, without its files: pure rules, any thread.
[[nodiscard]] channelapi::InboundMessage inboundOf(const ParsedMail &mail, const FetchedMail &fetched,
                                                   const MailSettings &settings, const QByteArray &channelSecret);

/// A part as the host takes it; the blob is filled in once it is stored.
[[nodiscard]] channelapi::Part partOf(const MailPart &part);

/// The same mail again is the same id, also from another folder or under another number. Beside the mail's own id it
/// holds who wrote it and when: there are programs that give all their mails one id.
[[nodiscard]] QString remoteIdOf(const ParsedMail &mail);

}  // namespace heard::email
