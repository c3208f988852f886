// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/baddisk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <new>

namespace heard::test {
namespace {

constexpr auto kName = "heard-bad-disk";

/// What SQLite keeps for an open file; the system's own follows it in memory.
struct File {
    sqlite3_file base;
    BadDisk *disk;
    QString *path;
    sqlite3_file *real;
};

File &fileOf(sqlite3_file *file) { return *reinterpret_cast<File *>(file); }

}  // namespace

/// The functions that SQLite calls (https://www.sqlite.org/c3ref/io_methods.html).
struct BadDiskCalls {
    using Call = BadDisk::Call;
    static BadDisk &diskOf(sqlite3_vfs *vfs) { return *static_cast<BadDisk *>(vfs->pAppData); }
    static int step(sqlite3_file *file, Call call) { return fileOf(file).disk->step(call, *fileOf(file).path); }

    static int open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags) {
        BadDisk &disk = diskOf(vfs);
        File &mine = fileOf(file);
        mine.base.pMethods = nullptr;
        const QString path = QString::fromUtf8(name);
        if (const int code = disk.step(Call::Open, path)) return code;
        if (name) disk.known(path);
        mine.real = reinterpret_cast<sqlite3_file *>(&mine + 1);
        if (const int code = disk.m_real->xOpen(disk.m_real, name, mine.real, flags, outFlags)) {
            if (mine.real->pMethods) mine.real->pMethods->xClose(mine.real);
            return code;
        }
        mine.disk = &disk;
        mine.path = new QString(path);
        mine.base.pMethods = &kMethods;
        if (name && (flags & SQLITE_OPEN_CREATE)) disk.changes(path, [](BadDisk::Image &) {});
        return SQLITE_OK;
    }
    static int remove(sqlite3_vfs *vfs, const char *name, int syncFolder) {
        BadDisk &disk = diskOf(vfs);
        const QString path = QString::fromUtf8(name);
        if (const int code = disk.step(Call::Delete, path)) return code;
        const int code = disk.m_real->xDelete(disk.m_real, name, 0);
        if (code != SQLITE_OK) return code;
        const std::lock_guard lock(disk.m_mutex);
        if (syncFolder)
            disk.m_images.remove(path);
        else
            disk.changes(path, [](BadDisk::Image &image) { image.isRemoved = true; });
        return SQLITE_OK;
    }
    static int access(sqlite3_vfs *vfs, const char *name, int flags, int *result) {
        BadDisk &disk = diskOf(vfs);
        if (const int code = disk.step(Call::Access, QString::fromUtf8(name))) return code;
        return disk.m_real->xAccess(disk.m_real, name, flags, result);
    }
    static int fullPath(sqlite3_vfs *vfs, const char *name, int room, char *out) {
        sqlite3_vfs *real = diskOf(vfs).m_real;
        return real->xFullPathname(real, name, room, out);
    }

    static int close(sqlite3_file *file) {
        File &mine = fileOf(file);
        delete mine.path;
        return mine.real->pMethods->xClose(mine.real);
    }
    static int read(sqlite3_file *file, void *bytes, int count, sqlite3_int64 at) {
        if (const int code = step(file, Call::Read)) return code;
        sqlite3_file *real = fileOf(file).real;
        return real->pMethods->xRead(real, bytes, count, at);
    }
    static int write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 at) {
        const int fault = step(file, Call::Write);
        if (fault) count /= 2;
        const File &mine = fileOf(file);
        const int code = mine.real->pMethods->xWrite(mine.real, bytes, count, at);
        if (code == SQLITE_OK)
            mine.disk->changes(*mine.path, [&](BadDisk::Image &image) {
                image.unsynced += {at, QByteArray(static_cast<const char *>(bytes), count), -1};
            });
        return fault ? fault : code;
    }
    static int truncate(sqlite3_file *file, sqlite3_int64 size) {
        if (const int code = step(file, Call::Truncate)) return code;
        const File &mine = fileOf(file);
        const int code = mine.real->pMethods->xTruncate(mine.real, size);
        if (code == SQLITE_OK)
            mine.disk->changes(*mine.path, [&](BadDisk::Image &image) { image.unsynced += {0, {}, size}; });
        return code;
    }
    static int sync(sqlite3_file *file, int) {
        if (const int code = step(file, Call::Sync)) return code;
        // The test's own machine stays on: what really waits for its disk would only make it slow.
        BadDisk &disk = *fileOf(file).disk;
        const std::lock_guard lock(disk.m_mutex);
        disk.changes(*fileOf(file).path, [](BadDisk::Image &image) {
            image.isCertain = true;
            for (const BadDisk::Step &each : std::as_const(image.unsynced)) apply(each, image.certain);
            image.unsynced.clear();
        });
        // File systems keep their folders by a log: what was removed before is not there any more either.
        disk.m_images.removeIf([](const auto &each) { return each.value().isRemoved; });
        return SQLITE_OK;
    }
    static int size(sqlite3_file *file, sqlite3_int64 *out) {
        if (const int code = step(file, Call::Size)) return code;
        sqlite3_file *real = fileOf(file).real;
        return real->pMethods->xFileSize(real, out);
    }
    static int lock(sqlite3_file *file, int level) {
        sqlite3_file *real = fileOf(file).real;
        return real->pMethods->xLock(real, level);
    }
    static int unlock(sqlite3_file *file, int level) {
        sqlite3_file *real = fileOf(file).real;
        return real->pMethods->xUnlock(real, level);
    }
    static int checkLock(sqlite3_file *file, int *out) {
        sqlite3_file *real = fileOf(file).real;
        return real->pMethods->xCheckReservedLock(real, out);
    }
    static int control(sqlite3_file *file, int what, void *argument) {
        sqlite3_file *real = fileOf(file).real;
        return real->pMethods->xFileControl(real, what, argument);
    }
    static int sectorSize(sqlite3_file *file) {
        sqlite3_file *real = fileOf(file).real;
        return real->pMethods->xSectorSize(real);
    }
    static int traits(sqlite3_file *file) {
        sqlite3_file *real = fileOf(file).real;
        return real->pMethods->xDeviceCharacteristics(real);
    }
    static int map(sqlite3_file *file, int page, int size, int extend, void volatile **out) {
        if (const int code = step(file, Call::Map)) return code;
        sqlite3_file *real = fileOf(file).real;
        return real->pMethods->xShmMap(real, page, size, extend, out);
    }
    static int lockMap(sqlite3_file *file, int offset, int n, int flags) {
        sqlite3_file *real = fileOf(file).real;
        return real->pMethods->xShmLock(real, offset, n, flags);
    }
    static void barrier(sqlite3_file *file) {
        sqlite3_file *real = fileOf(file).real;
        real->pMethods->xShmBarrier(real);
    }
    static int unmap(sqlite3_file *file, int removes) {
        sqlite3_file *real = fileOf(file).real;
        return real->pMethods->xShmUnmap(real, removes);
    }

    static void apply(const BadDisk::Step &step, QByteArray &file) {
        if (step.truncatedTo >= 0) {
            if (step.truncatedTo < file.size()) file.truncate(step.truncatedTo);
            return;
        }
        if (file.size() < step.at + step.bytes.size()) file.append(step.at + step.bytes.size() - file.size(), '\0');
        std::copy(step.bytes.begin(), step.bytes.end(), file.begin() + step.at);
    }

    /// Without xFetch: the file itself is never mapped, so all that is written comes through here.
    static constexpr sqlite3_io_methods kMethods{2,       close,   read,      write,   truncate,   sync,   size,
                                                 lock,    unlock,  checkLock, control, sectorSize, traits, map,
                                                 lockMap, barrier, unmap,     nullptr, nullptr};
};

BadDisk::BadDisk() : m_real(sqlite3_vfs_find(nullptr)), m_vfs(*m_real) {
    m_vfs.iVersion = 1;
    m_vfs.szOsFile = int(sizeof(File)) + m_real->szOsFile;
    m_vfs.pNext = nullptr;
    m_vfs.zName = kName;
    m_vfs.pAppData = this;
    m_vfs.xOpen = BadDiskCalls::open;
    m_vfs.xDelete = BadDiskCalls::remove;
    m_vfs.xAccess = BadDiskCalls::access;
    m_vfs.xFullPathname = BadDiskCalls::fullPath;
    // The rest (random bytes, time, libraries) touches no file, and looks at nothing of ours.
    sqlite3_vfs_register(&m_vfs, 1);
}

BadDisk::~BadDisk() {
    sqlite3_vfs_unregister(&m_vfs);
    sqlite3_vfs_register(m_real, 1);
}

int BadDisk::step(Call call, const QString &path) {
    if (!m_faults.fails(path, call == Call::Write || call == Call::Map)) return SQLITE_OK;
    switch (call) {
        case Call::Open: return SQLITE_CANTOPEN;
        case Call::Delete: return SQLITE_IOERR_DELETE;
        case Call::Access: return SQLITE_IOERR_ACCESS;
        case Call::Read: return SQLITE_IOERR_READ;
        case Call::Write: return m_faults.kind() == DiskFault::Kind::Full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
        case Call::Truncate: return SQLITE_IOERR_TRUNCATE;
        case Call::Sync: return SQLITE_IOERR_FSYNC;
        case Call::Size: return SQLITE_IOERR_FSTAT;
        case Call::Map: return SQLITE_IOERR_SHMSIZE;
    }
    return SQLITE_IOERR;
}

void BadDisk::known(const QString &path) {
    const std::lock_guard lock(m_mutex);
    if (!m_moment || m_images.contains(path)) return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return;
    m_images.insert(path, {file.readAll(), true, false, {}});
}

void BadDisk::changes(const QString &path, const std::function<void(Image &)> &how) {
    const std::lock_guard lock(m_mutex);
    if (!m_moment) return;
    m_moment();
    Image &image = m_images[path];
    // A new file of the same name: what it was before is not to come back in it.
    if (image.isRemoved) image = {};
    how(image);
}

void BadDisk::watch(std::function<void()> moment) {
    const std::lock_guard lock(m_mutex);
    m_moment = std::move(moment);
}

BadDisk::Images BadDisk::images() const {
    const std::lock_guard lock(m_mutex);
    return m_images;
}

void BadDisk::powerCut(const Images &images, const QString &folder, QRandomGenerator &chance) {
    const auto coin = [&chance] { return chance.bounded(2) == 0; };
    for (auto each = images.begin(); each != images.end(); ++each) {
        const Image &image = each.value();
        if (image.isRemoved && coin()) continue;
        if (!image.isCertain && coin()) continue;
        QByteArray bytes = image.certain;
        QList<Step> kept;
        const int sector = coin() ? 512 : 4096;
        const int odds =
            chance.bounded(101);  // of a cut that loses nearly all, one that loses nearly nothing, and between
        for (const Step &step : image.unsynced) {
            if (step.truncatedTo >= 0 && chance.bounded(100) < odds) kept += step;
            if (step.truncatedTo >= 0) continue;
            for (qint64 from = 0, to = 0; from < step.bytes.size(); from = to) {
                to = std::min<qint64>(step.bytes.size(), ((step.at + from) / sector + 1) * sector - step.at);
                if (chance.bounded(100) < odds) kept += {step.at + from, step.bytes.mid(from, to - from), -1};
            }
        }
        // A disk writes in an order of its own; of two writes to one place the later one counts where both were done.
        for (const Step &step : std::as_const(kept)) BadDiskCalls::apply(step, bytes);
        QFile file(folder + u'/' + QFileInfo(each.key()).fileName());
        if (file.open(QIODevice::WriteOnly)) file.write(bytes);
    }
}

}  // namespace heard::test
