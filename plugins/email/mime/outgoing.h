// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>
#include <optional>

#include "plugins/email/mime/mail.h"

namespace heard::email {

/// A file that goes with a mail. It is read while the mail is written.
struct OutgoingFile {
    QString path;
    QString name;       ///< as the customer sees it; any Unicode
    QString mime;       ///< empty: application/octet-stream
    QString contentId;  ///< of a picture that `html` shows as "cid:…"; else empty
};

/// The message that is answered, put below the answer.
struct QuotedMail {
    Address author;
    qint64 at = 0;  ///< 0: the line above the quote names no time
    QString text;   ///< as plain text
};

/// A mail to be written. All text in Unicode; what is written is UTF-8.
struct OutgoingMail {
    enum class Author {
        Person,
        MachineReply,  ///< Auto-Submitted: auto-replied (RFC 3834 5.1)
        MachineNotice  ///< Auto-Submitted: auto-generated
    };
    Address from;            ///< name: the channel's; email: required
    QList<Address> replyTo;  ///< the case's own address, if it is not `from`
    QList<Address> to;
    QList<Address> cc;
    QList<Address> bcc;  ///< in the envelope only, see WriteOptions::withBcc
    QString subject;
    QString messageId;  ///< required, without angle brackets: the same for the same outbox entry (threading.h)
    QString inReplyTo;
    QStringList references;  ///< of the answered mail, oldest first, without its own id; bounded by the writer
    qint64 at = 0;           ///< Date
    int offsetMinutes = 0;   ///< the zone Date is written in, east of UTC
    QString text;            ///< the answer
    QString html;            ///< the answer as HTML (the body's inside); empty: made of `text`
    QString signature;       ///< plain text, without the "-- " line
    std::optional<QuotedMail> quoted;
    QString language;  ///< the customer's: of the line above the quote; en, ru, uk, de, else English
    QList<OutgoingFile> files;
    Author author = Author::Person;
};

struct WriteOptions {
    bool withBcc = false;  ///< for the copy in the Sent folder
};

/// How writing ended. `problem`: "" if it is written whole, else "no-sender", "no-recipient", "no-message-id",
/// "bad-address", "file-unreadable", "write-failed"; then `device` has a part of a mail that must not be sent.
struct WriteResult {
    QString problem;
    QString detail;  ///< the name of the file, if it is one's fault
    qint64 bytes = 0;
    bool ok() const { return problem.isEmpty(); }
};

/// Writes the mail with CRLF line ends, no line over 998 bytes (RFC 5322 2.1.1), 7-bit throughout, but for
/// addresses that are not ASCII before their "@" (headerwrite.h). Files are streamed.
/// The same mail gives the same bytes: boundaries come from the message-id. Blocks on the disk. Any thread.
[[nodiscard]] WriteResult writeMail(const OutgoingMail &mail, QIODevice *device, const WriteOptions &options = {});
/// The same into a file, which is replaced.
[[nodiscard]] WriteResult writeMail(const OutgoingMail &mail, const QString &path, const WriteOptions &options = {});

/// RCPT TO: to, cc and bcc, each address once whatever its case.
[[nodiscard]] QStringList envelopeRecipients(const OutgoingMail &mail);

}  // namespace heard::email
