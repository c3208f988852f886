// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/gateway/visitor.h"

namespace heard::hub {
namespace {

/// An IPv4 address that a dual-stack socket shows as ::ffff:1.2.3.4 is the same address.
QHostAddress plain(const QHostAddress &address) {
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    return isV4 ? QHostAddress(v4) : address;
}

bool isHost(const QByteArray &host) {
    if (host.isEmpty() || host.size() > 255) return false;
    for (const char c : host)
        if (!isalnum(uchar(c)) && !QByteArrayView("-._~:[]").contains(c)) return false;
    return true;
}

QByteArray lastPart(const QByteArray &list) { return list.mid(list.lastIndexOf(',') + 1).trimmed(); }

QHostAddress forwardedFor(const QByteArray &list, const QHostAddress &proxy, const GatewayConfig &config) {
    const QList<QByteArray> hops = list.split(',');
    for (auto it = hops.crbegin(); it != hops.crend(); ++it) {
        const QHostAddress hop(QString::fromLatin1(it->trimmed()));
        if (hop.isNull()) break;
        if (!config.trustedProxies.contains(plain(hop))) return plain(hop);
    }
    return proxy;
}

}  // namespace

std::optional<Visitor> visitorOf(const RequestHead &head, const QHostAddress &peer, bool encrypted,
                                 const GatewayConfig &config) {
    Visitor visitor;
    visitor.address = plain(peer);
    QByteArray scheme = encrypted ? "https" : "http";
    QByteArray host = head.header("host");
    const bool proxied = !head.header("x-forwarded-for").isEmpty();
    if (config.trustedProxies.contains(visitor.address)) {
        visitor.address = forwardedFor(head.header("x-forwarded-for"), visitor.address, config);
        const QByteArray proto = lastPart(head.header("x-forwarded-proto")).toLower();
        if (proto == "http" || proto == "https") scheme = proto;
        const QByteArray forwardedHost = lastPart(head.header("x-forwarded-host"));
        if (!forwardedHost.isEmpty()) host = forwardedHost;
    }
    visitor.local = peer.isLoopback() && !proxied;
    if (host.isEmpty()) host = "localhost";  // HTTP/1.0 need not say
    if (!isHost(host)) return std::nullopt;
    visitor.base = QUrl(QString::fromLatin1(scheme + "://" + host), QUrl::StrictMode);
    if (!visitor.base.isValid() || visitor.base.host().isEmpty() || !visitor.base.path().isEmpty()) return std::nullopt;
    return visitor;
}

}  // namespace heard::hub
