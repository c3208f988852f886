// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include "plugins/telegram/hub/inbox.h"

namespace heard::telegram {

/// The long poll (core.telegram.org/bots/api#getupdates): asks, has the inbox keep what came, and only then asks for
/// what comes after it. The offset is kept nowhere: Telegram has what was never confirmed, and the hub knows what it
/// has. Main thread.
class Poller final : public QObject {
    Q_OBJECT
public:
    Poller(BotApi &api, Inbox &inbox, const Times &times, QObject *parent = nullptr);
    void start();
    void stop();

Q_SIGNALS:
    void stateChanged(const heard::channelapi::ChannelState &state);

private:
    void ask();
    void answered(const ApiAnswer &answer);
    void came(const QList<QJsonObject> &updates, bool wasAtOnce);
    void handedOver(quint64 number, const QString &problem);
    void later(const channelapi::ChannelState &state, qint64 retryAfter);
    [[nodiscard]] bool albumMayGoOn(const QList<QJsonObject> &updates) const;

    BotApi &m_api;
    Inbox &m_inbox;
    Times m_times;
    QTimer m_wait;
    QElapsedTimer m_asked;
    ApiCall *m_call = nullptr;
    bool m_running = false;
    bool m_settling = false;
    bool m_atOnce = true;  ///< the next poll is not held: how the channel stands is to be known soon
    bool m_oneByOne = false;
    qint64 m_offset = 0;
    qint64 m_last = 0;  ///< id of the newest update that is being handed over
    quint64 m_number = 0;
    int m_failures = 0;
};

}  // namespace heard::telegram
