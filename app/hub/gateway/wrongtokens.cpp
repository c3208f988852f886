// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/gateway/wrongtokens.h"

#include "hub/gateway/doorkeeper.h"

namespace heard::hub {

int WrongTokens::note(const QHostAddress &address, qint64 now) {
    // Forgetting happens here, so that the table is as large as the recent trouble and no larger.
    m_records.removeIf(
        [&](QHash<QString, Record>::iterator it) { return now - it.value().last > m_limits.wrongTokenForgetMs; });
    Record &record = m_records[Doorkeeper::bucket(address)];
    record.last = now;
    const int doublings = qMin(record.times++, 16);
    return static_cast<int>(qMin<qint64>(m_limits.wrongTokenMostMs, qint64(m_limits.wrongTokenMs) << doublings));
}

}  // namespace heard::hub
