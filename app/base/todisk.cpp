// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/todisk.h"

#include <QFileInfo>
#include <QSaveFile>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#endif

namespace heard {
namespace {

constexpr qint64 kPiece = 1024 * 1024;

bool flushed(int handle) {
#ifdef Q_OS_WIN
    return _commit(handle) == 0;
#else
    // Some file systems know no such thing of what it was asked for.
    return ::fsync(handle) == 0 || errno == EINVAL;
#endif
}

}  // namespace

bool syncFile(QFileDevice &file) { return file.flush() && flushed(file.handle()); }

bool syncFolder(const QString &path) {
#ifdef Q_OS_WIN
    Q_UNUSED(path)
    return true;
#else
    const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) return errno == EACCES;  // one may write to a folder that one may not read
    const bool done = flushed(folder);
    ::close(folder);
    return done;
#endif
}

bool commitToDisk(QSaveFile &file) {
    return syncFile(file) && file.commit() && syncFolder(QFileInfo(file.fileName()).absolutePath());
}

bool copyToDisk(const QString &from, const QString &to) {
    QFile source(from);
    QSaveFile target(to);
    if (!source.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly)) return false;
    while (!source.atEnd()) {
        const QByteArray piece = source.read(kPiece);
        if (piece.isEmpty() || target.write(piece) != piece.size()) return false;
    }
    return commitToDisk(target);
}

}  // namespace heard
