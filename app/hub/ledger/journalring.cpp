// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/ledger/journalring.h"

namespace heard::hub {

void JournalRing::add(const JournalBatch &batch) {
    for (const JournalItem &item : batch.items) {
        m_bytes += item.json.size();
        m_items.push_back(item);
    }
    while (m_bytes > m_maxBytes && m_items.size() > 1) {
        m_bytes -= m_items.front().json.size();
        m_items.pop_front();
    }
}

void JournalRing::clear() {
    m_items.clear();
    m_bytes = 0;
}

bool JournalRing::read(qint64 cursor, int limit, QList<JournalItem> &items) const {
    if (m_items.empty() || cursor + 1 < m_items.front().seq) return false;
    // Without holes, an item's place follows from its seq.
    auto index = static_cast<std::size_t>(cursor + 1 - m_items.front().seq);
    for (; index < m_items.size() && items.size() < limit; ++index) items += m_items[index];
    return true;
}

}  // namespace heard::hub
