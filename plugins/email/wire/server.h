// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

/// Facts that both clients of plugins/email/wire (IMAP and SMTP) are told and tell. Values; any thread.
namespace heard::email {

/// How a connection is protected. None is for servers on this computer only: no password goes over a network in clear.
enum class Security { Tls, StartTls, None };

/// Where a mail server is and whom to believe about it.
struct Server {
    QString host;
    quint16 port = 0;
    Security security = Security::Tls;
    QString caFile;  ///< PEM of certificates to believe beside the system's; empty: none
};

/// Who signs in. With a token it is XOAUTH2, else the password.
struct Credentials {
    QString user;
    QString password;
    QString token;  ///< OAuth 2 access token
};

/// Why a conversation with a server did not go on. `code` is a word that the desk translates, with cause and mend:
/// "mail-host-unknown", "mail-connection-refused", "mail-connection-lost", "mail-silent", "mail-garbage",
/// "mail-closed" (the server said so), "mail-tls-failed", "mail-no-starttls", "mail-needs-encryption",
/// "mail-certificate-expired", "mail-certificate-name", "mail-certificate-unknown", "mail-certificate-refused",
/// "mail-ca-file", "mail-sign-in-refused", "mail-sign-in-method", "mail-sign-in-later", "mail-busy",
/// "mail-over-quota", "mail-folder-missing", "mail-needs-utf8", "mail-refused", "disk-full", "sign-in-again".
struct Trouble {
    QString code;
    QString detail;         ///< what the server or TLS said; no address, no secret
    bool standing = false;  ///< trying again soon is no use: somebody has to mend it

    bool operator==(const Trouble &) const = default;
};

/// `said` as quoted() gives it.
[[nodiscard]] Trouble trouble(const char *code, const QByteArray &said = {}, bool standing = false);

/// What a server says, cut down to what may be shown: one line, bounded, without addresses.
[[nodiscard]] QString quoted(const QByteArray &said);

}  // namespace heard::email
