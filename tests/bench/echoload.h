// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>
#include <memory>
#include <vector>

#include "base/result.h"
#include "child.h"

class QWebSocket;

namespace heard::bench {

/// An echo server in a process of its own and connections to it: what Qt's WebSockets can do on this machine.
class EchoLoad {
public:
    /// Codes: those of Child, "not-connected".
    [[nodiscard]] static Result<std::unique_ptr<EchoLoad>> start(const QString &self, int connections);
    ~EchoLoad();

    const QUrl &address() const { return m_address; }
    /// Echoes a second of a 1 KiB text, with `inFlight` under way on each connection.
    double rate(int inFlight, int ms);
    /// Ms from sending to having it back, one at a time on the first connection.
    QList<double> roundTrips(int count);

private:
    EchoLoad() = default;

    std::unique_ptr<Child> m_server;
    QUrl m_address;
    std::vector<std::unique_ptr<QWebSocket>> m_sockets;
};

}  // namespace heard::bench
