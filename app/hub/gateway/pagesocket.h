// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWebSocket>

#include "hub/gateway/config.h"
#include "hub/gateway/counters.h"
#include "hub/gateway/deadlines.h"
#include "hub/gateway/ratelimit.h"

namespace heard::hub {

/// A visitor's WebSocket below a channel's prefix: text goes to the connector and back; what is binary (1003), too
/// large (1009) or too often (1008) ends it, as does a visitor that reads nothing or is gone without a word.
/// Main thread. Owns its socket; emits closed() once, after which its owner deletes it.
class PageSocket final : public QObject {
    Q_OBJECT
public:
    PageSocket(quint64 id, QWebSocket *socket, const GatewayConfig &config, Deadlines &deadlines, Counters &counters,
               QObject *parent);
    ~PageSocket() override;

    quint64 id() const { return m_id; }
    void send(const QString &text);
    /// `code` as RFC 6455 7.4; what may not be sent becomes 1000. The reason is cut to what fits.
    void close(quint16 code, const QString &reason);

Q_SIGNALS:
    void received(quint64 id, const QString &text);
    void closed(quint64 id);

private:
    void receive(const QString &text);
    void look();
    void leave();

    const quint64 m_id;
    QWebSocket *m_socket;
    const VisitorLimits &m_limits;
    Deadlines &m_deadlines;
    Counters &m_counters;
    Deadline m_look;
    RateLimit m_rate;
    qint64 m_heard = 0;
    bool m_closing = false;
    bool m_left = false;
};

}  // namespace heard::hub
