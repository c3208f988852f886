// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslConfiguration>
#include <QTcpServer>
#include <QTcpSocket>
#include <optional>

#include "base/result.h"

namespace heard::hub {

/// Accepts connections, plain or TLS 1.2 and above. Main thread.
class Listener final : public QTcpServer {
    Q_OBJECT
public:
    explicit Listener(QObject *parent = nullptr);

    /// From now on TLS with this PEM certificate (the whole chain) and key. Codes: "tls-failed".
    [[nodiscard]] Result<void> useTls(const QString &certificateFile, const QString &keyFile);

    /// "127.0.0.1", "::", "localhost", "*" (everywhere). Codes: "wrong-address", "listen-failed".
    [[nodiscard]] Result<void> listenOn(const QString &host, quint16 port);

    bool encrypts() const { return m_tls.has_value(); }
    QByteArray certificateDigest() const;  ///< SHA-256; empty without TLS

Q_SIGNALS:
    /// The receiver owns the socket; TLS begins with startTls().
    void arrived(QTcpSocket *socket);

public:
    void startTls(QTcpSocket *socket);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    std::optional<QSslConfiguration> m_tls;
};

}  // namespace heard::hub
