// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "channelapi/connector.h"
#include "plugins/common/filelinks.h"
#include "plugins/common/ratelimiter.h"
#include "plugins/form/hub/formpages.h"
#include "plugins/form/hub/formtokens.h"

namespace heard::form {

/// The web form of one channel: takes what people send and shows each their case. Keeps nothing: a case is the hub's
/// history of one thread, and who may see it is in a signed link. README.md says what a visitor meets.
class FormConnector final : public channelapi::Connector {
    Q_OBJECT
public:
    explicit FormConnector(QObject *parent = nullptr);
    ~FormConnector() override;

    void start(channelapi::ConnectorHost *host, const channelapi::ConnectorConfig &config) override;
    void stop() override;
    channelapi::SendJob *send(const channelapi::OutboundMessage &message) override;
    void http(const channelapi::HttpRequest &request) override;

private:
    /// A form that is being taken; `link` is of the case it belongs to, none: a new one.
    struct Post {
        channelapi::HttpRequest request;
        Submission submission;
        Stamp stamp;
        std::optional<CaseLink> link;
    };
    void showForm(const channelapi::HttpRequest &request, Submission filled = {},
                  const FormPages::Trouble &trouble = {});
    void showCase(const channelapi::HttpRequest &request, const CaseLink &link, Submission filled = {},
                  const FormPages::Trouble &trouble = {});
    void take(const channelapi::HttpRequest &request, const std::optional<CaseLink> &link);
    /// Why it is not taken before its content is looked at; empty: go on.
    QString objection(const Post &post);
    void storeFile(const Post &post);
    void handOver(const Post &post, const std::optional<channelapi::Part> &file);
    void again(const Post &post, int status, const QString &sentence, const QHash<QString, QString> &problems = {});
    void seen(const channelapi::HttpRequest &request, const CaseLink &link,
              const QList<channelapi::HistoryMessage> &messages);

    channelapi::ConnectorConfig m_config;
    plugins::Signer m_signer{{}};
    std::unique_ptr<FormPages> m_pages;
    std::unique_ptr<plugins::FileLinks> m_files;
    plugins::RateLimiter m_rate{10, 0.1};  ///< posts of one IP address
    bool m_stopping = false;
};

}  // namespace heard::form
