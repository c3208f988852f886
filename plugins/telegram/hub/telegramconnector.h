// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "plugins/telegram/hub/amender.h"
#include "plugins/telegram/hub/poller.h"
#include "plugins/telegram/hub/telegramsettings.h"
#include "plugins/telegram/hub/webhook.h"

namespace heard::telegram {

/// One bot: the channel kind "telegram" over core.telegram.org/bots/api. Puts the parts together and says how the
/// channel stands. README.md says what a customer and an agent meet. Main thread.
class TelegramConnector final : public channelapi::Connector,
                                public channelapi::TestableConnector,
                                public channelapi::LookUpConnector,
                                public channelapi::AmendConnector {
    Q_OBJECT
    Q_INTERFACES(
        heard::channelapi::TestableConnector heard::channelapi::LookUpConnector heard::channelapi::AmendConnector)
public:
    explicit TelegramConnector(QObject *parent = nullptr, const Times &times = {});
    ~TelegramConnector() override;

    void start(channelapi::ConnectorHost *host, const channelapi::ConnectorConfig &config) override;
    void stop() override;
    channelapi::SendJob *send(const channelapi::OutboundMessage &message) override;
    channelapi::SendJob *lookUp(const channelapi::OutboundMessage &message) override;
    channelapi::SendJob *amendSent(const channelapi::OutboundAmendment &amendment) override;
    void hint(const channelapi::Hint &hint) override;
    void http(const channelapi::HttpRequest &request) override;
    void test() override;

private:
    void greet();
    void greeted(const ApiAnswer &answer);
    void arrange();
    void arranged(const ApiAnswer &answer);
    void greetAgain(const channelapi::ChannelState &state, qint64 retryAfter);
    void tested(const ApiAnswer &me);
    void testedHook(const ApiAnswer &info);
    void tell(const channelapi::ChannelState &state);
    void ended(const QString &clientId, const ApiAnswer &answer, bool any);
    [[nodiscard]] QString hookUrl() const;

    Times m_times;
    channelapi::ConnectorConfig m_config;
    TelegramSettings m_settings;
    std::unique_ptr<BotApi> m_api;
    Pacer m_pacer;
    std::unique_ptr<ProgressBook> m_progress;
    std::unique_ptr<Outlet> m_outlet;
    std::unique_ptr<Inbox> m_inbox;
    std::unique_ptr<Webhook> m_webhook;
    std::unique_ptr<Poller> m_poller;
    QHash<QString, Delivery *> m_deliveries;  ///< by client id
    QHash<QString, qint64> m_typing;          ///< by address: when it was last shown
    channelapi::ChannelState m_state;
    QTimer m_again;
    int m_failures = 0;
    bool m_arranged = false;
    bool m_stopping = false;
};

}  // namespace heard::telegram
