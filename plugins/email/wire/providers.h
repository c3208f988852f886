// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "plugins/email/wire/server.h"

namespace heard::email {

/// Where the mailboxes of a provider are.
struct Provider {
    Server imap;
    Server smtp;
    QString user;            ///< how the sign-in name is made: "%EMAILADDRESS%", "%EMAILLOCALPART%"; empty: the address
    bool savesSent = false;  ///< what goes out by its SMTP is in Sent by itself
};

/// By the name that the channel's settings have for it, or by the domain of an address; from providers.json, which
/// holds what each provider's help pages say.
[[nodiscard]] std::optional<Provider> providerByName(const QString &name);
[[nodiscard]] std::optional<Provider> providerByDomain(const QString &domain);

/// True for the servers named there.
[[nodiscard]] bool isProvidersHost(const QString &host);

/// "tls", "starttls", "none"; nothing for any other word.
[[nodiscard]] std::optional<Security> securityFrom(const QString &word);

}  // namespace heard::email
