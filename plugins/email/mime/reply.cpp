// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/mime/reply.h"

#include <QRegularExpression>
#include <algorithm>

#include "plugins/email/mime/threading.h"

namespace heard::email {
namespace {

/// Marks that mail programs put before a subject, in the languages our customers' programs speak.
const QRegularExpression &answerMark() {
    static const QRegularExpression kMark(
        QStringLiteral("^\\s*(?:re|aw|antw|sv|vs|res|rif|ref|odp|отв|ответ|на|відп|відповідь|fwd?|wg|tr|"
                       "пересл|fwd)\\s*(?:\\[\\d{1,3}\\]|\\(\\d{1,3}\\)|\\*\\d{1,3}|\\^\\d{1,3})?\\s*[:：]\\s*"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return kMark;
}

bool isOwn(const QString &email, const QStringList &ownMailboxes) {
    return ownMailboxes.contains(email, Qt::CaseInsensitive) || !tagOfAddress(email, ownMailboxes).isEmpty();
}

/// Addresses behind which nobody reads (RFC 3834 2, RFC 2142).
bool isMachineAddress(const QString &email) {
    static const QRegularExpression kMachine(
        QStringLiteral(
            "^(?:(?:.*[._+-])?(?:no|do-?not|nicht|ne)[._-]?(?:reply|antworten|otvechat)|"
            "mailer-daemon|postmaster|bounces?|daemon|listserv|majordomo|owner-.*|.*-(?:owner|request|bounces?))"
            "(?:[+=-].*)?@"),
        QRegularExpression::CaseInsensitiveOption);
    return kMachine.match(email).hasMatch();
}

void addPerson(QList<Address> &list, const Address &person, const QList<Address> &already) {
    const auto same = [&](const Address &other) { return other.email.compare(person.email, Qt::CaseInsensitive) == 0; };
    const bool known = std::any_of(list.begin(), list.end(), same) || std::any_of(already.begin(), already.end(), same);
    if (!person.email.isEmpty() && !known) list += person;
}

}  // namespace

Address customerOf(const ParsedMail &mail, const QStringList &ownMailboxes) {
    for (const Address &address : mail.replyTo)
        if (!address.email.isEmpty() && !isOwn(address.email, ownMailboxes)) {
            Address customer = address;
            // "Reply-To: anna@x" beside "From: Anna <anna@x>" is the usual form: the name is in the other one.
            if (customer.name.isEmpty() && !mail.from.isEmpty() &&
                mail.from.constFirst().email.compare(customer.email, Qt::CaseInsensitive) == 0)
                customer.name = mail.from.constFirst().name;
            return customer;
        }
    for (const Address &address : mail.from)
        if (!address.email.isEmpty()) return address;
    return mail.sender;
}

ReplyRecipients replyRecipients(const ParsedMail &mail, const QStringList &ownMailboxes, bool all) {
    ReplyRecipients recipients;
    addPerson(recipients.to, customerOf(mail, ownMailboxes), {});
    if (!all) return recipients;
    for (const auto *list : {&mail.replyTo, &mail.to, &mail.cc})
        for (const Address &person : *list)
            if (!isOwn(person.email, ownMailboxes)) addPerson(recipients.cc, person, recipients.to);
    return recipients;
}

QString replySubject(const QString &subject) {
    QString rest = subject.simplified();
    for (auto mark = answerMark().match(rest); mark.hasMatch() && mark.capturedLength() > 0;
         mark = answerMark().match(rest))
        rest = rest.mid(mark.capturedLength());
    return (QStringLiteral("Re: ") + rest).trimmed();
}

bool machineMayAnswer(const ParsedMail &mail, const QStringList &ownMailboxes) {
    if (mail.kind != MailKind::Normal || mail.emptyReturnPath) return false;
    const Address customer = customerOf(mail, ownMailboxes);
    if (customer.email.isEmpty() || isOwn(customer.email, ownMailboxes) || isMachineAddress(customer.email))
        return false;
    return std::none_of(mail.from.begin(), mail.from.end(), [&](const Address &from) {
        return isMachineAddress(from.email) || isOwn(from.email, ownMailboxes);
    });
}

}  // namespace heard::email
