// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslSocket>
#include <QTimer>

#include "plugins/email/wire/server.h"

namespace heard::email {

/// One TLS connection to a mail server, on the event loop of its thread: certificates are checked against the system's
/// authorities and the server's own CA file, a peer that says nothing is given up after `patience`, and every end has
/// a name. failed() comes once, and nothing after it. RFC 8314 (TLS for mail), RFC 3207 and 3501 6.2.1 (STARTTLS).
class MailSocket final : public QObject {
    Q_OBJECT
public:
    static constexpr qint64 kAhead = 256 * 1024;  ///< bytes that a writer keeps waiting() at most

    explicit MailSocket(const Server &server, QObject *parent = nullptr);
    ~MailSocket() override;

    void open();
    /// After the server has agreed. What it sent in clear behind its agreement is taken for an attack, and fails.
    void startTls();
    void write(const QByteArray &bytes);
    /// Closes without a word; no signal comes any more.
    void close();
    /// The same, after a last word that nobody waits to be heard.
    void closeWith(const QByteArray &farewell);

    [[nodiscard]] QByteArray readAll() { return m_socket.readAll(); }
    /// What is not on its way yet, bytes; written() is told when it gets less.
    [[nodiscard]] qint64 waiting() const { return m_socket.bytesToWrite() + m_socket.encryptedBytesToWrite(); }
    [[nodiscard]] bool encrypted() const { return m_socket.isEncrypted(); }
    /// True if a password may go over it: encrypted, or no further than this computer.
    [[nodiscard]] bool confidential() const;
    /// How long the peer may say nothing, ms; 0: for ever. Counted anew from now and from all that comes.
    void setPatience(int ms);

Q_SIGNALS:
    void opened();   ///< connected, and encrypted if that comes first
    void secured();  ///< startTls() is done
    void readable();
    void written();
    void failed(const heard::email::Trouble &trouble);

private:
    void connected();
    void encryptedNow();
    void sslErrors(const QList<QSslError> &errors);
    void broken(QAbstractSocket::SocketError error);
    void ended();
    void fail(const Trouble &why);
    [[nodiscard]] Trouble certificateTrouble() const;

    const Server m_server;
    QSslSocket m_socket;
    QTimer m_silence;
    QList<QSslError> m_errors;
    int m_patience = 0;
    bool m_over = false;
};

}  // namespace heard::email
