// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/connectors/connectormanager.h"

#include <algorithm>

#include "base/log.h"
#include "channelapi/jobs.h"
#include "pluginhost/pluginhost.h"

namespace heard::hub {

using channelapi::HttpReply;
using channelapi::HttpRequest;

ConnectorManager::ConnectorManager(pluginhost::PluginHost &plugins, ConnectorStore &store, const Clock &clock,
                                   const Clock &steady, const ConnectorLimits &limits, QObject *parent)
    : QObject(parent),
      m_context{plugins, store, clock, steady, limits, {}, nullptr},
      m_outbox(store, *this, clock, steady, limits) {}

ConnectorManager::~ConnectorManager() {
    // Connectors die first, while everything they may still call is there.
    qDeleteAll(findChildren<ChannelRunner *>(Qt::FindDirectChildrenOnly));
}

void ConnectorManager::start(const QUrl &publicUrl) {
    m_context.publicUrl = publicUrl;
    ConnectorStore &store = m_context.store;
    connect(&store, &ConnectorStore::channelAdded, this, &ConnectorManager::startFromStore);
    connect(&store, &ConnectorStore::channelChanged, this, &ConnectorManager::restartChannel);
    connect(&store, &ConnectorStore::channelRemoved, this, &ConnectorManager::removeChannel);
    connect(&store, &ConnectorStore::agentHint, this, [this](ChannelId channel, const channelapi::Hint &hint) {
        if (ChannelRunner *runner = m_runners.value(channel)) runner->agentHint(hint);
    });
    const QList<ChannelRecord> records = store.channels();
    for (const ChannelRecord &record : records) startChannel(record);
}

void ConnectorManager::stop() {
    if (std::exchange(m_stopping, true)) return;
    m_outbox.stop();
    const QList<ChannelRunner *> runners = m_runners.values();
    for (ChannelRunner *runner : runners) runner->stop();
    if (std::all_of(runners.begin(), runners.end(), [](const ChannelRunner *runner) { return runner->hasEnded(); }))
        QTimer::singleShot(0, this, &ConnectorManager::stopped);
}

void ConnectorManager::startChannel(const ChannelRecord &record) {
    const ChannelId id = record.channel.id;
    auto *runner = new ChannelRunner(m_context, record, this);
    m_runners.insert(id, runner);
    connect(runner, &ChannelRunner::ended, this, [this, id] { channelEnded(id); });
    connect(runner, &ChannelRunner::readyChanged, this, [this, kind = record.channel.kind] { readyChanged(kind); });
    runner->start();
}

void ConnectorManager::startFromStore(ChannelId channel) {
    if (m_stopping || m_runners.contains(channel)) return;
    const QList<ChannelRecord> records = m_context.store.channels();
    const auto found = std::find_if(records.begin(), records.end(),
                                    [channel](const ChannelRecord &record) { return record.channel.id == channel; });
    if (found != records.end()) startChannel(*found);
}

void ConnectorManager::restartChannel(ChannelId channel) {
    removeChannel(channel);
    startFromStore(channel);  // does nothing as long as the old one is still stopping
}

void ConnectorManager::removeChannel(ChannelId channel) {
    ChannelRunner *runner = m_runners.value(channel);
    if (!runner) return;
    if (runner->hasEnded()) {
        dispose(channel);
        return;
    }
    m_leaving.insert(channel);
    runner->stop();
}

void ConnectorManager::channelEnded(ChannelId channel) {
    const ChannelRunner *ended = m_runners.value(channel);
    if (m_stopping) {
        const bool all = std::all_of(m_runners.cbegin(), m_runners.cend(),
                                     [](const ChannelRunner *runner) { return runner->hasEnded(); });
        if (all) QTimer::singleShot(0, this, &ConnectorManager::stopped);
        return;
    }
    if (!m_leaving.remove(channel)) return;  // it went down by itself, and stays so until a person changes something
    log::category("connectors")->info("channel {} has stopped", ended->record().channel.id.v);
    dispose(channel);
    startFromStore(channel);  // a removed one is not in the store any more
}

void ConnectorManager::dispose(ChannelId channel) {
    ChannelRunner *runner = m_runners.take(channel);
    // One that was left behind may have work of its own going on, which needs its host: it stays, unheard.
    if (!runner->leftBehind()) runner->deleteLater();
}

void ConnectorManager::readyChanged(const QString &kind) {
    const bool any = std::any_of(m_runners.cbegin(), m_runners.cend(), [&kind](const ChannelRunner *runner) {
        return runner->record().channel.kind == kind && runner->isReady();
    });
    m_context.plugins.setRunning(kind, any);
    if (any) m_outbox.pump();
}

QList<ChannelId> ConnectorManager::readyChannels() const {
    QList<ChannelId> ready;
    for (auto it = m_runners.cbegin(); it != m_runners.cend(); ++it)
        if (it.value()->isReady()) ready += it.key();
    return ready;
}

Result<channelapi::SendJob *> ConnectorManager::send(ChannelId channel, const channelapi::OutboundMessage &message) {
    ChannelRunner *runner = m_runners.value(channel);
    return runner ? runner->send(message) : failure(QStringLiteral("not-ready"));
}

Result<channelapi::SendJob *> ConnectorManager::amend(ChannelId channel,
                                                      const channelapi::OutboundAmendment &amendment) {
    ChannelRunner *runner = m_runners.value(channel);
    return runner ? runner->amendSent(amendment) : failure(QStringLiteral("not-ready"));
}

Result<channelapi::SendJob *> ConnectorManager::lookUp(ChannelId channel, const channelapi::OutboundMessage &message) {
    ChannelRunner *runner = m_runners.value(channel);
    return runner ? runner->lookUp(message) : failure(QStringLiteral("not-ready"));
}

ChannelRunner *ConnectorManager::runnerAt(const QString &prefix, const QString &key) const {
    for (ChannelRunner *runner : m_runners) {
        const Channel &channel = runner->record().channel;
        if (channel.key != key) continue;
        const auto info = m_context.plugins.infoFor(channel.kind);
        if (info && info->metadata.value(QLatin1String("webPrefix")).toString() == prefix) return runner;
    }
    return nullptr;
}

void ConnectorManager::test(ChannelId channel, Tested tested) {
    if (ChannelRunner *runner = m_runners.value(channel))
        runner->test(std::move(tested));
    else
        tested(std::nullopt);
}

bool ConnectorManager::serves(const QString &prefix, const QString &key) const {
    return !prefix.isEmpty() && runnerAt(prefix, key);
}

void ConnectorManager::http(const QString &prefix, const QString &key, const HttpRequest &request) {
    if (ChannelRunner *runner = runnerAt(prefix, key))
        runner->http(request);
    else if (m_context.sink)
        m_context.sink->replyHttp(request.id, HttpReply{404, "text/plain; charset=utf-8", "Not found\n", {}});
}

void ConnectorManager::socketOpened(const QString &prefix, const QString &key, quint64 socket,
                                    const HttpRequest &handshake) {
    if (ChannelRunner *runner = runnerAt(prefix, key)) {
        m_sockets.insert(socket, runner);
        runner->socketOpened(socket, handshake);
    } else if (m_context.sink) {
        m_context.sink->closeSocket(socket, 1008, QStringLiteral("no-channel"));
    }
}

void ConnectorManager::socketText(quint64 socket, const QString &text) {
    if (ChannelRunner *runner = m_sockets.value(socket)) runner->socketText(socket, text);
}

void ConnectorManager::socketClosed(quint64 socket) {
    if (ChannelRunner *runner = m_sockets.take(socket)) runner->socketClosed(socket);
}

}  // namespace heard::hub
