// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/telegram/hub/poller.h"

#include <QJsonArray>
#include <algorithm>

namespace heard::telegram {

using channelapi::ChannelState;

namespace {

constexpr quint64 kPolls = 1ULL << 63;  ///< numbers of batches: the webhook has the others
constexpr int kAtOnceMs = 300;

/// "message", "business_message" …: what has the album's name.
QString albumOf(const QJsonObject &update) {
    for (const auto &value : update)
        if (QString album = value.toObject().value(QLatin1String("media_group_id")).toString(); !album.isEmpty())
            return album;
    return {};
}

}  // namespace

Poller::Poller(BotApi &api, Inbox &inbox, const Times &times, QObject *parent)
    : QObject(parent), m_api(api), m_inbox(inbox), m_times(times) {
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &Poller::ask);
    connect(&m_inbox, &Inbox::handedOver, this, &Poller::handedOver);
}

void Poller::start() {
    m_running = true;
    ask();
}

void Poller::stop() {
    m_running = false;
    m_wait.stop();
    delete std::exchange(m_call, nullptr);
}

void Poller::ask() {
    if (!m_running || m_call) return;
    // An empty list is "all kinds that are given unasked", new ones too.
    QJsonObject params{{QStringLiteral("timeout"), m_settling || m_atOnce ? 0 : m_times.pollSeconds},
                       {QStringLiteral("allowed_updates"), QJsonArray()}};
    if (m_offset > 0) params.insert(QStringLiteral("offset"), m_offset);
    if (m_oneByOne) params.insert(QStringLiteral("limit"), 1);
    m_asked.start();
    m_call = m_api.call(QStringLiteral("getUpdates"), params, m_times.pollSeconds * 1000 + m_times.pollGrace);
    connect(m_call, &ApiCall::finished, this, &Poller::answered);
}

void Poller::answered(const ApiAnswer &answer) {
    m_call = nullptr;
    if (!answer.ok()) return later(stateAfter(answer), answer.retryAfter);
    QList<QJsonObject> updates;
    const QJsonArray array = answer.result.toArray();
    for (const auto &value : array)
        if (value.toObject().value(QLatin1String("update_id")).toInteger() > 0) updates += value.toObject();
    // An answer without a single readable update could be asked for again for ever.
    if (!answer.result.isArray() || (updates.isEmpty() && !array.isEmpty()))
        return later({ChannelState::Kind::Trouble, QStringLiteral("service-garbage"), {}}, 0);
    m_failures = 0;
    m_oneByOne = false;
    const bool wasAtOnce = std::exchange(m_atOnce, false);
    Q_EMIT stateChanged({ChannelState::Kind::Ready, {}, {}});
    if (m_offset > 0) m_inbox.confirmed(m_offset);
    came(updates, wasAtOnce);
}

bool Poller::albumMayGoOn(const QList<QJsonObject> &updates) const {
    return !m_settling && !albumOf(updates.last()).isEmpty();
}

void Poller::came(const QList<QJsonObject> &updates, bool wasAtOnce) {
    if (updates.isEmpty()) {
        m_settling = false;
        // Who does not hold an empty poll would be asked without a pause.
        m_wait.start(!wasAtOnce && m_asked.elapsed() < kAtOnceMs ? m_times.emptyPause : 0);
        return;
    }
    if (albumMayGoOn(updates)) {  // nothing is confirmed, so all of it comes again, with what was still on its way
        m_settling = true;
        return m_wait.start(m_times.albumSettles);
    }
    m_settling = false;
    m_last = 0;
    for (const QJsonObject &update : updates)
        m_last = std::max(m_last, update.value(QLatin1String("update_id")).toInteger());
    m_inbox.take(kPolls | ++m_number, updates);
}

void Poller::handedOver(quint64 number, const QString &problem) {
    if (!m_running || number != (kPolls | m_number)) return;
    if (!problem.isEmpty()) return later({ChannelState::Kind::Trouble, problem, {}}, 0);
    m_offset = m_last + 1;
    ask();
}

void Poller::later(const ChannelState &state, qint64 retryAfter) {
    m_settling = false;
    // What can't be read together may be read one by one: too long an answer, for one.
    m_oneByOne = state.code == QLatin1String("service-garbage");
    // Whether another one polls too shows only in a poll that lasts.
    m_atOnce = state.kind != ChannelState::Kind::Down;
    ++m_failures;
    const qint64 doubled = qint64(m_times.firstBackoff) << std::min(m_failures - 1, 16);
    qint64 wait = std::min<qint64>(doubled, m_times.longestBackoff);
    if (state.kind == ChannelState::Kind::Down) wait = m_times.downAgain;
    m_wait.start(static_cast<int>(std::max(wait, std::min<qint64>(retryAfter, 3600) * 1000)));
    Q_EMIT stateChanged(state);
}

}  // namespace heard::telegram
