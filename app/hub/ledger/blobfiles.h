// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

#include "base/result.h"

namespace heard::hub {

/// The files of the blobs: <folder>/<first two of the hash>/<hash>, named by the hex SHA-256 of their bytes.
/// Thread-safe as long as no file is removed while it is being kept.
class BlobFiles {
public:
    explicit BlobFiles(QString folder) : m_folder(std::move(folder)) {}

    [[nodiscard]] static QString hashOf(const QByteArray &bytes);
    QString pathOf(const QString &hash) const;

    /// Writes a temporary file, syncs it and renames it, so that under the hash there is the whole file or none; on
    /// failure nothing is left. One that is there is marked as new. Codes: "disk-full", "read-only", "io-failed".
    [[nodiscard]] Result<void> keep(const QString &hash, const QByteArray &bytes) const;
    /// As keep(), of a file that is moved here; on failure it stays where it was.
    [[nodiscard]] Result<void> adopt(const QString &hash, const QString &path) const;
    /// Of a file's bytes, without holding them; empty if it can't be read.
    [[nodiscard]] static QString hashOfFile(const QString &path);
    /// Codes: "not-found", "io-failed".
    [[nodiscard]] Result<QByteArray> read(const QString &hash) const;
    void remove(const QString &hash) const;
    /// The folders that files stand in, and the hashes of those of one that were neither written nor kept again since.
    QStringList folders() const;
    QStringList olderThan(const QString &folder, const QDateTime &time) const;
    /// Removes temporary files that a killed hub has left.
    void sweep() const;

private:
    QString m_folder;
};

}  // namespace heard::hub
