// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>
#include <QTcpServer>
#include <QTcpSocket>

namespace heard::test {

/// A way between two programs that does to each connection one of the things that bad networks do: refuses it, speaks
/// for the server with a 502, cuts it after any byte of either direction, closes one direction only, swallows all from
/// a byte on, passes on crumbs, or late, or lets what was said last arrive when a later connection has been answered
/// already. By chance from a seed; until it is told to be good.
class BadProxy final : public QObject {
    Q_OBJECT
public:
    enum class Fault { None, Refuse, BadGateway, Cut, HalfClose, Swallow, Crumbs, Late, Overtaken };
    explicit BadProxy(quint32 seed);

    quint16 port() const { return m_server.serverPort(); }
    void setTarget(quint16 port) { m_target = port; }  ///< for the connections to come
    /// Ends all connections; those to come are left alone.
    void setGood();
    /// Good but for one byte, the nth from now on of all connections in both directions: Cut, HalfClose or Swallow.
    void harmByte(qint64 nth, Fault fault);
    /// Good but for the nth connection from now on.
    void harmConnection(int nth, Fault fault);
    int harmed() const { return m_harmed; }

Q_SIGNALS:
    void answered(const QObject *connection);  ///< something has passed from the target on this connection

private:
    friend class BadConnection;
    void take();
    /// How many of these bytes pass before the one that a good network was to be harmed at.
    qint64 passing(qint64 count);

    QTcpServer m_server;
    QRandomGenerator m_chance;
    quint16 m_target = 0;
    bool m_bad = true;
    Fault m_planned = Fault::None;
    qint64 m_byteIn = 0;  ///< 0: none is to be harmed
    int m_connectionIn = 0;
    int m_harmed = 0;
};

}  // namespace heard::test
