// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/attachmentkeeper.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "base/ownerfiles.h"
#include "base/token.h"
#include "base/workerthread.h"

namespace heard::ui {
namespace {

/// A folder of its own for each copy, so that it keeps the file's name, which the customer will see.
Result<QString> write(const QString &folder, const QString &name, const QByteArray &bytes) {
    const QString own = folder + QLatin1Char('/') + newClientId();
    if (auto made = makeOwnerFolder(own); !made) return failure(QStringLiteral("write-failed"));
    const QString path = own + QLatin1Char('/') + name;
    if (writeOwnerFile(path, bytes)) return path;
    QDir(own).removeRecursively();
    return failure(QStringLiteral("write-failed"));
}

Result<QString> copy(const QString &folder, const QString &sourcePath) {
    const QFileInfo info(sourcePath);
    QFile file(sourcePath);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly)) return failure(QStringLiteral("file-missing"));
    if (info.size() > AttachmentKeeper::kMostBytes) return failure(QStringLiteral("too-large"));
    const QByteArray bytes = file.readAll();
    // Half a file must not go to a customer.
    if (file.error() != QFile::NoError) return failure(QStringLiteral("file-missing"));
    return write(folder, info.fileName(), bytes);
}

Result<QString> savePicture(const QString &folder, const QImage &picture) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !picture.save(&buffer, "PNG"))
        return failure(QStringLiteral("write-failed"));
    if (bytes.size() > AttachmentKeeper::kMostBytes) return failure(QStringLiteral("too-large"));
    return write(folder, QStringLiteral("picture.png"), bytes);
}

}  // namespace

void AttachmentKeeper::keep(const QString &sourcePath, QObject *context, Kept kept) {
    m_worker.run<Result<QString>>([folder = m_folder, sourcePath] { return copy(folder, sourcePath); }, context,
                                  std::move(kept));
}

void AttachmentKeeper::keep(const QImage &picture, QObject *context, Kept kept) {
    m_worker.run<Result<QString>>([folder = m_folder, picture] { return savePicture(folder, picture); }, context,
                                  std::move(kept));
}

void AttachmentKeeper::drop(const QStringList &copies) {
    if (copies.isEmpty()) return;
    m_worker.post([folder = m_folder, copies] {
        for (const QString &copy : copies)
            if (QDir own = QFileInfo(copy).dir(); QFileInfo(own.path()).path() == folder) own.removeRecursively();
    });
}

void AttachmentKeeper::sweep(const QSet<QString> &inUse) {
    QSet<QString> folders;
    for (const QString &path : inUse) folders.insert(QFileInfo(path).dir().dirName());
    // Only what was there before this start: a copy made meanwhile is not in a draft yet.
    const QStringList present = QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    m_worker.post([folder = m_folder, present, folders] {
        for (const QString &name : present)
            if (!folders.contains(name)) QDir(folder + QLatin1Char('/') + name).removeRecursively();
    });
}

}  // namespace heard::ui
