// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/gateway/listener.h"

#include <QFile>
#include <QSslKey>
#include <QSslSocket>
#include <QTimer>

#include "base/log.h"

namespace heard::hub {
namespace {

constexpr int kBacklog = 512;
constexpr int kAcceptAgainMs = 1000;
constexpr int kTrialMs = 5000;

QByteArray contentOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QSslKey keyFrom(const QByteArray &pem) {
    for (const auto algorithm : {QSsl::Rsa, QSsl::Ec})
        if (QSslKey key(pem, algorithm); !key.isNull()) return key;
    return {};
}

/// Takes one connection, to begin a handshake on.
class TrialServer final : public QTcpServer {
public:
    QSslSocket socket;

protected:
    void incomingConnection(qintptr descriptor) override { socket.setSocketDescriptor(descriptor); }
};

/// Qt looks at this when a handshake begins, and tells it to nobody but the client: so one is begun here.
bool belongTogether(const QSslConfiguration &tls) {
    TrialServer server;
    QTcpSocket client;
    if (!server.listen(QHostAddress::LocalHost)) return true;  // then listening fails too, and says why
    client.connectToHost(QHostAddress::LocalHost, server.serverPort());
    if (!server.waitForNewConnection(kTrialMs)) return true;
    bool fine = true;
    QObject::connect(&server.socket, &QSslSocket::errorOccurred, &server, [&fine] { fine = false; });
    server.socket.setSslConfiguration(tls);
    server.socket.startServerEncryption();
    return fine;
}

}  // namespace

Listener::Listener(QObject *parent) : QTcpServer(parent) {
    setListenBacklogSize(kBacklog);
    // Out of descriptors Qt stops accepting for good; they come back as connections end.
    connect(this, &QTcpServer::acceptError, this, [this](QAbstractSocket::SocketError error) {
        log::category("gateway")->warn("can't accept connections: {}", int(error));
        QTimer::singleShot(kAcceptAgainMs, this, &QTcpServer::resumeAccepting);
    });
}

Result<void> Listener::useTls(const QString &certificateFile, const QString &keyFile) {
    const auto failed = [](const char *why) { return failure(QStringLiteral("tls-failed"), QLatin1String(why)); };
    if (!QSslSocket::supportsSsl()) return failed("no TLS library");
    const QList<QSslCertificate> chain = QSslCertificate::fromData(contentOf(certificateFile), QSsl::Pem);
    if (chain.isEmpty()) return failed("no certificate in the file");
    const QSslKey key = keyFrom(contentOf(keyFile));
    if (key.isNull()) return failed("no RSA or EC key in the file");
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(chain);
    tls.setPrivateKey(key);
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);  // clients have no certificates
    tls.setAllowedNextProtocols({"http/1.1"});
    if (!belongTogether(tls)) return failed("the key is not the certificate's");
    m_tls = tls;
    return {};
}

QByteArray Listener::certificateDigest() const {
    return m_tls ? m_tls->localCertificate().digest(QCryptographicHash::Sha256) : QByteArray();
}

Result<void> Listener::listenOn(const QString &host, quint16 port) {
    QHostAddress address(host);
    if (host == u"localhost") address = QHostAddress::LocalHost;
    if (host == u"*" || host.isEmpty()) address = QHostAddress::Any;
    if (address.isNull()) return failure(QStringLiteral("wrong-address"));
    if (!listen(address, port)) return failure(QStringLiteral("listen-failed"), errorString());
    return {};
}

void Listener::incomingConnection(qintptr descriptor) {
    QTcpSocket *socket = m_tls ? new QSslSocket : new QTcpSocket;
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    Q_EMIT arrived(socket);
}

void Listener::startTls(QTcpSocket *socket) {
    auto *secure = qobject_cast<QSslSocket *>(socket);
    if (!secure || !m_tls) return;
    secure->setSslConfiguration(*m_tls);
    secure->startServerEncryption();
}

}  // namespace heard::hub
