// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/desk-entry/hub/entryconnector.h"

#include <QTimer>

namespace heard::entry {

using namespace channelapi;

EntryConnector::EntryConnector(QObject *parent) : Connector(parent) {}

void EntryConnector::start(ConnectorHost *host, const ConnectorConfig &) {
    m_host = host;
    host->setState({ChannelState::Kind::Ready, {}, {}});
}

void EntryConnector::stop() {
    m_stopping = true;
    QTimer::singleShot(0, this, &Connector::stopped);
}

SendJob *EntryConnector::send(const OutboundMessage &) {
    auto *job = new SendJob(this);
    if (m_stopping)
        job->finish({SendOutcome::Kind::RetryLater, {}, QStringLiteral("stopping"), {}, 0});
    else
        job->finish({SendOutcome::Kind::RefusedForGood, {}, QStringLiteral("no-wire"), {}, 0});
    return job;
}

}  // namespace heard::entry
