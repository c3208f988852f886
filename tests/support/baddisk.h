// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sqlite3.h>

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QRandomGenerator>
#include <QString>
#include <functional>
#include <mutex>

#include "support/diskfaults.h"

namespace heard::test {

/// What SQLite's databases stand on while it lives, in place of the system's files: a disk that fails when it is told
/// to, and that knows what would be lost if the power went now. SQLite's default VFS, which Qt's driver takes, so the
/// product knows nothing of it. One at a time; made before the first database it is meant for is opened, and it goes
/// after the last one is closed. Any thread. https://www.sqlite.org/vfs.html
class BadDisk {
public:
    BadDisk();
    ~BadDisk();
    BadDisk(const BadDisk &) = delete;
    BadDisk &operator=(const BadDisk &) = delete;

    NthFault &faults() { return m_faults; }

    /// A file as it is on the disk for certain, and what was done to it since and may be lost.
    struct Step {
        qint64 at = 0;
        QByteArray bytes;
        qint64 truncatedTo = -1;  ///< -1: bytes are written
    };
    struct Image {
        QByteArray certain;
        bool isCertain = false;  ///< that it is there
        bool isRemoved = false;  ///< unless the folder was not written out
        QList<Step> unsynced;
    };
    using Images = QHash<QString, Image>;  ///< by path

    /// Begins to keep images; before the first database is opened. `moment` is called before each operation that
    /// changes a file, on the thread that does it. It may call images() and must not open databases.
    void watch(std::function<void()> moment);
    Images images() const;
    /// Puts into `folder` what `images` could be after the power went: of what was not synced some was written, some
    /// not, some by halves, sector by sector and in any order.
    static void powerCut(const Images &images, const QString &folder, QRandomGenerator &chance);

private:
    friend struct BadDiskCalls;
    enum class Call { Open, Delete, Access, Read, Write, Truncate, Sync, Size, Map };
    /// SQLite's code if it fails.
    int step(Call call, const QString &path);
    void changes(const QString &path, const std::function<void(Image &)> &how);
    void known(const QString &path);

    sqlite3_vfs *m_real;
    sqlite3_vfs m_vfs;
    mutable std::recursive_mutex m_mutex;
    Images m_images;
    std::function<void()> m_moment;
    NthFault m_faults;
};

}  // namespace heard::test
