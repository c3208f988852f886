// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/email/mime/mail.h"

namespace heard::email {

/// Who gets an answer.
struct ReplyRecipients {
    QList<Address> to;
    QList<Address> cc;
};

/// The customer behind a mail: Reply-To's first address (RFC 5322 3.6.2), else From's, else Sender's. Reply-To is
/// passed over if it is one of our own, as contact forms set it so.
[[nodiscard]] Address customerOf(const ParsedMail &mail, const QStringList &ownMailboxes);

/// `all`: all others of To and Cc get a copy, but none of our own mailboxes (with any case tag) and nobody twice.
[[nodiscard]] ReplyRecipients replyRecipients(const ParsedMail &mail, const QStringList &ownMailboxes, bool all);

/// "Re: " once before the subject, whatever "RE: AW: Re[2]: На: Отв: Відп:" piled up. Empty stays "Re:".
[[nodiscard]] QString replySubject(const QString &subject);

/// Whether a machine may answer this mail: RFC 3834 2; never an auto-reply, a bounce, bulk, an empty return path,
/// our own mailboxes, or mailer-daemon, noreply and the like.
[[nodiscard]] bool machineMayAnswer(const ParsedMail &mail, const QStringList &ownMailboxes);

}  // namespace heard::email
