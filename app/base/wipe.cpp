// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/wipe.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "base/todisk.h"

namespace heard {
namespace {

constexpr qint64 kStep = 1024 * 1024;

/// What can't be overwritten is removed all the same.
void overwrite(const QString &path) {
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered)) return;
    const QByteArray nothing(qMin(kStep, file.size()), '\0');
    for (qint64 left = file.size(); left > 0;) {
        const qint64 written = file.write(nothing.constData(), qMin(left, qint64(nothing.size())));
        if (written <= 0) break;
        left -= written;
    }
    (void)syncFile(file);
}

Result<void> wipeFile(const QFileInfo &file) {
    if (!file.isSymLink() && file.isFile()) overwrite(file.filePath());
    if (!QFile::remove(file.filePath())) return failure(QStringLiteral("wipe-failed"), file.filePath());
    return {};
}

/// All of it is tried, whatever stays.
Result<void> wipeFolder(const QString &path) {
    Result<void> outcome;
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const auto entries =
        QDir(path).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries) {
        const bool folder = entry.isDir() && !entry.isSymLink();
        if (auto done = folder ? wipeFolder(entry.filePath()) : wipeFile(entry); !done) outcome = done;
    }
    (void)syncFolder(path);
    if (!QDir().rmdir(path) && outcome) outcome = failure(QStringLiteral("wipe-failed"), path);
    return outcome;
}

}  // namespace

Result<void> wipeAway(const QString &path) {
    const QFileInfo what(path);
    if (!what.exists() && !what.isSymLink()) return {};
    auto outcome = what.isDir() && !what.isSymLink() ? wipeFolder(path) : wipeFile(what);
    // So that the names are gone after a power cut too.
    if (!syncFolder(what.path()) && outcome) outcome = failure(QStringLiteral("wipe-failed"), path);
    return outcome;
}

}  // namespace heard
