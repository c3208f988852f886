// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/mime/bounces.h"

#include <QRegularExpression>

#include "plugins/email/mime/charset.h"
#include "plugins/email/mime/headertext.h"

namespace heard::email {
namespace {

constexpr qsizetype kMostRecipients = 100;
constexpr qsizetype kMostReason = 500;
constexpr qsizetype kMostReportText =
    64LL * 1024;  // of a report for people; what it returns stands behind its own words

using Fields = QHash<QByteArray, QByteArray>;

/// Groups of "Name: value" lines with empty lines between them; a value may go on in lines that begin with a blank.
QList<Fields> fieldGroups(const QByteArray &body) {
    QList<Fields> groups;
    QByteArray name;
    bool fresh = true;
    for (QByteArray line : body.split('\n')) {
        if (line.endsWith('\r')) line.chop(1);
        if (line.trimmed().isEmpty()) {
            fresh = true;
            name.clear();
            continue;
        }
        if ((line.startsWith(' ') || line.startsWith('\t')) && !groups.isEmpty() && !name.isEmpty()) {
            groups.last()[name] += ' ' + line.trimmed();
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0) continue;
        if (fresh) {
            if (groups.size() > kMostRecipients) break;
            groups += Fields();
        }
        fresh = false;
        name = line.left(colon).trimmed().toLower();
        groups.last().insert(name, line.mid(colon + 1).trimmed());
    }
    return groups;
}

/// "rfc822; anna@x" -> "anna@x".
QString behindType(const QByteArray &value) {
    const qsizetype semicolon = value.indexOf(';');
    return decodeHeader(semicolon < 0 ? value : value.mid(semicolon + 1));
}

QString addressIn(const QString &text) {
    QString address = text.trimmed();
    if (address.startsWith(u'<')) address = address.mid(1).section(u'>', 0, 0);
    return address.remove(u' ');
}

QString statusIn(const QString &text) {
    static const QRegularExpression kStatus(QStringLiteral("(?<![\\d.])([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.])"));
    return kStatus.match(text).captured(1);
}

/// "550 …" where no enhanced status is given: of the reply code only its first digit carries over (RFC 3463 2).
QString statusOfReply(const QString &text) {
    static const QRegularExpression kReply(QStringLiteral("(?<!\\d)([45])\\d\\d[ -]"));
    const QString digit = kReply.match(text).captured(1);
    return digit.isEmpty() ? QString() : digit + QStringLiteral(".0.0");
}

QString reasonLine(const QString &text) { return cleanLine(text).left(kMostReason); }

/// How servers of old begin: what stands there names the program; the recipients and reasons follow.
bool looksLikeBounce(const QString &text) {
    static const QRegularExpression kBegins(
        QStringLiteral(
            "created automatically by mail delivery software|this is the qmail-send program|"
            "delivery to the following recipients? (?:has )?failed|message (?:could not|couldn't|wasn't|was not) "
            "(?:be )?delivered|address not found|your message wasn't delivered|undeliverable|"
            "unable to deliver (?:your|the) message|mail delivery (?:failed|system)|"
            "could not be delivered to (?:one|the)|returned mail|недоставленное сообщение|"
            "не удалось доставить|не может быть доставлено|не вдалося доставити|konnte nicht zugestellt"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return kBegins.match(text.left(3000)).hasMatch();
}

bool isOnlyWarning(const QString &text) {
    static const QRegularExpression kDelayed(
        QStringLiteral("has not yet been delivered|will be retried|temporary problem|delivery (?:attempts? )?(?:has "
                       "been |is )?delayed|"
                       "this is a warning message only|you do not need to resend|will retry for|отложена|затримано"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return kDelayed.match(text.left(3000)).hasMatch();
}

bool saysWhy(const QString &line) {
    static const QRegularExpression kWhy(
        QStringLiteral(
            "(?<!\\d)[45]\\d\\d[ -#]|[45]\\.\\d\\.\\d|said:|host |error|unknown|reject|quota|full|not exist|no such|"
            "unrouteable|blocked|timed? ?out|refused|не существует|переполнен|не найден|не знайдено"),
        QRegularExpression::CaseInsensitiveOption);
    return kWhy.match(line).hasMatch();
}

/// Recipients in the text with the lines that follow them as the reason: "  anna@x.org" (exim), "<anna@x.org>:" (qmail,
/// postfix), "anna@x.org: 550 …".
QList<Bounce> recipientsInText(const QString &text) {
    static const QRegularExpression kRecipient(
        QStringLiteral("^[ \\t]*(?:to:?\\s+)?<?([^\\s<>:,;()\"]{1,100}@[^\\s<>:,;()\"]{1,150})>?[ \\t]*(?:[:,(].*)?$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kReturned(
        QStringLiteral("^(?:-{3,}.*|return-path:.*|received:.*|.*original message.*)$"),
        QRegularExpression::CaseInsensitiveOption);
    QList<Bounce> bounces;
    bool taking = false;
    for (const QString &line : text.left(kMostReportText).split(u'\n')) {
        const QString trimmed = line.trimmed();
        if (!bounces.isEmpty() && kReturned.match(trimmed).hasMatch()) break;
        const auto recipient = trimmed.size() > 600 ? QRegularExpressionMatch() : kRecipient.match(trimmed);
        if (recipient.hasMatch() && !(taking && bounces.last().reason.isEmpty() && saysWhy(trimmed))) {
            if (bounces.size() >= kMostRecipients) break;
            Bounce bounce;
            bounce.recipient = recipient.captured(1);
            const QString behind = trimmed.mid(recipient.capturedEnd(1) - recipient.capturedStart(0));
            if (saysWhy(behind)) bounce.reason = reasonLine(behind.mid(behind.indexOf(u':') + 1));
            bounces += bounce;
            taking = true;
        } else if (trimmed.isEmpty()) {
            if (!bounces.isEmpty() && !bounces.last().reason.isEmpty()) taking = false;
        } else if (taking) {
            bounces.last().reason = reasonLine(bounces.last().reason + u' ' + trimmed);
        }
    }
    return bounces;
}

/// The first line with an SMTP reply, for reports that name a recipient in running text (Gmail's, Exchange's).
QString reasonInText(const QString &text) {
    static const QRegularExpression kReply(QStringLiteral("(?<![\\d.])[45]\\d\\d[ -]#?[45]?\\.?\\d?.*$"),
                                           QRegularExpression::MultilineOption);
    QString paragraph;
    for (const QString &piece : text.left(kMostReportText).split(QStringLiteral("\n\n"))) {
        const QString line = reasonLine(piece);
        if (kReply.match(line).hasMatch()) return reasonLine(kReply.match(line).captured(0));
        if (paragraph.isEmpty() && saysWhy(line)) paragraph = line;
    }
    return paragraph;
}

/// Where the report for machines gives none (exim's own refusals), the one for people names each recipient with it.
QString reasonFor(const QString &recipient, const QString &text) {
    for (const Bounce &told : recipientsInText(text))
        if (told.recipient.compare(recipient, Qt::CaseInsensitive) == 0 && !told.reason.isEmpty()) return told.reason;
    return reasonInText(text);
}

QString addressInText(const QString &text) {
    static const QRegularExpression kAddress(QStringLiteral("([\\w.+=-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,6})"),
                                             QRegularExpression::UseUnicodePropertiesOption);
    return kAddress.match(text.left(kMostReportText)).captured(1);
}

QString originalId(const ReportPieces &pieces) {
    static const QRegularExpression kId(
        QStringLiteral("^[ \\t>]*message-id:\\s*<([^<>\\s]{3,400})>"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    for (const QString &text :
         {QString::fromLatin1(pieces.returned.left(kMostReportText)), pieces.text.left(kMostReportText)})
        if (const auto id = kId.match(text); id.hasMatch()) return id.captured(1);
    return {};
}

QList<Bounce> fromText(const HeaderFacts &header, const ReportPieces &pieces) {
    QList<Bounce> bounces = recipientsInText(pieces.text);
    for (const Address &failed : decodeAddresses(header.raw("x-failed-recipients"))) {
        const auto same = [&](const Bounce &bounce) {
            return bounce.recipient.compare(failed.email, Qt::CaseInsensitive) == 0;
        };
        if (failed.email.isEmpty() || std::any_of(bounces.begin(), bounces.end(), same)) continue;
        Bounce bounce;
        bounce.recipient = failed.email;
        bounces += bounce;
    }
    if (bounces.isEmpty()) {
        Bounce bounce;
        bounce.recipient = addressInText(pieces.text);
        bounces += bounce;
    }
    const QString general = reasonInText(pieces.text);
    const QString action = QLatin1String(isOnlyWarning(pieces.text) ? "delayed" : "failed");
    for (Bounce &bounce : bounces) {
        bounce.action = action;
        if (bounce.reason.isEmpty()) bounce.reason = general;
        bounce.status = statusIn(bounce.reason);
        if (bounce.status.isEmpty()) bounce.status = statusOfReply(bounce.reason);
    }
    return bounces;
}

}  // namespace

QList<Bounce> readDeliveryStatus(const QByteArray &body) {
    QList<Bounce> bounces;
    for (const Fields &fields : fieldGroups(body)) {
        const QByteArray recipient = fields.value("final-recipient", fields.value("original-recipient"));
        if (recipient.isEmpty() && !fields.contains("action")) continue;  // the group about the whole message
        Bounce bounce;
        bounce.recipient = addressIn(behindType(fields.value("original-recipient", recipient)));
        if (bounce.recipient.isEmpty() || !bounce.recipient.contains(u'@'))
            bounce.recipient = addressIn(behindType(recipient));
        bounce.action = decodeHeader(fields.value("action")).toLower().section(u' ', 0, 0).left(20);
        bounce.status = statusIn(decodeHeader(fields.value("status")));
        bounce.reason = reasonLine(behindType(fields.value("diagnostic-code")));
        if (bounce.status.isEmpty()) bounce.status = statusIn(bounce.reason);
        if (bounce.action.isEmpty())
            bounce.action = QLatin1String(bounce.status.startsWith(u'4') ? "delayed" : "failed");
        bounces += bounce;
    }
    return bounces;
}

QList<Bounce> readBounces(const HeaderFacts &header, const ReportPieces &pieces) {
    QList<Bounce> bounces = readDeliveryStatus(pieces.status);
    if (bounces.isEmpty()) {
        if (!header.has("x-failed-recipients") && !looksLikeBounce(pieces.text)) return {};
        bounces = fromText(header, pieces);
    }
    const QString id = originalId(pieces);
    const QString inReplyTo = messageIds(header.raw("in-reply-to"), 1).value(0);
    for (Bounce &bounce : bounces) {
        bounce.originalMessageId = id.isEmpty() ? inReplyTo : id;
        if (bounce.reason.isEmpty()) bounce.reason = reasonFor(bounce.recipient, pieces.text);
    }
    return bounces;
}

}  // namespace heard::email
