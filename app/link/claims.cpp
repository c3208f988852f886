// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/claims.h"

#include "protocol/verbs.h"

namespace heard::link {
namespace {

constexpr int kClaimLookMs = 1'000;
constexpr qint64 kGraceMs = 5'000;  ///< the hub's word may be a little late

}  // namespace

Claims::Claims(HubLink &link, const Clock &clock, const LinkTimes &times, QObject *parent)
    : QObject(parent), m_link(link), m_clock(clock), m_times(times) {
    m_fade.setInterval(kClaimLookMs);
    connect(&m_fade, &QTimer::timeout, this, &Claims::fade);
    connect(&m_link, &HubLink::hinted, this, &Claims::take);
    connect(&m_link, &HubLink::stateChanged, this, &Claims::onLink);
}

void Claims::write(ConversationId conversation) {
    if (!conversation || !m_link.canSend()) return;
    const qint64 now = m_clock.now();
    const auto said = m_said.constFind(conversation);
    if (said != m_said.cend() && now >= *said && now - *said < m_times.claimRenew) return;
    ask(conversation, QStringLiteral("write"));
}

void Claims::takeOver(ConversationId conversation) {
    if (conversation && m_link.canSend()) ask(conversation, QStringLiteral("take"));
}

void Claims::leave(ConversationId conversation) {
    m_said.remove(conversation);
    if (m_ours.remove(conversation) == 0 || !m_link.canSend()) return;
    ask(conversation, QStringLiteral("leave"));
    m_said.remove(conversation);
}

void Claims::ask(ConversationId conversation, const QString &what) {
    m_said.insert(conversation, m_clock.now());
    const bool leaves = what == QLatin1String("leave");
    const protocol::Ask ask{QStringLiteral("claim-%1").arg(++m_asked),
                            QLatin1String(protocol::query::kClaim),
                            {{QStringLiteral("conversation"), conversation.v}, {QStringLiteral("what"), what}},
                            {}};
    m_link.request(ask, this, [this, conversation, leaves](const protocol::Frame &frame) {
        if (const auto *refused = std::get_if<protocol::Refused>(&frame)) {
            if (refused->code == QLatin1String("claimed")) put(conversation, refused->facts);
            return;
        }
        const auto *answer = std::get_if<protocol::Answer>(&frame);
        if (!answer || leaves) return;
        // Left again while it was being asked for.
        if (!m_said.contains(conversation)) {
            m_ours.insert(conversation, {});
            return leave(conversation);
        }
        m_ours.insert(conversation, AgentId{answer->result.value(QLatin1String("agent")).toInteger()});
        put(conversation, answer->result);
    });
}

std::optional<Claims::Claim> Claims::at(ConversationId conversation) const {
    const auto found = m_held.constFind(conversation);
    return found == m_held.cend() ? std::nullopt : std::optional(*found);
}

void Claims::take(const protocol::HintFrame &hint) {
    const ConversationId conversation{hint.args.value(QLatin1String("conversation")).toInteger()};
    if (!conversation) return;
    if (hint.kind == QLatin1String("claimed")) put(conversation, hint.args);
    if (hint.kind == QLatin1String("claim-free")) end(conversation);
}

void Claims::put(ConversationId conversation, const QJsonObject &facts) {
    const qint64 now = m_clock.now();
    Claim claim;
    claim.agent.v = facts.value(QLatin1String("agent")).toInteger();
    claim.name = facts.value(QLatin1String("name")).toString();
    claim.until = now + facts.value(QLatin1String("left_ms")).toInteger() + kGraceMs;
    const auto before = at(conversation);
    // Told again it began when it began: the time does not move with what is on the way.
    claim.since = before && before->agent == claim.agent ? before->since
                                                         : now - facts.value(QLatin1String("held_ms")).toInteger();
    m_held.insert(conversation, claim);
    if (!m_fade.isActive()) m_fade.start();
    const auto ours = m_ours.constFind(conversation);
    const bool lost = ours != m_ours.cend() && *ours && *ours != claim.agent;
    if (lost) m_ours.erase(ours);
    if (!before || before->agent != claim.agent) Q_EMIT changed(conversation);
    if (lost) Q_EMIT overtaken(conversation, claim.name);
}

void Claims::end(ConversationId conversation) {
    m_said.remove(conversation);  // the next key asks at once
    m_ours.remove(conversation);
    if (m_held.remove(conversation) > 0) Q_EMIT changed(conversation);
    if (m_held.isEmpty()) m_fade.stop();
}

void Claims::fade() {
    const qint64 now = m_clock.now();
    const QList<ConversationId> all = m_held.keys();
    for (const ConversationId id : all)
        if (m_held.value(id).until <= now) end(id);
}

void Claims::onLink() {
    if (m_link.canSend()) return;
    // The hub tells what is held as soon as it has taken us in, before the link is live.
    const auto state = m_link.state();
    if (state != HubLink::State::Offline && state != HubLink::State::Refused) return;
    m_said.clear();
    m_ours.clear();
    const QList<ConversationId> all = m_held.keys();
    for (const ConversationId id : all) end(id);
}

}  // namespace heard::link
