// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QString>
#include <QUrl>

#include "protocol/frames.h"

namespace heard::link {

/// Milliseconds. Tests make them shorter; the program never changes them.
struct LinkTimes {
    int heartbeat = protocol::kHeartbeatMs;
    int silence = protocol::kSilenceMs;
    int connect = 10'000;  ///< until welcome
    int backoffFirst = 500;
    int backoffMost = 30'000;
    int entryRetry = 2'000;  ///< of an outbox entry that the hub can't take just now; doubles to backoffMost
    int typingRepeat = 3'000;
    int typingFades = 6'000;
    int lookingRepeat = 10'000;
    int lookingFades = 30'000;
    int claimRenew = 20'000;
};

/// Where a hub is and what opens it. The token is a secret: never logged.
struct HubAddress {
    QUrl socket;  ///< ws://host:port/ws
    QUrl base;    ///< http://host:port
    QString token;
    /// SHA-256 of certificates or their keys, of which the hub must show one; empty: whichever the system trusts.
    QByteArrayList pins{};

    bool isEmpty() const { return socket.isEmpty(); }
    bool operator==(const HubAddress &) const = default;
};

}  // namespace heard::link
