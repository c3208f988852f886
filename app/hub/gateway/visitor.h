// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QUrl>
#include <optional>

#include "hub/gateway/config.h"
#include "hub/gateway/requestparser.h"

namespace heard::hub {

/// Who asks, and under which address they know the hub.
struct Visitor {
    QHostAddress address;  ///< behind a trusted proxy: as it says
    QUrl base;             ///< scheme, host and port as the browser wrote them
    bool local = false;    ///< on this machine, with no proxy in between
};

/// None if the Host is not one. X-Forwarded-For (its last address that is no trusted proxy), -Proto and -Host count
/// only from a trusted proxy.
[[nodiscard]] std::optional<Visitor> visitorOf(const RequestHead &head, const QHostAddress &peer, bool encrypted,
                                               const GatewayConfig &config);

}  // namespace heard::hub
