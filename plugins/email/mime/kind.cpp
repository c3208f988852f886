// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/mime/kind.h"

#include <QRegularExpression>

namespace heard::email {
namespace {

KindVerdict verdict(MailKind kind, const char *reason) { return {kind, QLatin1String(reason)}; }

/// Headers that only answering machines write, whatever their value, unless it is "no".
constexpr const char *kMachineHeaders[] = {"x-autoreply",       "x-autorespond",    "x-autoresponder",
                                           "x-auto-reply-from", "x-mail-autoreply", "x-vacation"};

/// "Automatic reply: …" and the like: what Outlook, Gmail and others put before the subject when they answer for
/// someone who is away. Only taken for it together with a sign of a machine, as people write such words too.
bool subjectOfMachine(const QString &subject) {
    static const QRegularExpression kMark(
        QStringLiteral(
            "^\\s*(?:re:\\s*)?(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office|"
            "автоматический ответ|автоответ|автоматична відповідь|автовідповідь|нет на месте|"
            "automatische antwort|abwesenheitsnotiz|abwesend)\\b"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return kMark.match(subject).hasMatch();
}

bool fromDaemon(const ParsedMail &mail) {
    static const QRegularExpression kDaemon(QStringLiteral("^(?:mailer[-_.]?daemon|postmaster|mail\\.?delivery\\S*|"
                                                           "microsoftexchange[0-9a-f]{20,})@"),
                                            QRegularExpression::CaseInsensitiveOption);
    return !mail.from.isEmpty() && kDaemon.match(mail.from.constFirst().email).hasMatch();
}

KindVerdict autoReply(const HeaderFacts &header, const ParsedMail &mail) {
    const QByteArray submitted = header.word("auto-submitted");
    if (!submitted.isEmpty() && !submitted.startsWith("no")) return verdict(MailKind::AutoReply, "auto-submitted");
    for (const char *name : kMachineHeaders)
        if (header.has(name) && header.word(name) != "no") return verdict(MailKind::AutoReply, "x-autoreply");
    const QByteArray precedence = header.word("precedence");
    if (precedence == "auto_reply" || precedence == "auto-reply") return verdict(MailKind::AutoReply, "precedence");
    const QByteArray delivered = header.word("delivered-to");
    if (delivered == "autoresponder" || delivered.startsWith("autoresponder@"))
        return verdict(MailKind::AutoReply, "delivered-to");
    if (header.has("x-fc-machinegenerated") || header.word("x-post-messageclass").contains("autoresponder"))
        return verdict(MailKind::AutoReply, "x-post-messageclass");
    // Exchange tells others not to answer its own automatic answers by asking for none (MS-OXCMAIL 2.2.3.2.14).
    const bool suppressed =
        header.word("x-auto-response-suppress") == "all" || header.word("x-auto-response-suppress").contains("oof");
    const bool machineSign = suppressed || mail.emptyReturnPath || precedence == "bulk" || precedence == "junk";
    if (machineSign && subjectOfMachine(mail.subject)) return verdict(MailKind::AutoReply, "subject");
    return {};
}

}  // namespace

KindVerdict judgeKind(const HeaderFacts &header, const ParsedMail &mail, const QByteArray &topType) {
    if (topType.startsWith("multipart/report")) {
        if (topType.contains("delivery-status")) return verdict(MailKind::Bounce, "delivery-status");
        // A receipt that it was read (RFC 8098) and a complaint about abuse (RFC 5965) are by machines too.
        if (topType.contains("disposition-notification"))
            return verdict(MailKind::AutoReply, "disposition-notification");
        if (topType.contains("feedback-report")) return verdict(MailKind::AutoReply, "feedback-report");
    }
    if (header.has("x-failed-recipients")) return verdict(MailKind::Bounce, "x-failed-recipients");
    if (fromDaemon(mail)) return verdict(MailKind::Bounce, "mailer-daemon");
    if (KindVerdict machine = autoReply(header, mail); machine.kind != MailKind::Normal) return machine;
    const QByteArray precedence = header.word("precedence");
    for (const char *name : {"list-id", "list-post", "list-unsubscribe", "x-mailing-list", "list-help"})
        if (header.has(name)) return verdict(MailKind::Bulk, "list");
    if (precedence == "bulk" || precedence == "list" || precedence == "junk")
        return verdict(MailKind::Bulk, "precedence");
    if (header.has("feedback-id") || header.has("x-campaign-id") || header.has("x-mailgun-sid"))
        return verdict(MailKind::Bulk, "campaign");
    if (mail.emptyReturnPath) return verdict(MailKind::AutoReply, "empty-return-path");
    return {};
}

}  // namespace heard::email
