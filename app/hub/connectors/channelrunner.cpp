// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/connectors/channelrunner.h"

#include <QDir>

#include "base/log.h"
#include "base/ownerfiles.h"
#include "channelapi/jobs.h"
#include "pluginhost/pluginhost.h"

namespace heard::hub {

using channelapi::BlobJob;
using channelapi::ChannelState;
using channelapi::Connector;
using channelapi::FileJob;
using channelapi::HistoryJob;
using channelapi::HttpReply;
using channelapi::HttpRequest;
using channelapi::KeepJob;
using channelapi::LinkJob;
using channelapi::ReceiveJob;
using channelapi::SendJob;

namespace {

constexpr quint16 kGoingAway = 1012;  // RFC 6455's registry: service restart
constexpr quint16 kTryLater = 1013;   // and: try again later
constexpr quint16 kInternalError = 1011;

ConnectorStore::BlobReply storedTo(BlobJob *job) {
    return [job](const Result<channelapi::Blob> &blob, const QByteArray &) {
        job->finish(blob.value_or(channelapi::Blob{}), {}, blob ? QString() : blob.error().code);
    };
}

HttpReply refusal(int status, const char *code) {
    return {status, "text/plain; charset=utf-8", QByteArray(code) + '\n', {{"retry-after", "5"}}};
}

/// It is a setting of the channel that every workspace has.
QString workspaceRegion(const ConnectorStore &store) {
    const auto channels = store.channels();
    for (const ChannelRecord &record : channels)
        if (record.channel.kind == QLatin1String("desk-entry"))
            return record.channel.settings.value(QLatin1String("region")).toString().trimmed().toUpper();
    return {};
}

}  // namespace

ChannelRunner::ChannelRunner(RunnerContext &context, const ChannelRecord &record, QObject *parent)
    : QObject(parent), m_context(context), m_record(record) {
    connect(&m_sweep, &QTimer::timeout, this, &ChannelRunner::sweep);
}

ChannelRunner::~ChannelRunner() {
    // Before our own members go, for its destructor may still call its host.
    m_phase = Phase::Ended;
    delete m_connector;
}

void ChannelRunner::start() {
    m_phase = Phase::Running;
    tell({ChannelState::Kind::Starting, {}, {}});
    if (const auto made = makeConnector(); !made) {
        goDown(made.error().code, made.error().detail);
        return;
    }
    connect(m_connector, &Connector::stopped, this, [this] {
        if (m_phase == Phase::Stopping) finish(false);
    });
    channelapi::ConnectorConfig config;
    config.channelKey = m_record.channel.key;
    config.channelName = m_record.channel.name;
    config.settings = m_record.channel.settings;
    config.secrets = m_record.secrets;
    config.channelSecret = m_record.channelSecret;
    config.publicUrl = m_context.publicUrl;
    config.kept = m_context.store.kept(m_record.channel.id);
    config.region = workspaceRegion(m_context.store);
    config.workFolder = emptyWorkFolder();
    const auto started = m_context.plugins.guarded(
        m_plugin, QStringLiteral("start"), [&] { m_connector->start(this, config); }, m_connector);
    m_started = started.has_value();
    if (!started) goDown(QStringLiteral("plugin-threw"), started.error().detail);
}

/// What a killed hub has left in it is of no use: its message was not kept, so it comes again.
QString ChannelRunner::emptyWorkFolder() const {
    const QString folder = m_context.store.workFolder(m_record.channel.id);
    QDir(folder).removeRecursively();
    if (!makeOwnerFolder(folder)) log::category("connectors")->error("no work folder for a channel");
    return folder;
}

Result<void> ChannelRunner::makeConnector() {
    const QString kind = m_record.channel.kind;
    const auto info = m_context.plugins.infoFor(kind);
    if (!info) return failure(QStringLiteral("plugin-missing"), kind);
    channelapi::ConnectorPlugin *plugin = m_context.plugins.connectorPlugin(kind);
    if (!plugin) return failure(QStringLiteral("plugin-refused"), info->reason);
    m_plugin = info->id;
    const auto made = m_context.plugins.guarded(m_plugin, QStringLiteral("create"),
                                                [&] { m_connector = plugin->createConnector(this); });
    if (!made) return failure(QStringLiteral("plugin-threw"), made.error().detail);
    if (!m_connector) return failure(QStringLiteral("plugin-refused"), QStringLiteral("no-connector"));
    m_context.plugins.adopt(m_plugin, m_connector);
    connect(&m_context.plugins, &pluginhost::PluginHost::threw, this, [this](QObject *made, const QString &detail) {
        if (made == m_connector && m_phase == Phase::Running) goDown(QStringLiteral("plugin-threw"), detail);
    });
    return {};
}

void ChannelRunner::stop() {
    if (m_phase != Phase::Running) return;
    m_phase = Phase::Stopping;
    Q_EMIT readyChanged();
    if (!m_started) {  // nothing of it is running, and a connector half started could do anything if asked to stop
        finish(false);
        return;
    }
    m_stopBy = m_context.steady.now() + m_context.limits.stopMs;
    m_sweep.start(m_context.limits.sweepMs);
    const auto stopping = m_context.plugins.guarded(
        m_plugin, QStringLiteral("stop"), [this] { m_connector->stop(); }, m_connector);
    if (!stopping && m_phase == Phase::Stopping) finish(true);
}

void ChannelRunner::finish(bool leftBehind) {
    m_phase = Phase::Ended;
    m_leftBehind = leftBehind;
    m_sweep.stop();
    endTest(std::nullopt);
    closePages();
    if (leftBehind)
        log::category("connectors")
            ->error("channel {}: its connector has not stopped and is left behind", m_record.channel.id.v);
    Q_EMIT ended();
}

/// The connector may be inside a call of ours, so it is only asked to stop; what it says from now on is not heard.
void ChannelRunner::goDown(const QString &code, const QString &detail) {
    // What an exception says may be a customer's text: it is for the screen, not for the log.
    const bool threw = code == QLatin1String("plugin-threw");
    log::category("connectors")
        ->error("channel {} is down: {} {}", m_record.channel.id.v, str(code), str(threw ? QString() : detail));
    tell({ChannelState::Kind::Down, code, detail});
    stop();
}

void ChannelRunner::tell(const ChannelState &state) {
    const bool wasReady = isReady();
    m_state = state;
    m_context.store.setState(m_record.channel.id, state);
    if (wasReady != isReady()) Q_EMIT readyChanged();
    if (state.kind != ChannelState::Kind::Starting) endTest(state);
}

bool ChannelRunner::isReady() const {
    // In trouble it still takes what it is given: it says itself what can't go out now.
    return m_phase == Phase::Running && m_connector &&
           (m_state.kind == ChannelState::Kind::Ready || m_state.kind == ChannelState::Kind::Trouble);
}

bool ChannelRunner::call(const char *name, const std::function<void()> &what) {
    const auto called = m_context.plugins.watched(m_plugin, QLatin1String(name), what, m_connector);
    if (!called) goDown(QStringLiteral("plugin-threw"), called.error().detail);
    return called.has_value();
}

Result<SendJob *> ChannelRunner::send(const channelapi::OutboundMessage &message) {
    if (!isReady()) return failure(QStringLiteral("not-ready"));
    SendJob *job = nullptr;
    if (!call("send", [&] { job = m_connector->send(message); })) return failure(QStringLiteral("threw"));
    if (!job) return failure(QStringLiteral("no-job"));
    return job;
}

Result<SendJob *> ChannelRunner::amendSent(const channelapi::OutboundAmendment &amendment) {
    if (!isReady()) return failure(QStringLiteral("not-ready"));
    auto *changer = qobject_cast<channelapi::AmendConnector *>(m_connector);
    if (!changer) return failure(QStringLiteral("no-amending"));
    SendJob *job = nullptr;
    if (!call("amendSent", [&] { job = changer->amendSent(amendment); })) return failure(QStringLiteral("threw"));
    if (!job) return failure(QStringLiteral("no-job"));
    return job;
}

Result<SendJob *> ChannelRunner::lookUp(const channelapi::OutboundMessage &message) {
    if (!isReady()) return failure(QStringLiteral("not-ready"));
    auto *finder = qobject_cast<channelapi::LookUpConnector *>(m_connector);
    if (!finder) return failure(QStringLiteral("no-look-up"));
    SendJob *job = nullptr;
    if (!call("lookUp", [&] { job = finder->lookUp(message); })) return failure(QStringLiteral("threw"));
    if (!job) return failure(QStringLiteral("no-job"));
    return job;
}

void ChannelRunner::test(ChannelTester::Tested tested) {
    auto *testable = qobject_cast<channelapi::TestableConnector *>(m_connector);
    if (m_phase != Phase::Running || !testable) return tested(std::nullopt);
    m_testers += std::move(tested);
    if (m_testers.size() > 1) return;
    m_testBy = m_context.steady.now() + m_context.limits.testMs;
    if (!m_sweep.isActive()) m_sweep.start(m_context.limits.sweepMs);
    call("test", [&] { testable->test(); });  // if it throws, the channel going down is what came of it
}

void ChannelRunner::endTest(const std::optional<ChannelState> &outcome) {
    const auto testers = std::exchange(m_testers, {});
    for (const auto &tested : testers) tested(outcome);
}

void ChannelRunner::agentHint(const channelapi::Hint &hint) {
    if (isReady()) call("hint", [&] { m_connector->hint(hint); });
}

void ChannelRunner::http(const HttpRequest &request) {
    if (m_phase != Phase::Running || !m_connector) {
        if (m_context.sink) m_context.sink->replyHttp(request.id, refusal(503, "channel-down"));
        return;
    }
    m_requests.insert(request.id, m_context.steady.now() + m_context.limits.httpMs);
    if (!m_sweep.isActive()) m_sweep.start(m_context.limits.sweepMs);
    if (!call("http", [&] { m_connector->http(request); })) replyHttp(request.id, refusal(503, "channel-down"));
}

void ChannelRunner::socketOpened(quint64 socket, const HttpRequest &handshake) {
    if (m_phase != Phase::Running || !m_connector) {
        if (m_context.sink) m_context.sink->closeSocket(socket, kTryLater, QStringLiteral("channel-down"));
        return;
    }
    m_sockets.insert(socket);
    call("socketOpened", [&] { m_connector->socketOpened(socket, handshake); });
}

void ChannelRunner::socketText(quint64 socket, const QString &text) {
    if (m_phase == Phase::Running && m_sockets.contains(socket))
        call("socketText", [&] { m_connector->socketText(socket, text); });
}

void ChannelRunner::socketClosed(quint64 socket) {
    if (m_sockets.remove(socket) && takesWork()) call("socketClosed", [&] { m_connector->socketClosed(socket); });
}

void ChannelRunner::closePages() {
    const auto sockets = std::exchange(m_sockets, {});
    const auto requests = std::exchange(m_requests, {});
    if (!m_context.sink) return;
    const bool broken = m_state.kind == ChannelState::Kind::Down;
    for (const quint64 socket : sockets)
        m_context.sink->closeSocket(socket, broken ? kInternalError : kGoingAway, QStringLiteral("channel-stopped"));
    for (auto it = requests.keyBegin(); it != requests.keyEnd(); ++it)
        m_context.sink->replyHttp(*it, refusal(503, "channel-stopped"));
}

void ChannelRunner::sweep() {
    const qint64 now = m_context.steady.now();
    if (m_phase == Phase::Stopping && now >= m_stopBy) {
        finish(true);
        return;
    }
    if (!m_testers.isEmpty() && now >= m_testBy) {
        ChannelState unanswered = m_state;
        unanswered.code = QStringLiteral("no-answer");
        endTest(unanswered);
    }
    QList<quint64> late;
    for (auto it = m_requests.cbegin(); it != m_requests.cend(); ++it)
        if (it.value() <= now) late += it.key();
    for (const quint64 request : std::as_const(late)) replyHttp(request, refusal(504, "no-answer"));
    if (m_requests.isEmpty() && m_testers.isEmpty() && m_phase != Phase::Stopping) m_sweep.stop();
}

// What the connector says to its host. A connector that was left behind is not heard any more.

ReceiveJob *ChannelRunner::receive(const channelapi::InboundMessage &message) {
    auto *job = new ReceiveJob(this);
    if (takesWork()) {
        m_context.store.receive(m_record.channel.id, message, job,
                                [job](const channelapi::IntakeResult &result) { job->finish(result); });
    } else {
        channelapi::IntakeResult refused;
        refused.refusal = QStringLiteral("stopping");
        job->finish(refused);
    }
    return job;
}

ReceiveJob *ChannelRunner::amend(const channelapi::Amendment &amendment) {
    auto *job = new ReceiveJob(this);
    if (takesWork())
        m_context.store.amend(m_record.channel.id, amendment, job,
                              [job](const channelapi::IntakeResult &result) { job->finish(result); });
    else
        job->finish({false, false, {}, 0, QStringLiteral("stopping")});
    return job;
}

KeepJob *ChannelRunner::keep(const QString &key, const QJsonValue &value) {
    auto *job = new KeepJob(this);
    if (takesWork())
        m_context.store.keep(m_record.channel.id, key, value, job,
                             [job](const QString &refusal) { job->finish(refusal); });
    else
        job->finish(QStringLiteral("stopping"));
    return job;
}

LinkJob *ChannelRunner::linkToken(const QString &address) {
    auto *job = new LinkJob(this);
    if (takesWork())
        m_context.store.linkToken(m_record.channel.id, address, job,
                                  [job](const QString &token) { job->finish(token); });
    else
        job->finish({});
    return job;
}

BlobJob *ChannelRunner::storeFile(const QString &path, const QString &name, const QString &claimedMime) {
    auto *job = new BlobJob(this);
    if (takesWork())
        m_context.store.storeChannelFile(m_record.channel.id, path, name, claimedMime, job, storedTo(job));
    else
        job->finish({}, {}, QStringLiteral("stopping"));
    return job;
}

FileJob *ChannelRunner::loadFile(const QString &blobId, const QString &address) {
    auto *job = new FileJob(this);
    const auto reply = [job](const Result<channelapi::Blob> &blob, const QString &path) {
        job->finish(blob.value_or(channelapi::Blob{}), path, blob ? QString() : blob.error().code);
    };
    if (takesWork())
        m_context.store.findChannelFile(m_record.channel.id, blobId, address, job, reply);
    else
        job->finish({}, {}, QStringLiteral("stopping"));
    return job;
}

BlobJob *ChannelRunner::storeBlob(const QByteArray &bytes, const QString &name, const QString &claimedMime) {
    auto *job = new BlobJob(this);
    if (takesWork())
        m_context.store.storeChannelBlob(m_record.channel.id, bytes, name, claimedMime, job, storedTo(job));
    else
        job->finish({}, {}, QStringLiteral("stopping"));
    return job;
}

BlobJob *ChannelRunner::loadBlob(const QString &blobId, const QString &address) {
    auto *job = new BlobJob(this);
    const auto reply = [job](const Result<channelapi::Blob> &blob, const QByteArray &bytes) {
        job->finish(blob.value_or(channelapi::Blob{}), bytes, blob ? QString() : blob.error().code);
    };
    if (takesWork())
        m_context.store.loadChannelBlob(m_record.channel.id, blobId, address, job, reply);
    else
        job->finish({}, {}, QStringLiteral("stopping"));
    return job;
}

HistoryJob *ChannelRunner::history(const QString &address, int limit) {
    auto *job = new HistoryJob(this);
    if (takesWork())
        m_context.store.history(m_record.channel.id, address, limit, job,
                                [job](const QList<channelapi::HistoryMessage> &messages) { job->finish(messages); });
    else
        job->finish({});
    return job;
}

void ChannelRunner::receipt(const channelapi::Receipt &receipt) {
    if (takesWork()) m_context.store.receipt(m_record.channel.id, receipt);
}

void ChannelRunner::hint(const channelapi::Hint &hint) {
    if (takesWork()) m_context.store.customerHint(m_record.channel.id, hint);
}

void ChannelRunner::setState(const ChannelState &state) {
    if (m_phase == Phase::Running) tell(state);
}

void ChannelRunner::replyHttp(quint64 request, const HttpReply &reply) {
    if (m_requests.remove(request) && m_context.sink) m_context.sink->replyHttp(request, reply);
}

void ChannelRunner::sendSocket(quint64 socket, const QString &text) {
    if (m_sockets.contains(socket) && m_context.sink) m_context.sink->sendSocket(socket, text);
}

void ChannelRunner::closeSocket(quint64 socket, quint16 code, const QString &reason) {
    if (m_sockets.remove(socket) && m_context.sink) m_context.sink->closeSocket(socket, code, reason);
}

bool ChannelRunner::someoneAvailable() const { return m_context.store.someoneAvailable(); }

qint64 ChannelRunner::now() const { return m_context.clock.now(); }

}  // namespace heard::hub
