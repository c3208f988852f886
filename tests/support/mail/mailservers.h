// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>

#include "plugins/email/wire/server.h"

namespace heard::test {

/// A dovecot and an exim4 of its own for as long as it lives; see mailservers.py for who has a mailbox there.
class MailServers final {
public:
    explicit MailServers(const QStringList &options = {});
    ~MailServers();

    /// False with what was said if they did not come up.
    [[nodiscard]] bool isUp() const { return !m_facts.isEmpty(); }
    [[nodiscard]] QString troubles() const { return m_troubles; }
    /// "imap", "imaps", "smtp", "smtps".
    [[nodiscard]] email::Server server(const QString &which) const;
    [[nodiscard]] QString caFile() const { return m_facts.value(QStringLiteral("ca")).toString(); }
    /// One of the script's commands, until it is done.
    [[nodiscard]] bool tell(const QString &command);
    /// Puts a mail into a mailbox.
    void put(const QString &user, const QByteArray &mail, const QString &folder = {});
    /// All mails of a mailbox's folder, as they are on the server's disk.
    [[nodiscard]] QList<QByteArray> mails(const QString &user, const QString &folder = {}) const;

private:
    QProcess m_process;
    QJsonObject m_facts;
    QString m_troubles;
    int m_mails = 0;
};

[[nodiscard]] email::Credentials person(const QString &user);

}  // namespace heard::test
