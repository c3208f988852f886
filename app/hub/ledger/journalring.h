// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>

#include "hub/service.h"

namespace heard::hub {

/// The newest journal items, in memory, so that a desk that was away for a moment costs no read. Main thread.
class JournalRing {
public:
    explicit JournalRing(qint64 maxBytes) : m_maxBytes(maxBytes) {}

    void add(const JournalBatch &batch);
    void clear();  ///< what follows begins behind it
    /// The items after `cursor`, at most `limit`; false if the ring does not reach back that far.
    bool read(qint64 cursor, int limit, QList<JournalItem> &items) const;

private:
    const qint64 m_maxBytes;
    qint64 m_bytes = 0;
    std::deque<JournalItem> m_items;
};

}  // namespace heard::hub
