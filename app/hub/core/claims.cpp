// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/claims.h"

#include <algorithm>

#include "protocol/reader.h"

namespace heard::hub {
namespace {

constexpr int kClaimSweepMs = 1'000;
const QString kConversationArg = QStringLiteral("conversation");

}  // namespace

Claims::Claims(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock) {
    m_sweep.setInterval(kClaimSweepMs);
    connect(&m_sweep, &QTimer::timeout, this, &Claims::sweep);
}

/// A clock that was set back ends it too: nobody could say for how long it would last.
bool Claims::isOver(const Claim &claim) const {
    const qint64 age = m_clock.now() - claim.renewed;
    return age < 0 || age >= kLeaseMs;
}

/// Spans, not times: a desk's clock may be another one.
QJsonObject Claims::facts(const Claim &claim) const {
    const qint64 now = m_clock.now();
    return {{QStringLiteral("agent"), claim.agent.v},
            {QStringLiteral("name"), claim.name},
            {QStringLiteral("held_ms"), std::max<qint64>(0, now - claim.since)},
            {QStringLiteral("left_ms"), std::max<qint64>(0, claim.renewed + kLeaseMs - now)}};
}

Result<QJsonObject> Claims::ask(const Agent &who, QObject *desk, const QJsonObject &given, QJsonObject &holder) {
    protocol::Reader args(given);
    const ConversationId id{args.number("conversation", protocol::Reader::Need::Required)};
    const QString what = args.text("what", protocol::Reader::Need::Required);
    if (args.failed()) return tl::unexpected(args.error());
    const bool take = what == QLatin1String("take");
    const bool leave = what == QLatin1String("leave");
    if (!id || (!take && !leave && what != QLatin1String("write")))
        return failure(QStringLiteral("wrong-shape"), id ? QStringLiteral("what") : kConversationArg);

    auto held = m_held.find(id);
    if (held != m_held.end() && isOver(*held)) {
        end(id);
        held = m_held.end();
    }
    if (leave) {
        // An agent who writes at two desks leaves by the one that holds it.
        if (held != m_held.end() && held->desk == desk) end(id);
        return QJsonObject();
    }
    const bool mine = held != m_held.end() && held->agent == who.id;
    if (held != m_held.end() && !mine && !take) {
        holder = facts(*held);
        return failure(QStringLiteral("claimed"));
    }
    if ((!mine || held->desk != desk) && heldBy(desk) >= kMostOfOneDesk) return failure(QStringLiteral("too-many"));
    connect(desk, &QObject::destroyed, this, &Claims::forget, Qt::UniqueConnection);
    const qint64 now = m_clock.now();
    const Claim claim{who.id, who.name, desk, mine ? held->since : now, now};
    m_held.insert(id, claim);
    if (!m_sweep.isActive()) m_sweep.start();
    tell(id, claim);
    return facts(claim);
}

void Claims::tell(ConversationId conversation, const Claim &claim) {
    QJsonObject args = facts(claim);
    args.insert(kConversationArg, conversation.v);
    Q_EMIT told({QStringLiteral("claimed"), args, {}});
}

void Claims::tellAll() {
    sweep();
    for (auto claim = m_held.cbegin(); claim != m_held.cend(); ++claim) tell(claim.key(), *claim);
}

void Claims::end(ConversationId conversation) {
    if (m_held.remove(conversation) == 0) return;
    if (m_held.isEmpty()) m_sweep.stop();
    Q_EMIT told({QStringLiteral("claim-free"), {{kConversationArg, conversation.v}}, {}});
}

void Claims::sweep() {
    const QList<ConversationId> all = m_held.keys();
    for (const ConversationId id : all)
        if (isOver(m_held.value(id))) end(id);
}

void Claims::forget(const QObject *desk) {
    const QList<ConversationId> all = m_held.keys();
    for (const ConversationId id : all)
        if (m_held.value(id).desk == desk) end(id);
}

int Claims::heldBy(const QObject *desk) const {
    return static_cast<int>(
        std::count_if(m_held.begin(), m_held.end(), [desk](const Claim &claim) { return claim.desk == desk; }));
}

}  // namespace heard::hub
