// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/mime/headerfacts.h"

#include "plugins/email/mime/gmimelib.h"
#include "plugins/email/mime/headertext.h"

namespace heard::email {
namespace {

constexpr qsizetype kMostOfOneName = 50;
constexpr qsizetype kMostDateText = 200;
constexpr qint64 kDay = 24 * 3600 * 1000LL;
constexpr qint64 kFirstMails = 631'152'000'000;  // 1990: no mail is older, clocks that say 1970 are not set

/// GMime's reader of dates takes what people's programs write; it fills in what is missing, so garbage is kept from it.
qint64 dateOf(const QByteArray &text) {
    HeldText unfolded(g_mime_utils_header_unfold(text.left(kMostDateText).constData()));
    GDateTime *date = g_mime_utils_header_decode_date(unfolded.get());
    if (date == nullptr) return 0;
    const qint64 seconds = g_date_time_to_unix(date);
    g_date_time_unref(date);
    return seconds * 1000;
}

void readDate(const HeaderFacts &header, const ParseOptions &options, ParsedMail &mail) {
    const QByteArray raw = header.raw("date");
    mail.dateText = decodeHeader(raw).left(kMostDateText);
    mail.date = raw.isEmpty() ? 0 : dateOf(raw);
    mail.dateBelieved = mail.date >= kFirstMails && (options.now == 0 || mail.date <= options.now + kDay);
    if (mail.date == 0)
        note(mail, "date-missing");
    else if (!mail.dateBelieved)
        note(mail, "date-not-believed");
}

void readReturnPath(const HeaderFacts &header, ParsedMail &mail) {
    if (!header.has("return-path")) return;
    const QByteArray raw = header.raw("return-path").trimmed();
    mail.emptyReturnPath = raw == "<>" || raw == "<MAILER-DAEMON>";
    const QList<Address> path = decodeAddresses(raw, {}, 1);
    if (!mail.emptyReturnPath && !path.isEmpty()) mail.returnPath = path.constFirst().email;
}

}  // namespace

void HeaderFacts::add(const QByteArray &name, const QByteArray &raw) {
    const QByteArray key = name.toLower();
    QList<QByteArray> values = m_values.take(key);  // taken out, so that the list is not copied
    if (values.size() < kMostOfOneName) values += raw;
    m_values.insert(key, values);
}

QByteArray HeaderFacts::raw(const char *name) const {
    const QList<QByteArray> values = all(name);
    return values.isEmpty() ? QByteArray() : values.constFirst();
}

QByteArray HeaderFacts::word(const char *name) const {
    QByteArray value = raw(name).toLower();
    if (const qsizetype comment = value.indexOf('('); comment >= 0) value.truncate(comment);
    return value.simplified();
}

void note(ParsedMail &mail, const char *problem) {
    const QString word = QLatin1String(problem);
    if (!mail.problems.contains(word)) mail.problems += word;
}

void readHeader(const HeaderFacts &header, const ParseOptions &options, ParsedMail &mail) {
    const QStringList &fallbacks = options.fallbackCharsets;
    const auto people = [&](const char *name) {
        QList<Address> all;
        for (const QByteArray &raw : header.all(name)) all += decodeAddresses(raw, fallbacks);
        return all.mid(0, 200);
    };
    mail.from = people("from");
    mail.replyTo = people("reply-to");
    mail.to = people("to");
    mail.cc = people("cc");
    if (const QList<Address> sender = people("sender"); !sender.isEmpty()) mail.sender = sender.constFirst();
    for (const char *name : {"delivered-to", "x-original-to", "envelope-to", "x-envelope-to"})
        for (const Address &address : people(name))
            if (!address.email.isEmpty() && !mail.deliveredTo.contains(address.email))
                mail.deliveredTo += address.email;
    readReturnPath(header, mail);
    if (mail.from.isEmpty() && mail.sender.email.isEmpty()) note(mail, "no-sender");
    mail.subject = decodeHeader(header.raw("subject"), fallbacks);
    if (const QStringList ids = messageIds(header.raw("message-id")); !ids.isEmpty())
        mail.messageId = ids.constFirst();
    else
        mail.messageId = cleanLine(QString::fromLatin1(header.raw("message-id")).left(400)).remove(u' ');
    if (const QStringList ids = messageIds(header.raw("in-reply-to")); !ids.isEmpty())
        mail.inReplyTo = ids.constFirst();
    mail.references = messageIds(header.raw("references"));
    const QString language = decodeHeader(header.raw("content-language"));
    mail.language = language.section(u',', 0, 0).section(u';', 0, 0).trimmed().left(35);
    readDate(header, options, mail);
}

}  // namespace heard::email
