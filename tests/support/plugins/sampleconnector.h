// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QTimer>

#include "channelapi/connector.h"

/// A connector that behaves, for tests of the host. It delivers into nowhere; what its sends come to can be scripted by
/// the setting "outcomes", a list of "accepted", "refused", "retry", "uncertain" (then "accepted" for ever).
/// Pages: GET "" answers "sample"; POST "/in" takes its body as a message of the visitor named in the header
/// "x-visitor", with the remote id in "x-id"; "/never" is not answered. A socket's texts are messages too.
class SampleConnector : public heard::channelapi::Connector {
public:
    using Host = heard::channelapi::ConnectorHost;
    using Outcome = heard::channelapi::SendOutcome;

    explicit SampleConnector(QObject *parent) : Connector(parent) {}

    void start(Host *host, const heard::channelapi::ConnectorConfig &config) override {
        m_host = host;
        m_outcomes = config.settings.value(QStringLiteral("outcomes")).toArray();
        if (config.settings.value(QStringLiteral("password")).toString() == QStringLiteral("wrong"))
            host->setState({heard::channelapi::ChannelState::Kind::Down, QStringLiteral("sign-in-refused"), {}});
        else
            host->setState({heard::channelapi::ChannelState::Kind::Ready, {}, {}});
    }

    void stop() override { QTimer::singleShot(0, this, &Connector::stopped); }

    heard::channelapi::SendJob *send(const heard::channelapi::OutboundMessage &message) override {
        auto *job = new heard::channelapi::SendJob(this);
        job->finish(outcomeOf(m_outcomes.isEmpty() ? QString() : m_outcomes.takeAt(0).toString(), message.clientId));
        return job;
    }

    void http(const heard::channelapi::HttpRequest &request) override {
        if (request.path.isEmpty())
            m_host->replyHttp(request.id, {200, "text/plain; charset=utf-8", "sample", {}});
        else if (request.path == QStringLiteral("/in") && request.method == QStringLiteral("POST"))
            takeIn(request);
        else if (request.path != QStringLiteral("/never"))
            Connector::http(request);
    }

    void socketOpened(quint64, const heard::channelapi::HttpRequest &) override {}
    void socketText(quint64 socket, const QString &text) override {
        m_host->receive(messageFrom(QStringLiteral("socket"), text, text));
        m_host->sendSocket(socket, QStringLiteral("taken"));
    }

private:
    static Outcome outcomeOf(const QString &word, const QString &clientId) {
        Outcome outcome;
        outcome.kind = word == QStringLiteral("refused")     ? Outcome::Kind::RefusedForGood
                       : word == QStringLiteral("retry")     ? Outcome::Kind::RetryLater
                       : word == QStringLiteral("uncertain") ? Outcome::Kind::Uncertain
                                                             : Outcome::Kind::Accepted;
        if (outcome.kind == Outcome::Kind::Accepted)
            outcome.remoteId = QStringLiteral("sample-") + clientId;
        else
            outcome.reason = word;
        return outcome;
    }

    static heard::channelapi::InboundMessage messageFrom(const QString &address, const QString &id,
                                                         const QString &text) {
        heard::channelapi::InboundMessage message;
        message.remoteId = id;
        message.address = address;
        message.parts = {{QStringLiteral("text"), text, {}, {}}};
        return message;
    }

    void takeIn(const heard::channelapi::HttpRequest &request) {
        auto *job =
            m_host->receive(messageFrom(QString::fromUtf8(request.header("x-visitor")),
                                        QString::fromUtf8(request.header("x-id")), QString::fromUtf8(request.body)));
        connect(job, &heard::channelapi::ReceiveJob::finished, this,
                [this, id = request.id](const heard::channelapi::IntakeResult &result) {
                    m_host->replyHttp(id, {result.kept ? 200 : 503,
                                           "text/plain; charset=utf-8",
                                           (result.kept ? result.messageId : result.refusal).toUtf8(),
                                           {}});
                });
    }

    QJsonArray m_outcomes;
};
