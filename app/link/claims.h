// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QTimer>
#include <optional>

#include "base/clock.h"
#include "link/hublink.h"

namespace heard::link {

/// "I am writing in this one now", both ways (protocol::query::kClaim): ours is asked for when somebody begins to write
/// and again at most every 20 s while they do; whose each is, the hub says. All are forgotten with the link: then
/// nobody knows. Main thread.
class Claims final : public QObject {
    Q_OBJECT
public:
    struct Claim {
        AgentId agent;
        QString name;
        qint64 since = 0;  ///< ms UTC by this desk's clock
        qint64 until = 0;  ///< it is over then, should the hub not say so

        bool operator==(const Claim &) const = default;
    };

    Claims(HubLink &link, const Clock &clock, const LinkTimes &times = {}, QObject *parent = nullptr);

    /// A reply is being written there, at each key.
    void write(ConversationId conversation);
    /// No more: it was sent, or there is nothing in the box.
    void leave(ConversationId conversation);
    void takeOver(ConversationId conversation);
    /// Whoever holds it, this agent too.
    std::optional<Claim> at(ConversationId conversation) const;

Q_SIGNALS:
    void changed(heard::ConversationId conversation);
    /// What this desk held is a colleague's now.
    void overtaken(heard::ConversationId conversation, const QString &by);

private:
    void ask(ConversationId conversation, const QString &what);
    void take(const protocol::HintFrame &hint);
    void put(ConversationId conversation, const QJsonObject &facts);
    void end(ConversationId conversation);
    void fade();
    void onLink();

    HubLink &m_link;
    const Clock &m_clock;
    LinkTimes m_times;
    QHash<ConversationId, Claim> m_held;
    QHash<ConversationId, qint64> m_said;   ///< where this desk asked, and when last
    QHash<ConversationId, AgentId> m_ours;  ///< where it was granted, and whose it was then
    QTimer m_fade;
    quint64 m_asked = 0;
};

}  // namespace heard::link
