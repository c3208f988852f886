// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/hub/inbound.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include "plugins/email/mime/reply.h"
#include "plugins/email/mime/threading.h"

namespace heard::email {

namespace {

constexpr qsizetype kMostAddresses = 50;
constexpr qsizetype kMostReferences = 60;

QJsonArray jsonOf(const QList<Address> &addresses) {
    QJsonArray list;
    for (const Address &each : addresses.first(std::min(addresses.size(), kMostAddresses)))
        list += QJsonObject{{QStringLiteral("name"), each.name.left(100)}, {QStringLiteral("email"), each.email}};
    return list;
}

/// The oldest began the case, the newest are what mail programs go by (RFC 5322 3.6.4).
QJsonArray referencesOf(QStringList ids) {
    if (ids.size() > kMostReferences) ids = ids.first(1) + ids.last(kMostReferences - 1);
    QJsonArray list;
    for (const QString &id : std::as_const(ids)) list += id.left(300);
    return list;
}

}  // namespace

QString remoteIdOf(const ParsedMail &mail) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData((mail.from.isEmpty() ? QString() : mail.from.first().email.toLower()).toUtf8() + '\n' +
                 mail.dateText.toUtf8());
    return mail.messageId.left(400) + QLatin1Char(' ') + QString::fromLatin1(hash.result().toHex().left(16));
}

channelapi::Part partOf(const MailPart &part) {
    channelapi::Part out{part.kind, part.text, {}, part.extra};
    if (!part.contentId.isEmpty()) out.extra.insert(QStringLiteral("content_id"), part.contentId.left(300));
    if (!part.path.isEmpty() && out.text.isEmpty() && part.kind != QLatin1String("html")) out.text = part.name;
    return out;
}

channelapi::InboundMessage inboundOf(const ParsedMail &mail, const FetchedMail &fetched, const MailSettings &settings,
                                     const QByteArray &channelSecret) {
    channelapi::InboundMessage out;
    out.remoteId = remoteIdOf(mail);
    Address customer = customerOf(mail, settings.ownMailboxes);
    if (customer.email.isEmpty()) customer.email = mail.returnPath;
    // Nobody can be answered there, but what they wrote is to be read.
    out.address = customer.email.isEmpty() ? QStringLiteral("unknown") : customer.email.toLower();
    out.addressLabel = customer.email;
    out.customerName = customer.name;
    out.language = mail.language;
    out.subject = mail.subject;
    out.threadKey = threadKey(mail, settings.ownMailboxes, channelSecret);
    out.sentAt = mail.dateBelieved ? mail.date : fetched.arrivedAt;
    // Whatever comes from our own address is no customer who waits, or two of our mailboxes would talk for ever.
    const bool fromUs = settings.ownMailboxes.contains(out.address);
    out.silent = mail.kind == MailKind::AutoReply || mail.kind == MailKind::Bounce || fromUs;
    const ReplyRecipients all = replyRecipients(mail, settings.ownMailboxes, true);
    QJsonObject &extra = out.extra;
    extra.insert(QStringLiteral("message_id"), mail.messageId.left(500));
    extra.insert(QStringLiteral("references"), referencesOf(mail.references));
    if (!mail.inReplyTo.isEmpty()) extra.insert(QStringLiteral("in_reply_to"), mail.inReplyTo.left(500));
    extra.insert(QStringLiteral("subject"), mail.subject.left(500));
    extra.insert(QStringLiteral("from"), jsonOf(mail.from));
    extra.insert(QStringLiteral("to"), jsonOf(mail.to));
    extra.insert(QStringLiteral("cc"), jsonOf(mail.cc));
    extra.insert(QStringLiteral("reply_to"), jsonOf(mail.replyTo));
    extra.insert(QStringLiteral("folder"), fetched.folder);
    extra.insert(QStringLiteral("reply"),
                 QJsonObject{{QStringLiteral("to"), jsonOf(all.to)},
                             {QStringLiteral("cc"), jsonOf(all.cc)},
                             {QStringLiteral("subject"), replySubject(mail.subject).left(500)}});
    if (mail.kind == MailKind::AutoReply) extra.insert(QStringLiteral("kind"), QStringLiteral("auto-reply"));
    if (mail.kind == MailKind::Bounce) extra.insert(QStringLiteral("kind"), QStringLiteral("bounce"));
    if (mail.kind == MailKind::Bulk) extra.insert(QStringLiteral("kind"), QStringLiteral("bulk"));
    // So that nothing of ours answers by itself where RFC 3834 forbids it.
    extra.insert(QStringLiteral("machine_may_answer"), machineMayAnswer(mail, settings.ownMailboxes));
    if (!mail.problems.isEmpty()) extra.insert(QStringLiteral("problems"), QJsonArray::fromStringList(mail.problems));
    return out;
}

}  // namespace heard::email
