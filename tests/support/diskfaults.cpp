// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/diskfaults.h"

#include <QRandomGenerator>

namespace heard::test {
namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr int kSparse = 2;  // what is looked for there needs fewer, and each takes its time
#else
constexpr int kSparse = 10;
#endif

}  // namespace

void NthFault::failNth(int n, const DiskFault &fault, const QString &only) {
    const std::lock_guard lock(m_mutex);
    m_left = n;
    m_failed = false;
    m_fault = fault;
    m_only = only;
}

bool NthFault::heal() {
    const std::lock_guard lock(m_mutex);
    m_left = 0;
    return m_failed;
}

bool NthFault::fails(const QString &path, bool needsRoom) {
    const std::lock_guard lock(m_mutex);
    if (m_left == 0 || !path.contains(m_only)) return false;
    if (m_fault.kind == DiskFault::Kind::Full && !needsRoom) return false;
    if (m_left > 1) {
        --m_left;
        return false;
    }
    if (m_fault.lasting == DiskFault::Lasting::Once) m_left = 0;
    m_failed = true;
    return true;
}

bool NthFault::isArmed() const {
    const std::lock_guard lock(m_mutex);
    return m_left > 0;
}

DiskFault::Kind NthFault::kind() const {
    const std::lock_guard lock(m_mutex);
    return m_fault.kind;
}

int NthFault::failEach(const DiskFault &fault, const QString &only, const std::function<void(int)> &what,
                       const std::function<void(int)> &after) {
    const bool all = qEnvironmentVariableIsSet("HEARD_TEST_ALL");
    int tried = 0;
    for (int n = 1;; n += all ? 1 : 1 + QRandomGenerator::global()->bounded(1 + n / kSparse)) {
        failNth(n, fault, only);
        what(n);
        const bool failed = heal();
        after(n);
        if (!failed) return tried;
        ++tried;
    }
}

}  // namespace heard::test
