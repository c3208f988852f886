// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include "plugins/email/mime/mail.h"

/// Headers as lines with CRLF, folded at 76 characters where they can be; 7-bit but for such addresses. Nothing given
/// here can begin a line of its own: control characters become blanks.
namespace heard::email {

/// "Subject: …", with RFC 2047 words in UTF-8 where it is not plain ASCII.
[[nodiscard]] QByteArray textHeader(const QByteArray &name, const QString &text);
/// "To: …"; an empty list gives nothing. Addresses must be valid, see wireAddress.
[[nodiscard]] QByteArray addressHeader(const QByteArray &name, const QList<Address> &people);
/// "References: <a@x> <b@y>"; ids that would not be read back (blanks, brackets) are left out; none gives nothing.
[[nodiscard]] QByteArray idHeader(const QByteArray &name, const QStringList &ids);
/// "; filename=…" by RFC 2231, or quoted where it is plain ASCII.
[[nodiscard]] QByteArray nameParameter(const QByteArray &name, const QString &value);
/// "; name=…" by RFC 2047, for programs that don't know RFC 2231.
[[nodiscard]] QByteArray oldNameParameter(const QString &value);

/// An address as SMTP takes it: the domain in ASCII (IDNA). Empty if it can't be sent to: no "@", blanks, more than 254
/// characters. A local part that is not ASCII stays so: such a mail is for servers with SMTPUTF8 (RFC 6531) only, and
/// its header has the address in UTF-8 (RFC 6532).
[[nodiscard]] QString wireAddress(const QString &email);

}  // namespace heard::email
