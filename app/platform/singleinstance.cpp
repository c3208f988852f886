// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/singleinstance.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalSocket>

namespace heard {

SingleInstance::SingleInstance(const QString &dataFolder, QObject *parent) : QObject(parent) {
    // A socket's path is short on some systems, so the folder is in it only as a hash.
    const QByteArray folder = QFileInfo(dataFolder).absoluteFilePath().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(folder, QCryptographicHash::Sha256).toHex().left(16);
    m_name = QStringLiteral("heard-") + QString::fromLatin1(hash);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection()) socket->deleteLater();
        Q_EMIT raiseWanted();
    });
}

bool SingleInstance::claim() {
    QLocalSocket first;
    first.connectToServer(m_name);
    if (first.waitForConnected(200)) return false;
    QLocalServer::removeServer(m_name);  // nobody answers: left behind by one that was killed
    m_server.listen(m_name);
    return true;
}

}  // namespace heard
