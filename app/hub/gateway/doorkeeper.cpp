// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/gateway/doorkeeper.h"

namespace heard::hub {

QString Doorkeeper::bucket(const QHostAddress &address) {
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);  // also of ::ffff:1.2.3.4
    if (isV4) return QString::number(v4, 16);
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(&bytes), 8).toHex());
}

int Doorkeeper::limitOf(const QHostAddress &address) const {
    const bool proxy = m_config.trustedProxies.contains(QHostAddress(address.toIPv4Address())) ||
                       m_config.trustedProxies.contains(address);
    const int limit = address.isLoopback() ? m_config.http.perLoopback : m_config.http.perAddress;
    return proxy || limit <= 0 ? m_config.http.inAll : limit;
}

bool Doorkeeper::enter(const QHostAddress &address) {
    if (m_inside >= m_config.http.inAll) return false;
    int &count = m_perBucket[bucket(address)];
    if (count >= limitOf(address)) return false;
    ++count;
    ++m_inside;
    return true;
}

void Doorkeeper::leave(const QHostAddress &address) {
    const auto it = m_perBucket.find(bucket(address));
    if (it == m_perBucket.end()) return;
    --m_inside;
    if (--it.value() == 0) m_perBucket.erase(it);
}

}  // namespace heard::hub
