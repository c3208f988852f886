// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "channelapi/connector.h"
#include "plugins/common/filelinks.h"
#include "plugins/common/forms/formpages.h"
#include "plugins/common/forms/formtokens.h"
#include "plugins/common/ratelimiter.h"

namespace heard::plugins {

/// A channel whose customers fill in a form in their browser and read the answer on a page of their own, the case: what
/// the web form and the feedback at a place have in common. Keeps nothing: a case is the hub's history of one thread,
/// and who may see it is in a signed link. Guards against robots and floods are here (see README.md), the form's
/// wording and what a message is made of are the kind's. Main thread of the hub.
class CaseConnector : public channelapi::Connector {
    Q_OBJECT
public:
    ~CaseConnector() override;

    void start(channelapi::ConnectorHost *host, const channelapi::ConnectorConfig &config) override;
    void stop() override;
    channelapi::SendJob *send(const channelapi::OutboundMessage &message) override;
    void http(const channelapi::HttpRequest &request) override;

protected:
    explicit CaseConnector(QObject *parent);

    using Request = channelapi::HttpRequest;
    using Problems = QHash<QString, QString>;

    // --- the kind's own -------------------------------------------------------------------------------------------
    /// Its pages and settings; called at the start.
    virtual std::unique_ptr<FormPages> makePages(const channelapi::ConnectorConfig &config) = 0;
    /// True if there is a form to fill in at the request's path.
    virtual bool hasForm(const Request &request) const = 0;
    /// What its form has beside the common fields.
    virtual FormPages::Values formValues(const Request &request, const Submission &filled) const = 0;
    /// What is wrong with a form that begins a case.
    virtual Problems problemsOf(const Submission &filled) const;
    /// Makes a message of a form that begins a case; text and file are added behind what is there.
    virtual void describe(const Request &request, const Submission &filled, channelapi::InboundMessage &message) = 0;
    /// Where cases are, relative to the form: "case/".
    virtual QByteArray casesFrom(const Request &request) const = 0;
    /// Pages of its own; false: there are none at this path.
    virtual bool servePage(const Request &request);

    [[nodiscard]] const FormPages &pages() const { return *m_pages; }

private:
    /// A form that is being taken; `link` is of the case it belongs to, none: a new one.
    struct Post {
        Request request;
        Submission submission;
        Stamp stamp;
        std::optional<CaseLink> link;
    };
    void showForm(const Request &request, Submission filled = {}, const FormPages::Trouble &trouble = {});
    void showCase(const Request &request, const CaseLink &link, Submission filled = {},
                  const FormPages::Trouble &trouble = {});
    void take(const Request &request, const std::optional<CaseLink> &link);
    /// Why it is not taken before its content is looked at; empty: go on.
    QString objection(const Post &post);
    void storeFile(const Post &post);
    void handOver(const Post &post, const std::optional<channelapi::Part> &file);
    void again(const Post &post, int status, const QString &sentence, const Problems &problems = {});
    void seen(const Request &request, const CaseLink &link, const QList<channelapi::HistoryMessage> &messages);

    Signer m_signer{{}};
    std::unique_ptr<FormPages> m_pages;
    std::unique_ptr<FileLinks> m_files;
    QString m_region;             ///< of numbers without a country code, ISO 3166; empty: by the language alone
    RateLimiter m_rate{10, 0.1};  ///< posts of one IP address
    bool m_stopping = false;
};

/// The lines of a setting of type "list", without empty ones.
[[nodiscard]] QStringList listedIn(const QJsonObject &settings, const char *key);

}  // namespace heard::plugins
