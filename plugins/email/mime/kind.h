// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "plugins/email/mime/headerfacts.h"

namespace heard::email {

struct KindVerdict {
    MailKind kind = MailKind::Normal;
    QString reason;  ///< the rule's name, for the log
};

/// Whether a person wrote it, from the header: RFC 3834 Auto-Submitted, Precedence, X-Autoreply and what Outlook,
/// Exchange, cPanel, Google, Lotus and help desks write, an empty return path, lists (RFC 2919, 2369). Bounces by their
/// sender only; bounces.h knows them by what they say. `topType`: the mail's own Content-Type in lower case.
[[nodiscard]] KindVerdict judgeKind(const HeaderFacts &header, const ParsedMail &mail, const QByteArray &topType);

}  // namespace heard::email
