// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/singleinstance.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalSocket>

namespace heard {

static constexpr qint64 kLongest = 512;

SingleInstance::SingleInstance(const QString &dataFolder, QObject *parent) : QObject(parent) {
    // A socket's path is short on some systems, so the folder is in it only as a hash.
    const QByteArray folder = QFileInfo(dataFolder).absoluteFilePath().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(folder, QCryptographicHash::Sha256).toHex().left(16);
    m_name = QStringLiteral("heard-") + QString::fromLatin1(hash);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection()) read(socket);
    });
}

/// What it has to say comes in one line, or it goes without a word.
void SingleInstance::read(QLocalSocket *from) {
    const auto hear = [this, from] {
        Q_EMIT raiseWanted(QString::fromUtf8(from->read(kLongest)).trimmed());
        from->deleteLater();
    };
    if (from->state() == QLocalSocket::UnconnectedState) return hear();
    connect(from, &QLocalSocket::disconnected, this, hear);
}

bool SingleInstance::claim(const QString &link) {
    QLocalSocket first;
    first.connectToServer(m_name);
    if (first.waitForConnected(200)) {
        first.write(link.toUtf8().left(kLongest));
        first.flush();
        first.disconnectFromServer();
        if (first.state() != QLocalSocket::UnconnectedState) first.waitForDisconnected(200);
        return false;
    }
    QLocalServer::removeServer(m_name);  // nobody answers: left behind by one that was killed
    m_server.listen(m_name);
    return true;
}

}  // namespace heard
