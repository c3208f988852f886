// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/diskfaults.h"

namespace heard::test {

/// Stands between the product (Qt and the other libraries with it) and the system's files while it lives: what is done
/// to files outside SQLite fails when it is told to. The test program defines the C library's own functions (open,
/// write, fsync, rename …), so the product knows nothing of it; what the C library does by itself (fopen) is not seen.
/// One at a time. SQLite's files have BadDisk.
class BadFiles {
public:
    BadFiles();
    ~BadFiles();
    BadFiles(const BadFiles &) = delete;
    BadFiles &operator=(const BadFiles &) = delete;

    NthFault &faults() { return m_faults; }

private:
    NthFault m_faults;
};

}  // namespace heard::test
