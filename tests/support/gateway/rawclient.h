// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpSocket>
#include <functional>

namespace heard::test {

/// One answer as it came.
struct RawReply {
    int status = 0;
    QByteArray head;
    QByteArray body;

    /// The value of a header, by its lower-case name.
    QByteArray header(const QByteArray &name) const;
};

/// A client that says exactly the bytes it is told to.
class RawClient final {
public:
    explicit RawClient(quint16 port);

    void say(const QByteArray &bytes);
    /// Waits for one more answer; status 0 if the other side closed before.
    RawReply reply(bool toHead = false);
    RawReply get(const QByteArray &target, const QByteArray &headers = {});
    bool waitClosed();
    /// True if nobody listens.
    bool waitRefused();
    bool isClosed() const { return m_closed; }

    QTcpSocket socket;

private:
    QByteArray m_host;
    bool m_closed = false;
    QByteArray m_received;
};

}  // namespace heard::test
