// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/presencehints.h"

namespace heard::link {
namespace {

constexpr auto kLooking = "looking";
constexpr auto kLookingStopped = "looking-stopped";
constexpr auto kTyping = "typing";
constexpr auto kTypingStopped = "typing-stopped";
constexpr int kFadeLookMs = 1'000;

}  // namespace

PresenceHints::PresenceHints(HubLink &link, const Clock &clock, const LinkTimes &times, QObject *parent)
    : QObject(parent), m_link(link), m_clock(clock), m_times(times) {
    m_repeat.setInterval(m_times.lookingRepeat);
    m_fade.setInterval(std::min(kFadeLookMs, m_times.typingFades));
    connect(&m_repeat, &QTimer::timeout, this, &PresenceHints::repeat);
    connect(&m_fade, &QTimer::timeout, this, &PresenceHints::fade);
    connect(&m_link, &HubLink::hinted, this, &PresenceHints::take);
    connect(&m_link, &HubLink::stateChanged, this, &PresenceHints::onLink);
}

void PresenceHints::say(const char *kind, ConversationId conversation) {
    if (m_link.canSend()) m_link.hint({QLatin1String(kind), {{QStringLiteral("conversation"), conversation.v}}, {}});
}

void PresenceHints::setLookedAt(const QSet<ConversationId> &conversations) {
    if (conversations == m_lookedAt) return;
    const QSet<ConversationId> left = m_lookedAt - conversations;
    const QSet<ConversationId> come = conversations - m_lookedAt;
    for (const ConversationId each : left) say(kLookingStopped, each);
    for (const ConversationId each : come) say(kLooking, each);
    m_lookedAt = conversations;
    m_lookedAt.isEmpty() ? m_repeat.stop() : m_repeat.start();
}

void PresenceHints::repeat() {
    for (const ConversationId each : std::as_const(m_lookedAt)) say(kLooking, each);
}

void PresenceHints::onLink() {
    const bool live = m_link.canSend();
    if (live == m_live) return;
    m_live = live;
    if (live) return repeat();
    const QList<ConversationId> faded = std::exchange(m_there, {}).keys();
    for (const ConversationId each : faded) Q_EMIT changed(each);
}

void PresenceHints::take(const protocol::HintFrame &hint) {
    const AgentId id{hint.args.value(QLatin1String("agent")).toInteger()};
    const ConversationId conversation{hint.args.value(QLatin1String("conversation")).toInteger()};
    if (!id || !conversation) return;  // a customer's
    const qint64 now = m_clock.now();
    Agent agent = m_there.value(conversation).value(id);
    const Agent before = agent;
    agent.id = id;
    agent.name = hint.args.value(QLatin1String("name")).toString();
    if (hint.kind == QLatin1String(kLooking))
        agent.lookingUntil = now + m_times.lookingFades;
    else if (hint.kind == QLatin1String(kLookingStopped))
        agent.lookingUntil = agent.writingUntil = 0;
    else if (hint.kind == QLatin1String(kTyping))
        agent.writingUntil = now + m_times.typingFades;
    else if (hint.kind == QLatin1String(kTypingStopped))
        agent.writingUntil = 0;
    else
        return;
    const bool there = agent.lookingUntil > now || agent.writingUntil > now;
    const bool wasThere = bool(before.id);
    if (there)
        m_there[conversation].insert(id, agent);
    else if (wasThere)
        m_there[conversation].remove(id);
    if (m_there.value(conversation).isEmpty()) m_there.remove(conversation);
    if (!m_there.isEmpty() && !m_fade.isActive()) m_fade.start();
    if (there != wasThere || (agent.writingUntil > now) != (before.writingUntil > 0)) Q_EMIT changed(conversation);
}

void PresenceHints::fade() {
    const qint64 now = m_clock.now();
    QList<ConversationId> faded;
    for (auto there = m_there.begin(); there != m_there.end();) {
        bool any = false;
        for (auto agent = there->begin(); agent != there->end();) {
            if (agent->writingUntil > 0 && agent->writingUntil <= now) {
                agent->writingUntil = 0;
                any = true;
            }
            if (agent->lookingUntil <= now && agent->writingUntil == 0) {
                agent = there->erase(agent);
                any = true;
            } else {
                ++agent;
            }
        }
        if (any) faded += there.key();
        there = there->isEmpty() ? m_there.erase(there) : std::next(there);
    }
    if (m_there.isEmpty()) m_fade.stop();
    for (const ConversationId each : std::as_const(faded)) Q_EMIT changed(each);
}

}  // namespace heard::link
