// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/filestore.h"

#include <QDir>
#include <QFile>
#include <QTimer>

#include "base/ownerfiles.h"

namespace heard::secrets {

QString FileStore::pathOf(const QString &name) const { return QDir(m_folder).filePath(name); }

void FileStore::read(const QString &name, QObject *context, Read told) {
    QFile file(pathOf(name));
    Result<QString> outcome = failure(QStringLiteral("secret-missing"));
    if (file.exists()) {
        const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        outcome = QString::fromUtf8(bytes);
        if (file.error() != QFile::NoError) outcome = failure(QStringLiteral("read-failed"), file.errorString());
    }
    QTimer::singleShot(0, context, [told = std::move(told), outcome] { told(outcome); });
}

void FileStore::write(const QString &name, const QString &secret, QObject *context, Done told) {
    Result<void> outcome = makeOwnerFolder(m_folder);
    if (outcome) outcome = writeOwnerFile(pathOf(name), secret.toUtf8());
    if (!outcome) outcome = failure(QStringLiteral("write-failed"), outcome.error().detail);
    QTimer::singleShot(0, context, [told = std::move(told), outcome] { told(outcome); });
}

void FileStore::remove(const QString &name, QObject *context, Done told) {
    Result<void> outcome;
    if (QFile::exists(pathOf(name)) && !QFile::remove(pathOf(name))) outcome = failure(QStringLiteral("write-failed"));
    QTimer::singleShot(0, context, [told = std::move(told), outcome] { told(outcome); });
}

}  // namespace heard::secrets
