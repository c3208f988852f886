// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QHostAddress>

#include "hub/gateway/config.h"

namespace heard::hub {

/// Counts connections for each address and in all. Addresses of one IPv6 /64 are one, as one customer has them all.
class Doorkeeper final {
public:
    explicit Doorkeeper(const GatewayConfig &config) : m_config(config) {}

    /// True if one more may come in; then leave() must follow once.
    bool enter(const QHostAddress &address);
    void leave(const QHostAddress &address);
    int inside() const { return m_inside; }

    /// What addresses are counted by.
    static QString bucket(const QHostAddress &address);

private:
    int limitOf(const QHostAddress &address) const;

    const GatewayConfig &m_config;
    QHash<QString, int> m_perBucket;
    int m_inside = 0;
};

}  // namespace heard::hub
