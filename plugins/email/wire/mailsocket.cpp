// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/wire/mailsocket.h"

#include <QHostAddress>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace heard::email {

namespace {

constexpr int kConnectMs = 30'000;
constexpr qint64 kReadBuffer = 256 * 1024;

Trouble told(const char *code, const QString &detail, bool standing = false) {
    return {QLatin1String(code), detail, standing};
}

}  // namespace

MailSocket::MailSocket(const Server &server, QObject *parent) : QObject(parent), m_server(server), m_socket(this) {
    m_socket.setReadBufferSize(kReadBuffer);  // a mail that comes faster than it is written waits in the network
    m_silence.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, [this] { fail(trouble("mail-silent")); });
    connect(&m_socket, &QSslSocket::connected, this, &MailSocket::connected);
    connect(&m_socket, &QSslSocket::encrypted, this, &MailSocket::encryptedNow);
    connect(&m_socket, &QSslSocket::sslErrors, this, &MailSocket::sslErrors);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &MailSocket::broken);
    connect(&m_socket, &QSslSocket::disconnected, this, &MailSocket::ended);
    connect(&m_socket, &QSslSocket::bytesWritten, this, &MailSocket::written);
    connect(&m_socket, &QSslSocket::encryptedBytesWritten, this, &MailSocket::written);
    connect(&m_socket, &QSslSocket::readyRead, this, [this] {
        if (m_over) return;
        if (m_patience > 0) m_silence.start(m_patience);
        Q_EMIT readable();
    });
}

MailSocket::~MailSocket() { close(); }

void MailSocket::open() {
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!m_server.caFile.isEmpty()) {
        const QList<QSslCertificate> own = QSslCertificate::fromPath(m_server.caFile);
        if (own.isEmpty()) {
            // Told from the event loop, as every other end is.
            QTimer::singleShot(0, this, [this] { fail(told("mail-ca-file", m_server.caFile, true)); });
            return;
        }
        tls.addCaCertificates(own);
    }
    m_socket.setSslConfiguration(tls);
    m_socket.setPeerVerifyName(m_server.host);
    setPatience(kConnectMs);
    if (m_server.security == Security::Tls)
        m_socket.connectToHostEncrypted(m_server.host, m_server.port);
    else
        m_socket.connectToHost(m_server.host, m_server.port);
}

void MailSocket::connected() {
    m_socket.setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (m_server.security != Security::Tls && !m_over) Q_EMIT opened();
}

void MailSocket::encryptedNow() {
    if (m_over) return;
    if (m_server.security == Security::Tls)
        Q_EMIT opened();
    else
        Q_EMIT secured();
}

void MailSocket::startTls() {
    if (m_socket.bytesAvailable() > 0) return fail(trouble("mail-garbage", "STARTTLS", true));
    m_socket.startClientEncryption();
}

void MailSocket::write(const QByteArray &bytes) {
    if (!m_over) m_socket.write(bytes);
}

void MailSocket::close() {
    m_over = true;
    m_silence.stop();
    m_socket.abort();
}

bool MailSocket::confidential() const { return encrypted() || m_socket.peerAddress().isLoopback(); }

void MailSocket::setPatience(int ms) {
    m_patience = ms;
    if (ms > 0)
        m_silence.start(ms);
    else
        m_silence.stop();
}

void MailSocket::sslErrors(const QList<QSslError> &errors) { m_errors = errors; }

Trouble MailSocket::certificateTrouble() const {
    // An expired or foreign certificate is often reported together with others: the most telling one first.
    const auto has = [this](std::initializer_list<QSslError::SslError> kinds) {
        for (const QSslError &error : m_errors)
            for (const QSslError::SslError kind : kinds)
                if (error.error() == kind) return true;
        return false;
    };
    QStringList words;
    for (const QSslError &error : m_errors)
        if (!words.contains(error.errorString())) words += error.errorString();
    const QString detail = words.join(QLatin1Char(' ')).left(300);
    if (has({QSslError::CertificateExpired, QSslError::CertificateNotYetValid}))
        return told("mail-certificate-expired", detail, true);
    if (has({QSslError::HostNameMismatch})) return told("mail-certificate-name", detail, true);
    if (has({QSslError::SelfSignedCertificate, QSslError::SelfSignedCertificateInChain,
             QSslError::UnableToGetLocalIssuerCertificate, QSslError::UnableToGetIssuerCertificate,
             QSslError::UnableToVerifyFirstCertificate, QSslError::CertificateUntrusted}))
        return told("mail-certificate-unknown", detail, true);
    return told("mail-certificate-refused", detail, true);
}

void MailSocket::broken(QAbstractSocket::SocketError error) {
    switch (error) {
        case QAbstractSocket::HostNotFoundError: return fail(told("mail-host-unknown", m_server.host));
        case QAbstractSocket::ConnectionRefusedError:
            return fail(
                told("mail-connection-refused", m_server.host + QLatin1Char(':') + QString::number(m_server.port)));
        case QAbstractSocket::SslHandshakeFailedError:
            return fail(m_errors.isEmpty() ? told("mail-tls-failed", m_socket.errorString()) : certificateTrouble());
        case QAbstractSocket::RemoteHostClosedError: return;  // ended() comes, after what was still to be read
        default: fail(told("mail-connection-lost", m_socket.errorString()));
    }
}

void MailSocket::ended() {
    if (m_over) return;
    if (m_socket.bytesAvailable() > 0) Q_EMIT readable();
    fail(trouble("mail-connection-lost"));
}

void MailSocket::closeWith(const QByteArray &farewell) {
    if (!m_over) {
        m_socket.write(farewell);
        m_socket.flush();
    }
    close();
}

void MailSocket::fail(const Trouble &why) {
    if (m_over) return;
    close();
    Q_EMIT failed(why);
}

}  // namespace heard::email
