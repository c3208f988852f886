// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/typinghints.h"

#include <QTimer>

namespace heard::link {

TypingHints::TypingHints(HubLink &link, const LinkTimes &times, QObject *parent)
    : QObject(parent), m_link(link), m_times(times) {
    connect(&m_link, &HubLink::hinted, this, &TypingHints::take);
}

void TypingHints::write(ConversationId conversation, bool writing) {
    const bool goesOn = writing && m_writing == conversation;
    if (goesOn && m_lastSent.isValid() && m_lastSent.elapsed() < m_times.typingRepeat) return;
    if (!writing && m_writing != conversation) return;
    m_writing = writing ? conversation : ConversationId{};
    m_lastSent.start();
    m_link.hint({writing ? QStringLiteral("typing") : QStringLiteral("typing-stopped"),
                 {{QStringLiteral("conversation"), conversation.v}},
                 {}});
}

void TypingHints::take(const protocol::HintFrame &hint) {
    if (hint.args.contains(QLatin1String("agent"))) return;  // a colleague's
    const ConversationId conversation{hint.args.value(QLatin1String("conversation")).toInteger()};
    if (!conversation) return;
    if (hint.kind == QLatin1String("typing-stopped")) return fade(conversation);
    if (hint.kind != QLatin1String("typing")) return;
    QTimer *&timer = m_fading[conversation];
    const bool isNew = !timer;
    if (isNew) {
        timer = new QTimer(this);
        timer->setSingleShot(true);
        timer->setInterval(m_times.typingFades);
        connect(timer, &QTimer::timeout, this, [this, conversation] { fade(conversation); });
    }
    timer->start();
    if (isNew) Q_EMIT customerTyping(conversation, true);
}

void TypingHints::fade(ConversationId conversation) {
    QTimer *timer = m_fading.take(conversation);
    if (!timer) return;
    timer->deleteLater();
    Q_EMIT customerTyping(conversation, false);
}

}  // namespace heard::link
