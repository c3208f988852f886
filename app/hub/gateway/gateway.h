// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <memory>

#include "base/result.h"
#include "hub/gateway/config.h"
#include "hub/gateway/httpconnection.h"
#include "hub/service.h"

namespace heard::hub {

class Listener;
class Upgrader;
class Doorkeeper;
class WrongTokens;
class Desks;
class PageSockets;
class Blobs;
class ShopApi;

/// The hub's HTTP and WebSocket side, on one port: /ws for desks, /blob, /api/v1 for shops' systems, /healthz,
/// /metrics, and each channel's pages and sockets below /<prefix>/<key>. What faces the internet is limited here
/// (GatewayConfig); see README.md. Main thread. Service and pages must outlive it.
class Gateway final : public QObject, public PageSink, private HttpSite {
    Q_OBJECT
public:
    Gateway(const GatewayConfig &config, DeskService &service, ChannelPages &pages, QObject *parent = nullptr);
    ~Gateway() override;

    /// `host`: an address, "localhost" or "*"; port 0 picks one. Codes: "wrong-address", "listen-failed", "tls-failed".
    [[nodiscard]] Result<void> listen(const QString &host, quint16 port);
    quint16 port() const;
    /// SHA-256 of the certificate it shows; empty without TLS.
    QByteArray certificateDigest() const;
    /// Takes nothing new, tells desks `bye stopping`, closes visitors' sockets and idle connections. Answers that are
    /// under way still go out while the event loop runs.
    void stop();

    void replyHttp(quint64 request, const channelapi::HttpReply &reply) override;
    void sendSocket(quint64 socket, const QString &text) override;
    void closeSocket(quint64 socket, quint16 code, const QString &reason) override;

private:
    void arrived(QTcpSocket *socket);

    Verdict admit(Exchange &exchange) override;
    void serve(HttpConnection &connection, const Exchange &exchange) override;
    void upgrade(QTcpSocket *socket, const Exchange &exchange) override;

    Verdict admitUpgrade(const Exchange &exchange) const;
    Verdict admitBlob(const Exchange &exchange);
    bool signedIn(const Exchange &exchange) const;
    channelapi::HttpReply ownPage(const Exchange &exchange) const;
    QByteArray metrics() const;

    const GatewayConfig m_config;
    DeskService &m_service;
    ChannelPages &m_pages;
    Counters m_counters;
    Deadlines m_deadlines;
    std::unique_ptr<Doorkeeper> m_doorkeeper;
    std::unique_ptr<WrongTokens> m_wrongTokens;
    std::unique_ptr<Listener> m_listener;
    std::unique_ptr<Upgrader> m_upgrader;
    std::unique_ptr<Desks> m_desks;
    std::unique_ptr<PageSockets> m_sockets;
    std::unique_ptr<Blobs> m_blobs;
    std::unique_ptr<ShopApi> m_shopApi;
    QHash<quint64, QPointer<HttpConnection>> m_asked;  ///< who waits for the answer to which request
    quint64 m_lastId = 0;                              ///< of requests and visitors' sockets
    bool m_stopping = false;
};

}  // namespace heard::hub
