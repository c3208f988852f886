// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/hublink.h"

#include <QMetaEnum>
#include <QSysInfo>
#include <algorithm>
#include <array>

#include "base/log.h"
#include "link/linksocket.h"
#include "link/snapshotpull.h"

namespace heard::link {
namespace {

/// A hub that says one of these would say it again: a person has to change something first.
bool isFinal(const QString &byeCode) {
    static const std::array<QLatin1String, 5> kFinal{QLatin1String("wrong-token"), QLatin1String("signed-out"),
                                                     QLatin1String("wrong-version"), QLatin1String("newer-desk-needed"),
                                                     QLatin1String("not-allowed")};
    return std::find(kFinal.begin(), kFinal.end(), byeCode) != kFinal.end();
}

bool isDown(HubLink::State state) {
    return state == HubLink::State::Offline || state == HubLink::State::Connecting || state == HubLink::State::Hello;
}

}  // namespace

HubLink::HubLink(replica::Replica &replica, const Clock &clock, const QString &program, const LinkTimes &times,
                 QObject *parent)
    : QObject(parent),
      m_replica(replica),
      m_clock(clock),
      m_program(program),
      m_times(times),
      m_since(clock.now()),
      m_backoff(times.backoffFirst, times.backoffMost) {
    m_retry.setSingleShot(true);
    m_welcomeLimit.setSingleShot(true);
    m_welcomeLimit.setInterval(times.connect);
    connect(&m_retry, &QTimer::timeout, this, &HubLink::connectNow);
    connect(&m_welcomeLimit, &QTimer::timeout, this,
            [this] { lose(QStringLiteral("silent"), QStringLiteral("no welcome in time")); });
}

HubLink::~HubLink() {
    m_socket = nullptr;  // children go with this object; nobody is left to be told
}

void HubLink::setHub(const HubAddress &hub) {
    endConnection();
    m_retry.stop();
    m_backoff.reset();
    m_hub = hub;
    if (hub.isEmpty())
        go(State::Offline, Error{QStringLiteral("no-hub"), {}});
    else
        connectNow();
}

void HubLink::retryNow() {
    if (m_hub.isEmpty() || m_socket) return;
    m_backoff.reset();
    m_retry.stop();
    connectNow();
}

void HubLink::useToken(const QString &token) {
    m_hub.token = token;
    if (m_state != State::Refused) connectNow();
}

int HubLink::progress() const {
    if (m_state == State::Snapshot && m_snapshot) return m_snapshot->progress();
    if (m_state != State::CatchingUp || m_welcome.head <= m_started) return -1;
    return int((m_cursor - m_started) * 100 / (m_welcome.head - m_started));
}

void HubLink::request(const protocol::Do &what, QObject *context, Reply reply) {
    wait(what.id, what, context, std::move(reply));
}

void HubLink::request(const protocol::Ask &what, QObject *context, Reply reply) {
    wait(what.id, what, context, std::move(reply));
}

void HubLink::hint(const protocol::HintFrame &hint) {
    if (canSend()) m_socket->send(hint);
}

void HubLink::go(State state, const Error &why) {
    // Between Offline and Connecting it goes to and fro; what a person wants to know is since when it is down.
    const bool stillDown = isDown(m_state) && isDown(state);
    if (!stillDown && m_state != state) m_since = m_clock.now();
    if (state == State::Offline || state == State::Refused) m_trouble = why;
    if (state == State::Live) m_trouble = {};
    const bool same = m_state == state && state != State::Snapshot;
    m_state = state;
    if (!same) log::category("link")->info("{} {}", QMetaEnum::fromType<State>().valueToKey(int(state)), str(why.code));
    Q_EMIT stateChanged();
}

void HubLink::connectNow() {
    endConnection();
    m_socket = new LinkSocket(m_hub.socket, m_times, this);
    if (!m_hub.pins.isEmpty()) m_socket->trust(m_hub.pins);
    connect(m_socket, &LinkSocket::opened, this, &HubLink::sayHello);
    connect(m_socket, &LinkSocket::received, this, &HubLink::take);
    connect(m_socket, &LinkSocket::closed, this, &HubLink::lose);
    go(State::Connecting);
}

void HubLink::sayHello() {
    m_welcomeLimit.start();
    go(State::Hello);
    const replica::Position &position = m_replica.position();
    protocol::Hello hello;
    hello.token = m_hub.token;
    hello.device = m_replica.device();
    hello.program = m_program;
    hello.cursor = position.cursor;
    hello.workspace = position.workspace;
    hello.name = QSysInfo::machineHostName();
    m_socket->send(hello);
}

void HubLink::lose(const QString &code, const QString &detail) {
    log::category("link")->warn("connection ended: {} ({})", str(code), str(detail));
    endConnection();
    m_retry.start(m_backoff.take());
    go(State::Offline, Error{code, detail});
}

void HubLink::refuse(const QString &code, const QString &detail) {
    log::category("link")->error("the hub refuses this desk: {}", str(code));
    endConnection();
    m_retry.stop();
    go(State::Refused, Error{code, detail});
}

void HubLink::endConnection() {
    m_welcomeLimit.stop();
    if (m_snapshot) m_snapshot->disconnect(this);
    if (m_snapshot) m_snapshot->deleteLater();
    m_snapshot = nullptr;
    if (m_socket) {
        m_socket->drop();
        m_socket->deleteLater();
        m_socket = nullptr;
    }
    const QHash<QString, Waiting> lost = std::exchange(m_waiting, {});
    for (auto it = lost.begin(); it != lost.end(); ++it)
        if (it->context) it->reply(protocol::Refused{it.key(), QStringLiteral("link-lost"), {}, {}, {}});
}

void HubLink::take(const protocol::Frame &frame) {
    if (const auto *welcome = std::get_if<protocol::Welcome>(&frame)) return on(*welcome);
    if (const auto *events = std::get_if<protocol::Events>(&frame)) return on(*events);
    if (const auto *bye = std::get_if<protocol::Bye>(&frame)) return on(*bye);
    if (const auto *done = std::get_if<protocol::Done>(&frame)) return answer(done->id, frame);
    if (const auto *got = std::get_if<protocol::Answer>(&frame)) return answer(got->id, frame);
    if (const auto *refused = std::get_if<protocol::Refused>(&frame)) return answer(refused->id, frame);
    if (std::holds_alternative<protocol::Renew>(frame)) {
        Q_EMIT renewWanted();
        return;
    }
    if (std::holds_alternative<protocol::Wipe>(frame)) {
        refuse(QStringLiteral("wipe-ordered"), {});
        Q_EMIT wipeOrdered();
        return;
    }
    if (const auto *hint = std::get_if<protocol::HintFrame>(&frame)) {
        Q_EMIT hinted(*hint);
        return;
    }
    lose(QStringLiteral("bad-frame"), QStringLiteral("not a hub's frame"));
}

void HubLink::on(const protocol::Welcome &frame) {
    if (m_state != State::Hello) return lose(QStringLiteral("bad-frame"), QStringLiteral("welcome twice"));
    m_welcomeLimit.stop();
    m_welcome = frame;
    m_replica.saveUser(frame.user);
    Q_EMIT welcomed();
    const replica::Position &position = m_replica.position();
    // Another agent at this desk begins with nothing of the last one's.
    const AgentId user{frame.user.value(QLatin1String("id")).toInteger()};
    const bool same = !position.agent || !user || position.agent == user;
    const bool known = same && position.workspace == frame.workspace && position.cursor;
    if (known && *position.cursor < frame.restored.at) Q_EMIT hubRestored(frame.restored.from);
    if (frame.reset || !known) return startSnapshot();
    m_cursor = m_started = *position.cursor;
    settleAt(m_cursor);
}

void HubLink::on(const protocol::Events &frame) {
    if (m_state != State::CatchingUp && m_state != State::Live)
        return lose(QStringLiteral("bad-frame"), QStringLiteral("events before resume"));
    if (frame.to <= m_cursor) return;
    if (frame.from > m_cursor + 1) {
        log::category("link")->error("changes {} to {} are missing, resuming", m_cursor + 1, frame.from - 1);
        return lose(QStringLiteral("gap"), {});
    }
    m_cursor = frame.to;
    m_replica.apply(frame, m_socket, [this](const Result<void> &kept) {
        // What could not be kept comes again: the next connection resumes from the cursor that is on disk.
        if (!kept && m_socket) lose(kept.error().code, kept.error().detail);
    });
    Q_EMIT itemsArrived(frame.items);
    if (m_state == State::CatchingUp) settleAt(m_cursor);
}

void HubLink::on(const protocol::Bye &frame) {
    if (isFinal(frame.code))
        refuse(frame.code, frame.detail);
    else
        lose(frame.code, frame.detail);
}

void HubLink::answer(const QString &id, const protocol::Frame &frame) {
    const Waiting waiting = m_waiting.take(id);
    if (waiting.context) waiting.reply(frame);
}

void HubLink::startSnapshot() {
    m_snapshot = new SnapshotPull(
        m_replica, m_welcome, [this](const QString &query, const QJsonObject &args) { askSnapshot(query, args); },
        this);
    connect(m_snapshot, &SnapshotPull::progressed, this, &HubLink::stateChanged);
    connect(m_snapshot, &SnapshotPull::finished, this, &HubLink::resumeAt);
    connect(m_snapshot, &SnapshotPull::failed, this, [this](const QString &code) { lose(code, {}); });
    go(State::Snapshot);
    m_snapshot->start();
}

void HubLink::askSnapshot(const QString &query, const QJsonObject &args) {
    if (!m_socket) return;
    const QString id = QStringLiteral("snapshot-%1").arg(++m_asked);
    wait(id, protocol::Ask{id, query, args, {}}, m_snapshot, [this](const protocol::Frame &frame) {
        if (const auto *page = std::get_if<protocol::Answer>(&frame)) return m_snapshot->take(page->result);
        const auto *refused = std::get_if<protocol::Refused>(&frame);
        if (m_socket) lose(refused ? refused->code : QStringLiteral("bad-frame"), QStringLiteral("snapshot page"));
    });
}

void HubLink::resumeAt(qint64 head) {
    m_snapshot->deleteLater();
    m_snapshot = nullptr;
    m_cursor = m_started = head;
    m_socket->send(protocol::Resume{head, {}});
    settleAt(head);
}

void HubLink::settleAt(qint64 cursor) {
    if (cursor >= m_welcome.head) {
        m_backoff.reset();
        go(State::Live);
    } else {
        go(State::CatchingUp);
    }
}

void HubLink::wait(const QString &id, const protocol::Frame &frame, QObject *context, Reply reply) {
    if (!m_socket) {
        reply(protocol::Refused{id, QStringLiteral("link-lost"), {}, {}, {}});
        return;
    }
    m_waiting.insert(id, Waiting{context, std::move(reply)});
    m_socket->send(frame);
}

}  // namespace heard::link
