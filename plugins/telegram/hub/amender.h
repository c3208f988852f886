// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>

#include "plugins/telegram/hub/delivery.h"

namespace heard::telegram {

/// Changes what was sent, or takes it back: core.telegram.org/bots/api#updating-messages. Doing it twice does no harm,
/// so a call whose end is not known is done again by the hub. Ends its job once and deletes itself. Main thread.
class Amender final : public QObject {
    Q_OBJECT
public:
    Amender(Outlet &outlet, const channelapi::OutboundAmendment &amendment, channelapi::SendJob *job, QObject *parent);
    void start();

private:
    void plan(const channelapi::OutboundAmendment &amendment, const SentIds &sent);
    void next();
    void answered(const ApiAnswer &answer);
    [[nodiscard]] bool isDone(const ApiAnswer &answer) const;
    void finish(const channelapi::SendOutcome &outcome);

    Outlet &m_outlet;
    QPointer<channelapi::SendJob> m_job;
    QList<Step> m_steps;
    QString m_remoteId;
    QString m_problem;
    qint64 m_chat = 0;
    qint64 m_by = 0;
    QTimer m_wait;
};

}  // namespace heard::telegram
