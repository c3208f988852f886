// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ownerfiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include "base/todisk.h"

namespace heard {

Result<void> makeOwnerFolder(const QString &path) {
    if (!QDir().mkpath(path)) return failure(QStringLiteral("folder-failed"), path);
    const auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!QFile::setPermissions(path, owner)) return failure(QStringLiteral("folder-failed"), path);
    return {};
}

Result<void> writeOwnerFile(const QString &path, const QByteArray &bytes) {
    QSaveFile file(path);
    // Narrowed before the first byte is in it: a token must not be readable even for a moment.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(bytes) != bytes.size() || !commitToDisk(file))
        return failure(QStringLiteral("write-failed"), file.errorString());
    return {};
}

bool onlyAdministratorsWrite(const QString &path) {
    const QFileInfo info(path);
#ifdef Q_OS_WIN
    return info.exists();
#else
    return info.exists() && info.ownerId() == 0 && !othersMayWrite(path);
#endif
}

bool othersMayWrite(const QString &path) {
    return QFileInfo(path).permissions() & (QFile::WriteGroup | QFile::WriteOther);
}

}  // namespace heard
