// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/damage.h"

#include <QFile>

#include "base/log.h"
#include "base/ownerfiles.h"

namespace heard::replica {

void Damage::note(const Error &error) {
    if (error.code != QLatin1String("corrupt-database")) return;
    const std::lock_guard lock(m_mutex);
    if (std::exchange(m_noted, true)) return;
    log::category("replica")->error("the replica is damaged; the next start sets it aside");
    if (auto written = writeOwnerFile(m_marker, {}); !written)
        log::category("replica")->error("no mark of it can be left: {}", str(written.error().code));
    if (m_tell) m_tell();
}

bool Damage::wasNoted() const { return QFile::exists(m_marker); }

void Damage::forget() const { QFile::remove(m_marker); }

void Damage::listen(std::function<void()> tell) {
    const std::lock_guard lock(m_mutex);
    m_tell = std::move(tell);
}

}  // namespace heard::replica
