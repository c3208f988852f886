// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/ledger/blobfiles.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>
#include <filesystem>

#include "base/clock.h"
#include "base/ownerfiles.h"
#include "base/todisk.h"

namespace heard::hub {
namespace {

// QSaveFile names its temporary file <name>.XXXXXX.
constexpr auto kTemporary = "*.*";

/// Qt tells only that a write failed; the volume tells why.
tl::unexpected<Error> writeFailure(const QString &folder, qint64 wanted) {
    const QStorageInfo volume(folder);
    if (volume.bytesAvailable() < wanted + 4096) return failure(QStringLiteral("disk-full"));
    if (volume.isReadOnly() || !QFileInfo(folder).isWritable()) return failure(QStringLiteral("read-only"));
    return failure(QStringLiteral("io-failed"));
}

}  // namespace

/// Marks it as new, so that it is not taken for one that nobody wants.
static Result<void> keepAgain(const QString &path) {
    QFile there(path);
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(SystemClock().now());
    if (there.open(QIODevice::ReadWrite) && there.setFileTime(now, QFile::FileModificationTime)) return {};
    return writeFailure(QFileInfo(path).absolutePath(), 0);
}

/// In the place of what may be there: a part of one, from a system that went down. (QFile's own renaming copies where
/// it can't rename, and does not look whether the copy came to the disk.)
static bool moveTo(const QString &to, const QString &from) {
    std::error_code fault;
    std::filesystem::rename(from.toStdU16String(), to.toStdU16String(), fault);
    if (fault != std::errc::cross_device_link) return !fault;
    if (!copyToDisk(from, to)) return false;
    QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
    QFile::remove(from);
    return true;
}

QString BlobFiles::hashOf(const QByteArray &bytes) {
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString BlobFiles::pathOf(const QString &hash) const { return m_folder + u'/' + hash.left(2) + u'/' + hash; }

Result<void> BlobFiles::keep(const QString &hash, const QByteArray &bytes) const {
    const QString path = pathOf(hash);
    if (QFileInfo(path).size() == bytes.size() && QFileInfo::exists(path)) return keepAgain(path);
    const QString folder = QFileInfo(path).absolutePath();
    if (!makeOwnerFolder(folder)) return writeFailure(m_folder, bytes.size());
    QSaveFile file(path);
    file.setDirectWriteFallback(false);
    if (!file.open(QIODevice::WriteOnly)) return writeFailure(folder, bytes.size());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (file.write(bytes) == bytes.size() && commitToDisk(file)) return {};
    QFile::remove(path);  // its name may have been given already
    return writeFailure(folder, bytes.size());
}

QString BlobFiles::hashOfFile(const QString &path) {
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file)) return {};
    return QString::fromLatin1(hash.result().toHex());
}

Result<void> BlobFiles::adopt(const QString &hash, const QString &path) const {
    const QString there = pathOf(hash);
    const qint64 size = QFileInfo(path).size();
    if (QFileInfo::exists(there) && QFileInfo(there).size() == size) {
        if (auto kept = keepAgain(there); !kept) return kept;
        QFile::remove(path);
        return {};
    }
    const QString folder = QFileInfo(there).absolutePath();
    if (!makeOwnerFolder(folder)) return writeFailure(m_folder, size);
    QFile file(path);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (!file.open(QIODevice::ReadWrite) || !syncFile(file)) return writeFailure(folder, size);
    file.close();
    if (!moveTo(there, path)) return writeFailure(folder, size);
    if (syncFolder(folder)) return {};
    (void)moveTo(path, there);
    return writeFailure(folder, size);
}

Result<QByteArray> BlobFiles::read(const QString &hash) const {
    QFile file(pathOf(hash));
    if (!file.exists()) return failure(QStringLiteral("not-found"), hash);
    if (!file.open(QIODevice::ReadOnly)) return failure(QStringLiteral("io-failed"), hash);
    const QByteArray bytes = file.readAll();
    if (file.error() != QFile::NoError) return failure(QStringLiteral("io-failed"), hash);
    return bytes;
}

void BlobFiles::remove(const QString &hash) const { QFile::remove(pathOf(hash)); }

QStringList BlobFiles::folders() const {
    return QDir(m_folder).entryList({QStringLiteral("??")}, QDir::Dirs | QDir::NoDotAndDotDot);
}

QStringList BlobFiles::olderThan(const QString &folder, const QDateTime &time) const {
    QStringList hashes;
    const auto files = QDir(m_folder + u'/' + folder).entryInfoList(QDir::Files);
    for (const QFileInfo &file : files)
        if (file.lastModified() < time) hashes += file.fileName();
    return hashes;
}

void BlobFiles::sweep() const {
    QDirIterator files(m_folder, {QLatin1String(kTemporary)}, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) QFile::remove(files.next());
}

}  // namespace heard::hub
