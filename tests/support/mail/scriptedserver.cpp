// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/mail/scriptedserver.h"

#include <memory>

namespace heard::test {

ScriptedServer::ScriptedServer(const QByteArray &greeting, Answer answer, const QHostAddress &address)
    : m_greeting(greeting), m_answer(std::move(answer)) {
    connect(&m_listener, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *client = m_listener.nextPendingConnection()) {
            ++m_connections;
            connect(client, &QTcpSocket::readyRead, this, [this, client] { read(client); });
            connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
            if (!m_greeting.isEmpty()) client->write(m_greeting + "\r\n");
        }
    });
    m_listener.listen(address);
}

email::Server ScriptedServer::server() const {
    return {m_listener.serverAddress().toString(), m_listener.serverPort(), email::Security::None, {}};
}

void ScriptedServer::read(QTcpSocket *client) {
    while (client->canReadLine()) {
        QByteArray line = client->readLine();
        while (line.endsWith('\n') || line.endsWith('\r')) line.chop(1);
        m_lines += line;
        m_answer(*client, line);
        if (client->state() != QAbstractSocket::ConnectedState) return;
    }
}

ScriptedServer::Answer imapAnswers(
    std::function<bool(QTcpSocket &, const QByteArray &tag, const QByteArray &command)> special) {
    return [special = std::move(special)](QTcpSocket &client, const QByteArray &line) {
        const QByteArray tag = line.left(line.indexOf(' '));
        const QByteArray command = line.mid(tag.size() + 1);
        if (special && special(client, tag, command)) return;
        if (command == "CAPABILITY") client.write("* CAPABILITY IMAP4rev1\r\n");
        if (command.startsWith("SELECT"))
            client.write("* 0 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n* OK [UIDNEXT 1] ok\r\n");
        if (command.startsWith("UID SEARCH")) client.write("* SEARCH\r\n");
        if (command == "LOGOUT") client.write("* BYE see you\r\n");
        client.write(tag + " OK done\r\n");
    };
}

ScriptedServer::Answer smtpAnswers(std::function<bool(QTcpSocket &, const QByteArray &line)> special) {
    return [special = std::move(special), content = std::make_shared<bool>(false)](QTcpSocket &client,
                                                                                   const QByteArray &line) {
        if (*content && line != ".") return;
        if (special && special(client, line)) return;
        if (line == "DATA") {
            *content = true;
            client.write("354 go on\r\n");
        } else if (line.startsWith("EHLO")) {
            client.write("250-scripted\r\n250-AUTH PLAIN\r\n250 8BITMIME\r\n");
        } else {
            *content = false;
            client.write("250 2.0.0 ok\r\n");
        }
    };
}

}  // namespace heard::test
