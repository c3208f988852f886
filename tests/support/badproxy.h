// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>
#include <QTcpServer>
#include <QTcpSocket>

namespace heard::test {

/// A way between two programs that does to each connection one of the things that bad networks do: refuses it, speaks
/// for the server with a 502, cuts it after any byte of either direction, closes one direction only, swallows all from
/// a byte on, passes on crumbs, or late. By chance from a seed; until it is told to be good.
class BadProxy final : public QObject {
    Q_OBJECT
public:
    explicit BadProxy(quint32 seed);

    quint16 port() const { return m_server.serverPort(); }
    void setTarget(quint16 port) { m_target = port; }  ///< for the connections to come
    /// Ends all connections; those to come are left alone.
    void setGood();
    int harmed() const { return m_harmed; }

private:
    enum class Fault { None, Refuse, BadGateway, Cut, HalfClose, Swallow, Crumbs, Late };
    friend class BadConnection;
    void take();

    QTcpServer m_server;
    QRandomGenerator m_chance;
    quint16 m_target = 0;
    bool m_bad = true;
    int m_harmed = 0;
};

}  // namespace heard::test
