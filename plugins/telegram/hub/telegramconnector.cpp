// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/telegram/hub/telegramconnector.h"

#include <QHostAddress>
#include <QJsonArray>
#include <algorithm>

namespace heard::telegram {

using namespace channelapi;
using Kind = SendOutcome::Kind;

namespace {

constexpr qsizetype kMostTyping = 1000;
constexpr qint64 kAgainAtOnce = 1000;  ///< ms: what was never begun has not failed and need not wait as if it had

/// Telegram delivers to https addresses; a Bot API server on this computer to any.
bool canBeHook(const QUrl &url) {
    if (url.scheme() == QLatin1String("https")) return !url.host().isEmpty();
    return url.scheme() == QLatin1String("http") && QHostAddress(url.host()).isLoopback();
}

}  // namespace

TelegramConnector::TelegramConnector(QObject *parent, const Times &times) : Connector(parent), m_times(times) {
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &TelegramConnector::greet);
}

TelegramConnector::~TelegramConnector() = default;

void TelegramConnector::start(ConnectorHost *host, const ConnectorConfig &config) {
    m_host = host;
    m_config = config;
    m_settings = TelegramSettings::from(config);
    if (!m_settings.problem.isEmpty()) return tell({ChannelState::Kind::Down, m_settings.problem, m_settings.detail});
    if (m_settings.webhook && !canBeHook(config.publicUrl))
        return tell({ChannelState::Kind::Down, QStringLiteral("no-public-address"), {}});
    m_api = std::make_unique<BotApi>(m_settings.base, m_settings.token, m_settings.folder);
    m_progress = std::make_unique<ProgressBook>(host, config.kept);
    m_outlet = std::make_unique<Outlet>(Outlet{host, *m_api, m_pacer, *m_progress, m_times});
    m_inbox = std::make_unique<Inbox>(host, *m_api, config, m_times, m_settings.rules);
    if (m_settings.webhook) {
        m_webhook = std::make_unique<Webhook>(host, *m_inbox, config.channelSecret, m_times);
    } else {
        m_poller = std::make_unique<Poller>(*m_api, *m_inbox, m_times);
        connect(m_poller.get(), &Poller::stateChanged, this, &TelegramConnector::tell);
    }
    tell({ChannelState::Kind::Starting, {}, {}});
    greet();
}

void TelegramConnector::stop() {
    m_stopping = true;
    m_again.stop();
    if (m_poller) m_poller->stop();
    for (Delivery *delivery : std::as_const(m_deliveries)) delivery->stop();
    // What is under way is nearly always answered within a moment, and is then not in doubt.
    if (m_deliveries.isEmpty())
        QTimer::singleShot(0, this, &Connector::stopped);
    else
        QTimer::singleShot(4000, this, &Connector::stopped);
}

// --- how it stands --------------------------------------------------------------------------------------------------

void TelegramConnector::tell(const ChannelState &state) {
    if (m_stopping) return;
    const bool same = state.kind == m_state.kind && state.code == m_state.code && state.detail == m_state.detail;
    m_state = state;
    if (!same || state.kind == ChannelState::Kind::Down) m_host->setState(state);
}

void TelegramConnector::greet() {
    if (m_stopping) return;
    ApiCall *call = m_api->call(QStringLiteral("getMe"), {}, m_times.answer);
    connect(call, &ApiCall::finished, this, &TelegramConnector::greeted);
}

void TelegramConnector::greeted(const ApiAnswer &answer) {
    if (!answer.ok()) return greetAgain(stateAfter(answer), answer.retryAfter);
    arrange();
}

/// One way at a time: Telegram refuses a poll while there is a webhook.
void TelegramConnector::arrange() {
    QJsonObject params;
    if (m_webhook)
        params = {{QStringLiteral("url"), hookUrl()},
                  {QStringLiteral("secret_token"), m_webhook->secret()},
                  {QStringLiteral("allowed_updates"), QJsonArray()}};
    ApiCall *call =
        m_api->call(m_webhook ? QStringLiteral("setWebhook") : QStringLiteral("deleteWebhook"), params, m_times.answer);
    connect(call, &ApiCall::finished, this, &TelegramConnector::arranged);
}

void TelegramConnector::arranged(const ApiAnswer &answer) {
    if (!answer.ok()) return greetAgain(stateAfter(answer), answer.retryAfter);
    m_failures = 0;
    m_arranged = true;
    if (m_stopping) return;
    if (m_poller) return m_poller->start();
    tell({ChannelState::Kind::Ready, {}, {}});
}

void TelegramConnector::greetAgain(const ChannelState &state, qint64 retryAfter) {
    if (m_stopping) return;
    ++m_failures;
    qint64 wait =
        std::min<qint64>(qint64(m_times.firstBackoff) << std::min(m_failures - 1, 16), m_times.longestBackoff);
    if (state.kind == ChannelState::Kind::Down) wait = m_times.downAgain;
    m_again.start(static_cast<int>(std::max(wait, std::min<qint64>(retryAfter, 3600) * 1000)));
    tell(state);
}

QString TelegramConnector::hookUrl() const {
    return m_config.publicUrl.toString(QUrl::FullyEncoded | QUrl::StripTrailingSlash) + QStringLiteral("/hook/") +
           QString::fromLatin1(QUrl::toPercentEncoding(m_config.channelKey));
}

void TelegramConnector::test() {
    if (!m_api) return m_host->setState(m_state);
    ApiCall *call = m_api->call(QStringLiteral("getMe"), {}, m_times.tryCall);
    connect(call, &ApiCall::finished, this, &TelegramConnector::tested);
}

void TelegramConnector::tested(const ApiAnswer &me) {
    if (!me.ok()) {
        m_state = stateAfter(me);
        return m_host->setState(m_state);
    }
    ApiCall *call = m_api->call(QStringLiteral("getWebhookInfo"), {}, m_times.tryCall);
    connect(call, &ApiCall::finished, this, &TelegramConnector::testedHook);
}

void TelegramConnector::testedHook(const ApiAnswer &info) {
    ChannelState state{ChannelState::Kind::Ready, {}, {}};
    const QJsonObject hook = info.result.toObject();
    const QString url = hook.value(QLatin1String("url")).toString();
    const bool failing = hook.value(QLatin1String("pending_update_count")).toInteger() > 0 &&
                         !hook.value(QLatin1String("last_error_message")).toString().isEmpty();
    if (!info.ok())
        state = stateAfter(info);
    else if (m_arranged && url != (m_webhook ? hookUrl() : QString()))
        state = {ChannelState::Kind::Down, QStringLiteral("webhook-elsewhere"), {}};
    else if (m_webhook && failing)
        state = {ChannelState::Kind::Trouble, QStringLiteral("webhook-unreachable"), {}};
    // A second poller shows only while both poll; the test takes nothing back of what the poll has found.
    else if (m_poller && m_state.code == QLatin1String("second-poller"))
        state = m_state;
    m_state = state;
    m_host->setState(state);
    if (!m_arranged || state.code == QLatin1String("webhook-elsewhere")) m_again.start(0);
}

// --- out ------------------------------------------------------------------------------------------------------------

SendJob *TelegramConnector::send(const OutboundMessage &message) {
    auto *job = new SendJob(this);
    const auto end = [job](Kind kind, const char *reason) {
        job->finish({kind, {}, QString::fromLatin1(reason), {}, 0});
        return job;
    };
    if (m_stopping) return end(Kind::RetryLater, "stopping");
    if (!m_outlet) return end(Kind::RetryLater, "not-ready");
    const auto target = targetOf(message);
    if (!target) return end(Kind::RefusedForGood, "bad-address");
    const Plan plan = planOf(message, *target, m_settings.quote || message.extra.contains(QLatin1String("reply_to")));
    if (!plan.problem.isEmpty()) return end(Kind::RefusedForGood, plan.problem.toLatin1().constData());
    if (m_deliveries.contains(message.clientId)) return end(Kind::RetryLater, "on-its-way");
    auto *delivery = new Delivery(*m_outlet, message, *target, plan.steps, job, this);
    m_deliveries.insert(message.clientId, delivery);
    connect(delivery, &Delivery::ended, this,
            [this, id = message.clientId](const ApiAnswer &answer, bool any) { ended(id, answer, any); });
    delivery->start();
    return job;
}

void TelegramConnector::ended(const QString &clientId, const ApiAnswer &answer, bool any) {
    m_deliveries.remove(clientId);
    if (m_stopping && m_deliveries.isEmpty()) return QTimer::singleShot(0, this, &Connector::stopped);
    if (any && answer.wrongToken()) greetAgain(stateAfter(answer), 0);
}

SendJob *TelegramConnector::lookUp(const OutboundMessage &message) {
    auto *job = new SendJob(this);
    const auto target = targetOf(message);
    const auto entry = m_progress ? m_progress->of(message.clientId) : std::nullopt;
    SendOutcome outcome{Kind::Uncertain, {}, QStringLiteral("hub-stopped"), {}, 0};
    if (entry && entry->whole && target)
        outcome = {Kind::Accepted, SentIds{target->chat, target->business, entry->ids}.toText(), {}, {}, 0};
    else if (m_progress && target &&
             (!entry || Delivery::isBetweenPieces(planOf(message, *target, false).steps, *entry)))
        outcome = {Kind::RetryLater, {}, QStringLiteral("hub-stopped"), {}, m_host->now() + kAgainAtOnce};
    job->finish(outcome);
    return job;
}

SendJob *TelegramConnector::amendSent(const OutboundAmendment &amendment) {
    auto *job = new SendJob(this);
    if (m_stopping || !m_outlet) {
        job->finish(
            {Kind::RetryLater, {}, m_stopping ? QStringLiteral("stopping") : QStringLiteral("not-ready"), {}, 0});
        return job;
    }
    (new Amender(*m_outlet, amendment, job, this))->start();
    return job;
}

void TelegramConnector::hint(const Hint &hint) {
    if (m_stopping || !m_arranged || hint.kind != QLatin1String("typing")) return;
    bool number = false;
    const qint64 chat = hint.address.toLongLong(&number);
    const qint64 now = m_host->now();
    if (!number || now - m_typing.value(hint.address) < m_times.typingAgain) return;
    if (m_typing.size() > kMostTyping) m_typing.clear();
    m_typing.insert(hint.address, now);
    m_api->call(QStringLiteral("sendChatAction"),
                {{QStringLiteral("chat_id"), chat}, {QStringLiteral("action"), QStringLiteral("typing")}},
                m_times.answer);
}

// --- in by webhook --------------------------------------------------------------------------------------------------

void TelegramConnector::http(const HttpRequest &request) {
    if (!m_webhook || !request.path.isEmpty() || m_stopping) return Connector::http(request);
    m_webhook->serve(request);
}

}  // namespace heard::telegram
