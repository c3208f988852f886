// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "hub/ledger/ledger.h"

namespace heard::hub {

/// Wakes snoozed conversations, and sends replies that were written for later, when their time comes. It looks at the
/// clock once a second while any waits, so that a clock that is set, or a machine that slept, makes nothing late. Main
/// thread.
class Waker final : public QObject {
    Q_OBJECT
public:
    Waker(Ledger &ledger, const Clock &clock);

private:
    void follow();
    void look();

    Ledger &m_ledger;
    const Clock &m_clock;
    QTimer m_timer;
    bool m_waking = false;
};

}  // namespace heard::hub
