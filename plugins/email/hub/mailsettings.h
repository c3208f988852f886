// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "channelapi/values.h"
#include "plugins/email/wire/providers.h"
#include "plugins/email/wire/server.h"
#include "plugins/email/wire/signin.h"

namespace heard::email {

/// What a person has set for a mailbox, with what the chosen provider brings (wire/providers.h) filled in. A value.
struct MailSettings {
    static constexpr qsizetype kMostFolders = 8;  ///< each has a connection, and providers allow few

    QString address;           ///< lower case
    QString name;              ///< in From
    QStringList ownMailboxes;  ///< the address and its aliases, lower case
    QString domain;            ///< the address's
    Server imap;
    Server smtp;
    QString user;
    QString password;
    bool byToken = false;
    OAuth oauth;
    QString grantMark;  ///< names the sign-in that `oauth` is of, without telling it
    QStringList folders;
    int daysBack = 0;
    QString signature;
    bool saveToSent = true;  ///< false also if the provider does it itself
    QString sentFolder;      ///< empty: the one the server calls so
    bool markAsRead = false;
    bool caseAddress = false;  ///< Reply-To carries the case's tag
    int pollMs = 60'000;
    qint64 largest = 0;  ///< bytes of a mail

    /// What is missing, as a code for the channel's state: "mail-no-address", "mail-no-server", "mail-no-password",
    /// "sign-in-again"; empty if it can be tried.
    QString problem;

    /// `found`: what the provider's own announcement says (wire/discovery.h), if it was asked.
    [[nodiscard]] static MailSettings from(const channelapi::ConnectorConfig &config,
                                           const std::optional<Provider> &found = {});
};

}  // namespace heard::email
