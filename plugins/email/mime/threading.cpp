// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/mime/threading.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <algorithm>

namespace heard::email {
namespace {

constexpr qsizetype kTagLength = 16;
constexpr qsizetype kMaxEntry = 64;
const QLatin1String kCaseMark("+case-");
const QLatin1String kIdMark("heard.");

/// RFC 4648 base 32 in lower case: the local part of an address may be lowered on its way.
QString base32(const QByteArray &bytes, qsizetype letters) {
    static const char kAlphabet[] = "abcdefghijklmnopqrstuvwxyz234567";
    QString out;
    unsigned buffer = 0;
    int bits = 0;
    for (const char byte : bytes) {
        buffer = (buffer << 8) | static_cast<unsigned char>(byte);
        for (bits += 8; bits >= 5 && out.size() < letters; bits -= 5)
            out += QLatin1Char(kAlphabet[(buffer >> (bits - 5)) & 31]);
    }
    return out;
}

bool isEntry(QStringView text) {
    return !text.isEmpty() && text.size() <= kMaxEntry && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-';
    });
}

struct SplitAddress {
    QString local;
    QString domain;
};

SplitAddress split(const QString &address) {
    const qsizetype at = address.lastIndexOf(u'@');
    return at < 0 ? SplitAddress{address, {}} : SplitAddress{address.left(at), address.mid(at + 1)};
}

QString proofOf(const QString &entry, const QString &message, const QByteArray &channelSecret) {
    const QByteArray text = "sent\n" + entry.toUtf8() + '\n' + message.toUtf8();
    const QByteArray mac = QMessageAuthenticationCode::hash(text, channelSecret, QCryptographicHash::Sha256);
    return base32(mac, kTagLength);
}

void addOnce(QStringList &keys, const QString &key) {
    if (!key.isEmpty() && !keys.contains(key)) keys += key;
}

QStringList domainsOf(const QStringList &mailboxes) {
    QStringList domains;
    for (const QString &mailbox : mailboxes) addOnce(domains, split(mailbox).domain.toLower());
    return domains;
}

/// The tags that we gave out ourselves and that came back.
QStringList ownTags(const ParsedMail &mail, const QStringList &ownMailboxes) {
    QStringList tags;
    for (const auto *list : {&mail.to, &mail.cc})
        for (const Address &address : *list) addOnce(tags, tagOfAddress(address.email, ownMailboxes));
    for (const QString &address : mail.deliveredTo) addOnce(tags, tagOfAddress(address, ownMailboxes));
    const QStringList domains = domainsOf(ownMailboxes);
    addOnce(tags, ownIdOf(mail.inReplyTo, domains).tag);
    for (auto id = mail.references.crbegin(); id != mail.references.crend(); ++id)
        addOnce(tags, ownIdOf(*id, domains).tag);
    for (const Bounce &bounce : mail.bounces) addOnce(tags, ownIdOf(bounce.originalMessageId, domains).tag);
    return tags;
}

}  // namespace

QString caseTag(const QString &firstMessageId, const QByteArray &channelSecret) {
    const QByteArray mac =
        QMessageAuthenticationCode::hash("case\n" + firstMessageId.toUtf8(), channelSecret, QCryptographicHash::Sha256);
    return base32(mac, kTagLength);
}

bool isCaseTag(const QString &text) {
    return text.size() == kTagLength && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'2' && c <= u'7');
           });
}

QString caseAddress(const QString &mailbox, const QString &tag) {
    const auto [local, domain] = split(mailbox);
    return local + kCaseMark + tag + u'@' + domain;
}

QString tagOfAddress(const QString &address, const QStringList &ownMailboxes) {
    const auto [local, domain] = split(address);
    const qsizetype mark = local.lastIndexOf(kCaseMark, -1, Qt::CaseInsensitive);
    if (mark < 0) return {};
    const QString tag = local.mid(mark + kCaseMark.size()).toLower();
    const QString mailbox = local.left(mark) + u'@' + domain;
    return isCaseTag(tag) && ownMailboxes.contains(mailbox, Qt::CaseInsensitive) ? tag : QString();
}

QString outgoingMessageId(const SentMessage &message, const QString &tag, const QString &domain,
                          const QByteArray &channelSecret) {
    const QString entry =
        isEntry(message.clientId)
            ? message.clientId
            : base32(QCryptographicHash::hash(message.clientId.toUtf8(), QCryptographicHash::Sha256), 2 * kTagLength);
    QString id = kIdMark + entry + u'.' + tag;
    if (isEntry(message.messageId))
        id += u'.' + message.messageId + u'-' + proofOf(entry, message.messageId, channelSecret);
    return id + u'@' + domain;
}

QString ownMessageOf(const QString &messageId, const QStringList &domains, const QByteArray &channelSecret) {
    const QString entry = ownIdOf(messageId, domains).entry;
    const QString last = split(messageId).local.section(u'.', 3);
    const qsizetype dash = last.lastIndexOf(u'-');
    if (entry.isEmpty() || dash <= 0) return {};
    const QString message = last.left(dash);
    return last.mid(dash + 1) == proofOf(entry, message, channelSecret) ? message : QString();
}

OwnId ownIdOf(const QString &messageId, const QStringList &domains) {
    const auto [local, domain] = split(messageId);
    if (!local.startsWith(kIdMark) || !domains.contains(domain, Qt::CaseInsensitive)) return {};
    const qsizetype dot = local.indexOf(u'.', kIdMark.size());
    if (dot < 0) return {};
    const OwnId id{local.mid(kIdMark.size(), dot - kIdMark.size()), local.mid(dot + 1).section(u'.', 0, 0)};
    return isEntry(id.entry) && isCaseTag(id.tag) ? id : OwnId();
}

QStringList threadKeys(const ParsedMail &mail, const QStringList &ownMailboxes, const QByteArray &channelSecret) {
    QStringList keys = ownTags(mail, ownMailboxes);
    for (const QString &id : mail.references) addOnce(keys, caseTag(id, channelSecret));
    if (!mail.inReplyTo.isEmpty()) addOnce(keys, caseTag(mail.inReplyTo, channelSecret));
    addOnce(keys, caseTag(mail.messageId, channelSecret));
    return keys;
}

QString threadKey(const ParsedMail &mail, const QStringList &ownMailboxes, const QByteArray &channelSecret) {
    return threadKeys(mail, ownMailboxes, channelSecret).constFirst();
}

}  // namespace heard::email
