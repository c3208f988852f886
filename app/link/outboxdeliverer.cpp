// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/outboxdeliverer.h"

#include <QJsonArray>
#include <array>

#include "base/log.h"
#include "protocol/verbs.h"

namespace heard::link {
namespace {

using replica::OutboxEntry;

constexpr int kMostAtOnce = 16;  ///< fewer than a hub takes from one desk, which refuses more as busy

/// Somebody's own words, which stay here if they are refused.
bool isWritten(const OutboxEntry &entry) {
    return entry.verb == QLatin1String(protocol::verb::kEntryRegister) ||
           entry.verb == QLatin1String(protocol::verb::kReply) ||
           entry.verb == QLatin1String(protocol::verb::kReplyLater) ||
           entry.verb == QLatin1String(protocol::verb::kNote);
}

/// The hub can't take it just now; nothing is wrong with the entry.
bool isPassing(const QString &code) {
    static const std::array<QLatin1String, 6> kPassing{QLatin1String("busy"),      QLatin1String("disk-full"),
                                                       QLatin1String("io-failed"), QLatin1String("read-only"),
                                                       QLatin1String("stopping"),  QLatin1String("link-lost")};
    return std::find(kPassing.begin(), kPassing.end(), code) != kPassing.end();
}

bool isWaiting(const OutboxEntry &entry) {
    return entry.state == OutboxEntry::State::Queued || entry.state == OutboxEntry::State::Sending;
}

}  // namespace

OutboxDeliverer::OutboxDeliverer(replica::Replica &replica, std::unique_ptr<replica::Reader> reader, HubLink &link,
                                 const Clock &clock, const LinkTimes &times, QObject *parent)
    : QObject(parent),
      m_replica(replica),
      m_reader(std::move(reader)),
      m_link(link),
      m_clock(clock),
      m_backoff(times.entryRetry, times.backoffMost) {
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, [this] {
        m_held.clear();
        if (m_isKnown)
            pump();
        else
            load();
    });
    m_hold.setSingleShot(true);
    connect(&m_hold, &QTimer::timeout, this, &OutboxDeliverer::pump);
    connect(&m_replica, &replica::Replica::changed, this, &OutboxDeliverer::onChanged);
    connect(&m_link, &HubLink::stateChanged, this, &OutboxDeliverer::pump);
    load();
}

void OutboxDeliverer::load() {
    m_lanes.clear();
    const QList<OutboxEntry> entries = m_reader->outbox();
    for (const OutboxEntry &entry : entries) m_lanes[entry.conversation] += entry;
    m_isKnown = m_reader->wasWhole();
    if (m_isKnown)
        pump();
    else
        readAgainLater();
}

/// Nothing goes until then: of what could not be read something may come before the rest.
void OutboxDeliverer::readAgainLater() {
    m_isKnown = false;
    if (!m_retry.isActive()) m_retry.start(m_backoff.take());
}

void OutboxDeliverer::onChanged(const replica::Change &change) {
    if (change.everything) return load();
    if (change.outbox.isEmpty()) return;
    for (const ConversationId lane : change.outbox) {
        QList<OutboxEntry> entries = m_reader->outbox(lane);
        if (!m_reader->wasWhole()) return readAgainLater();
        if (entries.isEmpty())
            m_lanes.remove(lane);
        else
            m_lanes.insert(lane, std::move(entries));
    }
    pump();
}

void OutboxDeliverer::pump() {
    if (!m_isKnown || !m_link.canSend()) return;
    QList<OutboxEntry> next;
    for (auto lane = m_lanes.cbegin(); lane != m_lanes.cend(); ++lane) {
        if (m_underWay.size() + next.size() >= kMostAtOnce) break;
        if (m_underWay.contains(lane.key()) || m_held.contains(lane.key())) continue;
        const auto entry = std::find_if(lane->begin(), lane->end(), isWaiting);
        if (entry != lane->end() && !isHeldBack(*entry)) next += *entry;
    }
    for (const OutboxEntry &entry : std::as_const(next)) {
        m_underWay.insert(entry.conversation, entry.id);
        step(entry);
    }
}

/// A clock that was set back holds nothing: the time of writing would be in the future then.
bool OutboxDeliverer::isHeldBack(const OutboxEntry &entry) {
    const qint64 now = m_clock.now();
    if (entry.notBefore <= now || now < entry.createdAt) return false;
    const auto wait = int(std::min<qint64>(entry.notBefore - now, 60'000));
    if (!m_hold.isActive() || m_hold.remainingTime() > wait) m_hold.start(wait);
    return true;
}

void OutboxDeliverer::step(const OutboxEntry &entry) {
    if (!m_link.canSend()) return freeLane(entry.conversation);
    if (entry.uploaded.size() < entry.files.size()) return uploadNext(entry);
    if (entry.state == OutboxEntry::State::Sending) return send(entry);
    OutboxEntry leaving = entry;
    leaving.state = OutboxEntry::State::Sending;
    keep(leaving, [this, leaving] { step(leaving); });
}

void OutboxDeliverer::uploadNext(const OutboxEntry &entry) {
    m_uploader.upload(m_link.hub(), entry.files[entry.uploaded.size()], this,
                      [this, entry](const Result<QJsonObject> &part) {
                          if (!part) return onTrouble(entry, part.error(), {});
                          OutboxEntry further = entry;
                          further.uploaded += *part;
                          keep(further, [this, further] { step(further); });
                      });
}

void OutboxDeliverer::send(const OutboxEntry &entry) {
    QJsonObject args = entry.args;
    if (!entry.uploaded.isEmpty()) {
        QJsonArray parts = args.value(QLatin1String("parts")).toArray();
        for (const QJsonValue &part : entry.uploaded) parts += part;
        args.insert(QStringLiteral("parts"), parts);
    }
    m_link.request(protocol::Do{entry.id, entry.verb, args, entry.basedOn, {}}, this,
                   [this, entry](const protocol::Frame &frame) { onAnswer(entry, frame); });
}

void OutboxDeliverer::onAnswer(OutboxEntry entry, const protocol::Frame &frame) {
    if (const auto *refused = std::get_if<protocol::Refused>(&frame))
        return onTrouble(entry, Error{refused->code, refused->detail}, refused->facts);
    const auto *done = std::get_if<protocol::Done>(&frame);
    if (!done) return onTrouble(entry, Error{QStringLiteral("link-lost"), {}}, {});
    m_backoff.reset();
    Q_EMIT this->done(entry.id);
    entry.state = OutboxEntry::State::Accepted;
    entry.doneSeq = done->seq;
    entry.facts = done->result;
    keep(entry, [this, lane = entry.conversation] { freeLane(lane); });
}

void OutboxDeliverer::onTrouble(OutboxEntry entry, const Error &error, const QJsonObject &facts) {
    const ConversationId lane = entry.conversation;
    if (isPassing(error.code)) return retryLater(lane);
    log::category("outbox")->warn("{} {} refused: {}", str(entry.verb), str(entry.id), str(error.code));
    entry.state = OutboxEntry::State::Stopped;
    entry.code = error.code;
    entry.facts = facts;
    const auto say = [this, entry] {
        freeLane(entry.conversation);
        Q_EMIT stopped(entry);
    };
    if (isWritten(entry)) return keep(entry, say);
    m_replica.removeEntry(entry.id, this, whenKept(lane, say));
}

void OutboxDeliverer::keep(const OutboxEntry &entry, std::function<void()> then) {
    m_replica.updateEntry(entry, this, whenKept(entry.conversation, std::move(then)));
}

replica::Replica::Kept OutboxDeliverer::whenKept(ConversationId lane, std::function<void()> then) {
    return [this, lane, then = std::move(then)](const Result<void> &kept) {
        if (kept)
            then();
        else if (kept.error().code == QLatin1String("not-found"))
            freeLane(lane);  // taken back by the agent, or its change has come already
        else
            retryLater(lane);  // our own disk is full: it stays as it was and is tried again
    };
}

void OutboxDeliverer::freeLane(ConversationId lane) {
    m_underWay.remove(lane);
    pump();
}

void OutboxDeliverer::retryLater(ConversationId lane) {
    m_underWay.remove(lane);
    if (!m_link.canSend()) return;  // goes again when the link is back
    m_held.insert(lane);
    if (!m_retry.isActive()) m_retry.start(m_backoff.take());
}

}  // namespace heard::link
