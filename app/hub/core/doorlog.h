// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include "base/clock.h"
#include "hub/ledger/ledger.h"

namespace heard::hub {

/// Who came in, for the audit log, and how often somebody was refused. A desk whose connection comes and goes is told
/// once an hour, and refusals are gathered for a minute, so that nobody fills the log from outside. Main thread.
class DoorLog final : public QObject {
    Q_OBJECT
public:
    DoorLog(Ledger &ledger, const Clock &clock);

    void joined(AgentId agent, const QString &device);
    void refused();
    void tellRefused();  ///< those not told yet; before the ledger closes

private:
    Ledger &m_ledger;
    const Clock &m_clock;
    QHash<QPair<AgentId, QString>, qint64> m_told;  ///< when, ms UTC
    qint64 m_refused = 0;
    QTimer m_gather;
};

}  // namespace heard::hub
