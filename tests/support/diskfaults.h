// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <array>
#include <functional>
#include <mutex>
#include <ostream>

namespace heard::test {

/// How a disk fails.
struct DiskFault {
    enum class Kind {
        Error,  ///< any operation may fail, a write after half of its bytes
        Full    ///< only what needs room fails
    };
    enum class Lasting { Once, UntilHealed };

    const char *name;
    Kind kind;
    Lasting lasting;
};

inline constexpr std::array<DiskFault, 4> kDiskFaults{
    {{"ErrorOnce", DiskFault::Kind::Error, DiskFault::Lasting::Once},
     {"ErrorUntilHealed", DiskFault::Kind::Error, DiskFault::Lasting::UntilHealed},
     {"FullOnce", DiskFault::Kind::Full, DiskFault::Lasting::Once},
     {"FullUntilHealed", DiskFault::Kind::Full, DiskFault::Lasting::UntilHealed}}};

inline void PrintTo(const DiskFault &fault, std::ostream *out) { *out << fault.name; }

/// Counts operations on files, and says which of them fails. Any thread.
class NthFault {
public:
    /// The nth operation from now on (1: the next) on a file whose path contains `only` fails.
    void failNth(int n, const DiskFault &fault, const QString &only);
    /// Nothing fails any more; whether something did since failNth().
    bool heal();
    /// Of each operation, when it is about to be done.
    bool fails(const QString &path, bool needsRoom);
    /// If none can fail now, paths need not be looked for.
    bool isArmed() const;
    DiskFault::Kind kind() const;

    /// Does something with its first operation on such files failing, then its second, and so on until none fails;
    /// after each what comes `after`, with the disk sound again. How many failed. Of more than forty some are left out,
    /// others each time; none if HEARD_TEST_ALL is set.
    int failEach(const DiskFault &fault, const QString &only, const std::function<void(int)> &what,
                 const std::function<void(int)> &after);

private:
    mutable std::mutex m_mutex;
    int m_left = 0;  ///< until one fails; 0: none will
    bool m_failed = false;
    DiskFault m_fault = kDiskFaults.front();
    QString m_only;
};

}  // namespace heard::test
