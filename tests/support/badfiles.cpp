// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/badfiles.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdarg>

namespace heard::test {
namespace {

std::atomic<NthFault *> s_faults = nullptr;

QString pathOf(int file) {
    char link[32];
    char path[4096];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    const ssize_t size = readlink(link, path, sizeof path);
    return QString::fromUtf8(path, std::max<ssize_t>(size, 0));
}
QString pathOf(const char *path) { return QString::fromUtf8(path); }

/// Whether this operation fails; errno says why then.
template <class Where>
bool fails(Where where, bool needsRoom) {
    NthFault *faults = s_faults;
    if (!faults || !faults->isArmed()) return false;
    const int before = errno;
    const QString path = pathOf(where);
    // SQLite's are another's, and for a lock of settings that could not be taken away Qt waits half a minute.
    const bool others = path.contains(QLatin1String(".db")) || path.endsWith(QLatin1String(".ini.lock"));
    const bool bad = !others && faults->fails(path, needsRoom);
    errno = bad ? (faults->kind() == DiskFault::Kind::Full ? ENOSPC : EIO) : before;
    return bad;
}

/// What the function would have been without us.
template <class Function>
Function *real(const char *name) {
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

}  // namespace

BadFiles::BadFiles() { s_faults = &m_faults; }
BadFiles::~BadFiles() { s_faults = nullptr; }

}  // namespace heard::test

using heard::test::fails;
using heard::test::real;

#pragma GCC visibility push(default)
extern "C" {

// Each is what its manual page says, or a fault.
#define HEARD_OPENS(name)                                                   \
    int name(const char *path, int flags, ...) {                            \
        va_list rest;                                                       \
        va_start(rest, flags);                                              \
        const mode_t mode = va_arg(rest, mode_t);                           \
        va_end(rest);                                                       \
        static auto *const next = real<decltype(name)>(#name);              \
        return fails(path, flags & O_CREAT) ? -1 : next(path, flags, mode); \
    }
HEARD_OPENS(open)
HEARD_OPENS(open64)

#define HEARD_OPENS_AT(name)                                                        \
    int name(int folder, const char *path, int flags, ...) {                        \
        va_list rest;                                                               \
        va_start(rest, flags);                                                      \
        const mode_t mode = va_arg(rest, mode_t);                                   \
        va_end(rest);                                                               \
        static auto *const next = real<decltype(name)>(#name);                      \
        return fails(path, flags & O_CREAT) ? -1 : next(folder, path, flags, mode); \
    }
HEARD_OPENS_AT(openat)
HEARD_OPENS_AT(openat64)

ssize_t read(int file, void *bytes, size_t count) {
    static auto *const next = real<decltype(read)>("read");
    return fails(file, false) ? -1 : next(file, bytes, count);
}

ssize_t write(int file, const void *bytes, size_t count) {
    static auto *const next = real<decltype(write)>("write");
    if (!fails(file, true)) return next(file, bytes, count);
    const int why = errno;
    (void)!next(file, bytes, count / 2);
    errno = why;
    return -1;
}

#define HEARD_OF_FILE(name, needsRoom)                         \
    int name(int file) {                                       \
        static auto *const next = real<decltype(name)>(#name); \
        return fails(file, needsRoom) ? -1 : next(file);       \
    }
HEARD_OF_FILE(fsync, true)
HEARD_OF_FILE(fdatasync, true)

#define HEARD_OF_PATH(name)                                    \
    int name(const char *path) noexcept {                      \
        static auto *const next = real<decltype(name)>(#name); \
        return fails(path, false) ? -1 : next(path);           \
    }
HEARD_OF_PATH(unlink)
HEARD_OF_PATH(rmdir)

#define HEARD_TO_PATH(name)                                    \
    int name(const char *from, const char *to) noexcept {      \
        static auto *const next = real<decltype(name)>(#name); \
        return fails(to, false) ? -1 : next(from, to);         \
    }
HEARD_TO_PATH(rename)
HEARD_TO_PATH(link)

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept {
    static auto *const next = real<decltype(renameat2)>("renameat2");
    return fails(to, false) ? -1 : next(fromFolder, from, toFolder, to, flags);
}
int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags) noexcept {
    static auto *const next = real<decltype(linkat)>("linkat");
    return fails(to, true) ? -1 : next(fromFolder, from, toFolder, to, flags);
}

int mkdir(const char *path, mode_t mode) noexcept {
    static auto *const next = real<decltype(mkdir)>("mkdir");
    return fails(path, true) ? -1 : next(path, mode);
}
int chmod(const char *path, mode_t mode) noexcept {
    static auto *const next = real<decltype(chmod)>("chmod");
    return fails(path, false) ? -1 : next(path, mode);
}
int fchmod(int file, mode_t mode) noexcept {
    static auto *const next = real<decltype(fchmod)>("fchmod");
    return fails(file, false) ? -1 : next(file, mode);
}
int ftruncate64(int file, off64_t size) noexcept {
    static auto *const next = real<decltype(ftruncate64)>("ftruncate64");
    return fails(file, false) ? -1 : next(file, size);
}
int futimens(int file, const struct timespec times[2]) noexcept {
    static auto *const next = real<decltype(futimens)>("futimens");
    return fails(file, false) ? -1 : next(file, times);
}
}
#pragma GCC visibility pop
