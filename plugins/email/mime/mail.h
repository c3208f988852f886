// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

/// What a mail is once it has been read (RFC 5322, 2045-2049). Values only: nothing here is shared between threads.
/// Times are ms since 1970 UTC, sizes bytes. Message-ids stand without their angle brackets.
namespace heard::email {

/// One mailbox of a header. The domain is as written: an identity lowers and normalises it by itself.
struct Address {
    QString name;   ///< decoded, on one line; empty if there is none
    QString email;  ///< "local@domain"; empty in an address that has only a name
    bool operator==(const Address &) const = default;
};

/// What sort of sender wrote it; decides whether a conversation opens and whether a machine may answer.
enum class MailKind {
    Normal,
    AutoReply,  ///< by a machine: out of office, "we have got your mail" (RFC 3834 and vendors' headers)
    Bounce,     ///< a delivery report, see Bounce
    Bulk        ///< a list or a newsletter (RFC 2919, 2369, Precedence): people may be behind it, no machine answers it
};

/// A piece of a mail in the words of the desk: "text", "quote", "html", "image", "file", "calendar", "raw".
/// "text"      `text`; plain, format=flowed already unwrapped.
/// "quote"     `text`; extra.role is "history" or "signature". Text and quote parts of one body, joined as they stand
///             with a line feed between them, are that body's whole text.
/// "html"      the same body as HTML that is safe to show: extra.html, or in the file `path` if it is long. Pictures of
///             the mail itself have src="part:N", N being the number of their part in ParsedMail::parts; remote ones
///             have data-remote-src and no src. extra.remote counts those, extra.lookalikes links that show another
///             host than they lead to. `text` is empty: the text parts before it hold it.
/// "image"     a file that a browser shows by itself; extra.inline is true if the HTML shows it.
/// "file"      any other file. extra.role is "smime" or "pgp" for signatures and sealed mail (extra.sealed: nobody but
///             the addressee reads it), "mail" for a mail inside, "calendar" for an invitation's own file, "report" for
///             a delivery report, "whole-text" where the text above had to be cut.
/// "calendar"  extra: summary, start, end, place, organizer, method, uid; `text` says the same in plain words.
/// "raw"       the mail itself (or the rest of it), kept because it could not be read whole.
struct MailPart {
    QString kind;
    QString text;
    QString path;  ///< the file in the work folder, decoded; of "raw" the mail that was given, which is not copied
    QString name;  ///< as the sender calls it, without folders; never empty where `path` is not
    QString mime;  ///< as claimed
    qint64 size = 0;
    QString contentId;
    QJsonObject extra;
};

/// A delivery report (RFC 3464), or what older servers write instead (exim, qmail, Gmail's texts).
struct Bounce {
    QString originalMessageId;  ///< of the mail it is about; empty if it does not say
    QString recipient;          ///< the address that was not reached; empty if unknown
    QString action;             ///< "failed", "delayed", "delivered", "relayed", "expanded" (RFC 3464 2.3.3)
    QString status;             ///< "5.1.1" (RFC 3463); empty if unknown
    QString reason;             ///< the other server's sentence, one line, at most 500 characters
};

/// What parseMail made of a mail. `problems` are code words, each at most once:
/// "unreadable" (the file could not be opened), "empty", "headers-too-large", "too-deep", "too-many-parts",
/// "line-too-long", "malformed" (parts that can't be told apart), "text-cut" (longer than a message may be),
/// "disk-full" (a file could not be written), "no-message-id", "no-sender", "date-missing", "date-not-believed",
/// "charset-guessed", "tnef-unreadable", "calendar-unreadable", "html-too-large". Whatever the problem, `parts` has at
/// least one part, and nothing is lost: where parts had to be left out, the last part is "raw".
struct ParsedMail {
    QString messageId;       ///< never empty: made of the mail's own bytes if it has none, the same each time
    QString inReplyTo;       ///< the first id there
    QStringList references;  ///< as written, oldest first; at most 200, the oldest and the newest
    QList<Address> from;     ///< at most 200 addresses in each of these
    Address sender;
    QList<Address> replyTo;
    QList<Address> to;
    QList<Address> cc;
    QStringList deliveredTo;       ///< Delivered-To, X-Original-To, Envelope-To: where the server put it
    QString returnPath;            ///< empty also if it was "<>"
    bool emptyReturnPath = false;  ///< "Return-Path: <>": by a machine
    QString subject;               ///< decoded, on one line
    QString dateText;              ///< the Date header as written
    qint64 date = 0;               ///< what it says; 0 if it can't be read
    bool dateBelieved = false;     ///< between 1990 and a day after ParseOptions::now
    MailKind kind = MailKind::Normal;
    QString kindReason;     ///< what gave it away, for the log: "auto-submitted", "x-autoreply", "delivery-status"
    QList<Bounce> bounces;  ///< one a recipient; of MailKind::Bounce only
    QString language;       ///< Content-Language's first tag, if any
    QList<MailPart> parts;
    QStringList problems;
    qint64 size = 0;
};

}  // namespace heard::email
