// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/mime/bouncecause.h"

#include <QRegularExpression>

namespace heard::email {
namespace {

/// By class ("*": any), subject and detail; the first that fits. RFC 3463 3, and 5.1.10 (RFC 7505).
struct Cause {
    const char *status;
    const char *code;
};
constexpr Cause kCauses[] = {
    {"*.1.2", "mail-no-such-domain"}, {"*.1.10", "mail-no-such-domain"}, {"*.1.7", "mail-sender-refused"},
    {"*.1.8", "mail-sender-refused"}, {"*.1.9", "mail-sender-refused"},  {"5.1.*", "mail-no-such-address"},
    {"*.2.1", "mail-mailbox-closed"}, {"*.2.2", "mail-mailbox-full"},    {"*.2.3", "mail-too-large"},
    {"*.3.4", "mail-too-large"},      {"5.4.4", "mail-no-such-domain"},  {"*.6.*", "mail-content-refused"},
    {"5.7.*", "mail-not-accepted"},   {"5.4.*", "mail-given-up"},        {"4.*.*", "mail-given-up"},
};

bool fits(const QString &status, const char *pattern) {
    const QStringList have = status.split(u'.');
    const QStringList want = QString::fromLatin1(pattern).split(u'.');
    for (qsizetype i = 0; i < want.size(); ++i)
        if (want[i] != QLatin1String("*") && want[i] != have.value(i)) return false;
    return true;
}

/// "5.0.0" and "4.0.0" say no more than the first digit.
QString statusOf(const Bounce &bounce) {
    if (!bounce.status.isEmpty() && !bounce.status.endsWith(QLatin1String(".0.0"))) return bounce.status;
    static const QRegularExpression kStatus(QStringLiteral("(?<![\\d.])([45]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.])"));
    const QString inside = kStatus.match(bounce.reason).captured(1);
    return inside.isEmpty() ? bounce.status : inside;
}

}  // namespace

QString bounceCause(const Bounce &bounce) {
    const QString status = statusOf(bounce);
    for (const Cause &cause : kCauses)
        if (fits(status, cause.status)) return QLatin1String(cause.code);
    return QStringLiteral("mail-bounced");
}

QString bounceSentence(const Bounce &bounce) {
    const QString status = statusOf(bounce);
    QString said = bounce.reason;
    if (!status.isEmpty() && !said.contains(status)) said = (status + u' ' + said).trimmed();
    return (bounce.recipient.isEmpty() ? said : bounce.recipient + QStringLiteral(": ") + said).left(700);
}

}  // namespace heard::email
