// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include "base/clock.h"
#include "link/hublink.h"

namespace heard::link {

/// Who looks at and writes in which conversation, both ways, as hints: ours are repeated while they last, a colleague's
/// fades if it is not repeated, and all fade with the link. Main thread.
class PresenceHints final : public QObject {
    Q_OBJECT
public:
    struct Agent {
        AgentId id;
        QString name;
        qint64 lookingUntil = 0;
        qint64 writingUntil = 0;
    };

    PresenceHints(HubLink &link, const Clock &clock, const LinkTimes &times = {}, QObject *parent = nullptr);

    /// What this desk's windows show now.
    void setLookedAt(const QSet<ConversationId> &conversations);
    /// Others who are there now.
    QList<Agent> at(ConversationId conversation) const { return m_there.value(conversation).values(); }
    bool isWriting(const Agent &agent) const { return agent.writingUntil > m_clock.now(); }

Q_SIGNALS:
    void changed(heard::ConversationId conversation);

private:
    void take(const protocol::HintFrame &hint);
    void say(const char *kind, ConversationId conversation);
    void repeat();
    void fade();
    void onLink();

    HubLink &m_link;
    const Clock &m_clock;
    LinkTimes m_times;
    QSet<ConversationId> m_lookedAt;
    QHash<ConversationId, QHash<AgentId, Agent>> m_there;
    QTimer m_repeat;
    QTimer m_fade;
    bool m_live = false;
};

}  // namespace heard::link
