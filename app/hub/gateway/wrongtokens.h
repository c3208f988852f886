// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QHostAddress>

#include "hub/gateway/config.h"

namespace heard::hub {

/// Wrong tokens cost time: more with each from the same address, forgotten after a while.
class WrongTokens final {
public:
    explicit WrongTokens(const DeskLimits &limits) : m_limits(limits) {}

    /// Notes one and gives how long, in ms, its refusal is to be held back.
    int note(const QHostAddress &address, qint64 now);

private:
    struct Record {
        int times = 0;
        qint64 last = 0;
    };

    const DeskLimits &m_limits;
    QHash<QString, Record> m_records;
};

}  // namespace heard::hub
