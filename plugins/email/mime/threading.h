// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "plugins/email/mime/mail.h"

/// Which conversation a mail belongs to: pure rules over Message-ID, In-Reply-To, References (RFC 5322 3.6.4) and the
/// case's own address. Never the subject: "Re: order" is what half of all customers write.
///
/// A case has a tag: 16 letters made from the message-id of its first mail with the channel's secret, so nobody can
/// guess another's. It is the conversation's thread key, it stands in the address that the customer answers to
/// (shop+case-TAG@…) and in the message-ids that we give to our own mails. So each answer leads to its case by itself,
/// without looking anything up.
namespace heard::email {

/// The tag of the case that the mail with this id began.
[[nodiscard]] QString caseTag(const QString &firstMessageId, const QByteArray &channelSecret);
[[nodiscard]] bool isCaseTag(const QString &text);

/// "shop@x.org" and a tag -> "shop+case-TAG@x.org". A mailbox that has a "+" part already gets it behind that.
[[nodiscard]] QString caseAddress(const QString &mailbox, const QString &tag);
/// The tag in an address that is one of `ownMailboxes` (compared without case) with a tag; else empty.
[[nodiscard]] QString tagOfAddress(const QString &address, const QStringList &ownMailboxes);

/// The message-id of our own mail: "heard.ENTRY.TAG.MESSAGE-PROOF@domain", the same for the same outbox entry. ENTRY is
/// `clientId` if it consists of letters, digits and "-", else a hash of it; MESSAGE is the hub's name for it, which
/// PROOF vouches for. So a bounce leads to its message by itself. `domain` is the sending mailbox's.
struct SentMessage {
    QString clientId;
    QString messageId;  ///< the hub's; empty: the id leads to none
};
[[nodiscard]] QString outgoingMessageId(const SentMessage &message, const QString &tag, const QString &domain,
                                        const QByteArray &channelSecret);
/// The hub's name of the message that this id was given to; empty for any id that this channel has not given out.
[[nodiscard]] QString ownMessageOf(const QString &messageId, const QStringList &domains,
                                   const QByteArray &channelSecret);
/// What an id of ours says; both empty for any other. `domains`: those of the channel's own mailboxes.
struct OwnId {
    QString entry;
    QString tag;
    bool operator==(const OwnId &) const = default;
};
[[nodiscard]] OwnId ownIdOf(const QString &messageId, const QStringList &domains);

/// The thread keys a mail may belong to, the surest first, at least one; none twice.
/// 1. the tag in an own address of To, Cc or where the server put it; 2. the tag of an own message-id in In-Reply-To,
/// then in References from the newest; 3. the tags that In-Reply-To and References (oldest first, as the oldest began
/// the case) would have given; 4. its own. Whoever knows the keys that exist takes the first that does, else the last.
/// Of an auto-reply or bounce the same.
[[nodiscard]] QStringList threadKeys(const ParsedMail &mail, const QStringList &ownMailboxes,
                                     const QByteArray &channelSecret);
/// For whoever knows none: the first of 1 to 2, else the tag of the oldest reference, of In-Reply-To, its own.
[[nodiscard]] QString threadKey(const ParsedMail &mail, const QStringList &ownMailboxes,
                                const QByteArray &channelSecret);

}  // namespace heard::email
