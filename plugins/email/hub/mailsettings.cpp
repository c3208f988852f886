// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/hub/mailsettings.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace heard::email {

namespace {

constexpr qint64 kMiB = 1024 * 1024;

/// Settings as a form or a command line gives them: words are words, whatever their JSON type.
class Words {
public:
    explicit Words(const QJsonObject &values) : m_values(values) {}
    QString text(const char *key) const { return m_values.value(QLatin1String(key)).toVariant().toString().trimmed(); }
    int number(const char *key, int otherwise) const {
        bool fine = false;
        const int value = m_values.value(QLatin1String(key)).toVariant().toInt(&fine);
        return fine ? value : otherwise;
    }
    bool flag(const char *key, bool otherwise) const {
        const QJsonValue value = m_values.value(QLatin1String(key));
        return value.isBool() ? value.toBool() : otherwise;
    }
    /// Lines of one text, the empty ones too.
    QString lines(const char *key) const {
        const QJsonValue value = m_values.value(QLatin1String(key));
        return value.isArray() ? value.toVariant().toStringList().join(QLatin1Char('\n')) : value.toString();
    }
    QStringList list(const char *key) const {
        QStringList out;
        const QJsonArray items = m_values.value(QLatin1String(key)).toArray();
        for (const QJsonValue &each : items)
            if (const QString word = each.toString().trimmed(); !word.isEmpty()) out += word;
        return out;
    }

private:
    const QJsonObject &m_values;
};

/// What the person has set goes before what the provider brings.
void fill(Server &server, const Words &words, const char *host, const char *port, const char *security) {
    if (const QString own = words.text(host); !own.isEmpty()) server.host = own;
    if (const int own = words.number(port, 0); own > 0 && own < 65536) server.port = static_cast<quint16>(own);
    if (const auto own = securityFrom(words.text(security))) server.security = *own;
}

quint16 usualPort(bool imap, Security security) {
    if (imap) return security == Security::Tls ? 993 : 143;
    return security == Security::Tls ? 465 : 587;
}

bool plausible(const QString &address) {
    const qsizetype at = address.lastIndexOf(QLatin1Char('@'));
    return at > 0 && at + 1 < address.size() && address.size() < 250 && address.simplified() == address &&
           !address.contains(QLatin1Char(' '));
}

}  // namespace

MailSettings MailSettings::from(const channelapi::ConnectorConfig &config, const std::optional<Provider> &found) {
    const Words words(config.settings);
    const Words secrets(config.secrets);
    MailSettings out;
    out.address = words.text("address").toLower();
    out.domain = out.address.section(QLatin1Char('@'), -1);
    out.name = words.text("name");
    if (out.name.isEmpty()) out.name = config.channelName;
    out.ownMailboxes = {out.address};
    const QStringList aliases = words.list("aliases");
    for (const QString &alias : aliases)
        if (plausible(alias)) out.ownMailboxes += alias.toLower();
    if (!plausible(out.address)) {
        out.problem = QStringLiteral("mail-no-address");
        return out;
    }
    const QString chosen = words.text("provider");
    std::optional<Provider> provider = found;
    if (!provider && chosen != QLatin1String("other")) provider = providerByName(chosen);
    if (!provider && chosen != QLatin1String("other")) provider = providerByDomain(out.domain);
    if (provider) {
        out.imap = provider->imap;
        out.smtp = provider->smtp;
    }
    fill(out.imap, words, "imapHost", "imapPort", "imapSecurity");
    fill(out.smtp, words, "smtpHost", "smtpPort", "smtpSecurity");
    if (out.imap.port == 0) out.imap.port = usualPort(true, out.imap.security);
    if (out.smtp.port == 0) out.smtp.port = usualPort(false, out.smtp.security);
    out.imap.caFile = out.smtp.caFile = words.text("caFile");
    out.user = words.text("user");
    if (out.user.isEmpty()) {
        out.user = provider && !provider->user.isEmpty() ? provider->user : out.address;
        out.user.replace(QLatin1String("%EMAILADDRESS%"), out.address);
        out.user.replace(QLatin1String("%EMAILLOCALPART%"), out.address.section(QLatin1Char('@'), 0, -2));
    }
    out.password = config.secrets.value(QLatin1String("password")).toString();
    out.byToken = words.text("auth") == QLatin1String("oauth");
    const QJsonObject grant = QJsonDocument::fromJson(secrets.text("oauth").toUtf8()).object();
    out.oauth = {
        QUrl(grant.value(QLatin1String("token_url")).toString()), grant.value(QLatin1String("client_id")).toString(),
        grant.value(QLatin1String("client_secret")).toString(), grant.value(QLatin1String("refresh_token")).toString()};
    out.grantMark = QString::fromLatin1(
        QCryptographicHash::hash(secrets.text("oauth").toUtf8(), QCryptographicHash::Sha256).toHex().left(16));
    // A provider that hands out a new refresh token each time has taken the first one back; see kept "oauth".
    const QJsonObject renewed = config.kept.value(QLatin1String("oauth")).toObject();
    if (renewed.value(QLatin1String("of")).toString() == out.grantMark)
        out.oauth.refreshToken = renewed.value(QLatin1String("token")).toString();
    out.folders = words.list("folders");
    out.folders.removeDuplicates();
    if (out.folders.isEmpty()) out.folders = {QStringLiteral("INBOX")};
    out.folders = out.folders.first(std::min<qsizetype>(out.folders.size(), kMostFolders));
    out.daysBack = std::clamp(words.number("daysBack", 0), 0, 3650);
    out.signature = words.lines("signature");
    out.saveToSent = words.flag("saveToSent", true) && !(provider && provider->savesSent);
    out.sentFolder = words.text("sentFolder");
    out.markAsRead = words.flag("markAsRead", false);
    out.caseAddress = words.flag("caseAddress", false);
    out.pollMs = std::clamp(words.number("pollSeconds", 60), 1, 3600) * 1000;
    out.largest = std::clamp(words.number("largestMegabytes", 40), 1, 500) * kMiB;
    if (out.imap.host.isEmpty() || out.smtp.host.isEmpty())
        out.problem = QStringLiteral("mail-no-server");
    else if (out.byToken ? out.oauth.refreshToken.isEmpty() : out.password.isEmpty())
        out.problem = out.byToken ? QStringLiteral("sign-in-again") : QStringLiteral("mail-no-password");
    return out;
}

}  // namespace heard::email
