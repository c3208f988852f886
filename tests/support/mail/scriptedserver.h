// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <functional>

#include "plugins/email/wire/server.h"

namespace heard::test {

/// A server on this computer that says what a test wants: for what no real one can be brought to do.
class ScriptedServer final : public QObject {
    Q_OBJECT
public:
    /// Called for each line of a client, without its end; writes to the socket what it likes, or closes it.
    using Answer = std::function<void(QTcpSocket &client, const QByteArray &line)>;

    ScriptedServer(const QByteArray &greeting, Answer answer,
                   const QHostAddress &address = QHostAddress(QHostAddress::LocalHost));

    [[nodiscard]] email::Server server() const;
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] QList<QByteArray> lines() const { return m_lines; }

private:
    void read(QTcpSocket *client);

    QTcpServer m_listener;
    const QByteArray m_greeting;
    const Answer m_answer;
    QList<QByteArray> m_lines;
    int m_connections = 0;
};

/// What an IMAP server without IDLE says to everything: signs in, has an empty INBOX; `special` is asked first and
/// gives true if it has answered.
[[nodiscard]] ScriptedServer::Answer imapAnswers(
    std::function<bool(QTcpSocket &, const QByteArray &tag, const QByteArray &command)> special);
/// What an SMTP server says until the mail is taken; `special` as above, with the line (". " is the mail's end).
[[nodiscard]] ScriptedServer::Answer smtpAnswers(std::function<bool(QTcpSocket &, const QByteArray &line)> special);

}  // namespace heard::test
