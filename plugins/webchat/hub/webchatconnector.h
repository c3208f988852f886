// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <memory>

#include "channelapi/connector.h"
#include "plugins/common/ratelimiter.h"
#include "plugins/webchat/hub/chatpages.h"
#include "plugins/webchat/hub/chatsettings.h"
#include "plugins/webchat/hub/tabs.h"
#include "plugins/webchat/hub/visitorfiles.h"
#include "plugins/webchat/hub/visitorframes.h"

namespace heard::webchat {

/// The site chat of one channel: visitors' pages on one side, the hub on the other. Keeps nothing but which pages are
/// open; all that must last is in the ledger or signed and kept by the visitor's browser. README.md has the frames.
class WebchatConnector final : public channelapi::Connector {
    Q_OBJECT
public:
    /// @param tickMs how often hours and silent pages are looked at
    explicit WebchatConnector(QObject *parent = nullptr, int tickMs = 1000);
    ~WebchatConnector() override;

    void start(channelapi::ConnectorHost *host, const channelapi::ConnectorConfig &config) override;
    void stop() override;
    channelapi::SendJob *send(const channelapi::OutboundMessage &message) override;
    void hint(const channelapi::Hint &hint) override;
    void http(const channelapi::HttpRequest &request) override;
    void socketOpened(quint64 socket, const channelapi::HttpRequest &handshake) override;
    void socketText(quint64 socket, const QString &text) override;
    void socketClosed(quint64 socket) override;

private:
    struct Limits;
    void on(quint64 socket, const HelloFrame &hello);
    void on(quint64 socket, const SendFrame &send);
    void on(quint64 socket, const TypingFrame &typing);
    void on(quint64 socket, const SeenFrame &seen);
    void on(quint64 socket, const ElsewhereFrame &);
    void welcome(quint64 socket, const QString &visitor, const QString &token);
    /// The parts of a visitor's message, or empty with the reason it is refused for.
    QList<channelapi::Part> partsOf(const SendFrame &send, const QString &visitor, QString *reason) const;
    void refuse(quint64 socket, const QString &id, const QString &reason, qint64 retryIn = 0);
    void toVisitor(const QString &visitor, const QString &frame, quint64 except = 0);
    QJsonObject described(const QString &visitor, const channelapi::HistoryMessage &message) const;
    QJsonObject away() const;
    bool siteAllowed(const channelapi::HttpRequest &request) const;
    void tick();

    channelapi::ConnectorConfig m_config;
    ChatSettings m_settings;
    plugins::Signer m_signer{{}};
    std::unique_ptr<ChatPages> m_pages;
    std::unique_ptr<VisitorFiles> m_files;
    std::unique_ptr<Limits> m_limits;
    Tabs m_tabs;
    QJsonObject m_away;  ///< as the pages were last told
    QTimer m_ticker;
    bool m_stopping = false;
};

}  // namespace heard::webchat
