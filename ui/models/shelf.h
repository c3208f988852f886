// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QSet>
#include <utility>

#include "base/clock.h"
#include "domain/people.h"
#include "replica/reader.h"
#include "ui/models/rows.h"

namespace heard::ui {

/// The few things that every row is made with, kept in memory: channels, drafts, the outbox, who is signed in, who is
/// typing. Makes rows of facts. Main thread.
class Shelf final : public QObject {
public:
    Shelf(replica::Reader &reader, const Clock &clock, QObject *parent);

    /// Takes over what changed; true if channels were among it.
    bool apply(const replica::Change &change);
    void setTyping(ConversationId id, bool typing);
    /// Whether the hub can be asked; true if it changed.
    bool setOnline(bool online) { return std::exchange(m_online, online) != online; }
    void setColleagues(ConversationId id, const QList<Colleague> &there);

    const QHash<ChannelId, Channel> &channels() const { return m_channels; }
    qint64 now() const { return m_clock.now(); }
    const Agent &me() const { return m_me; }
    const QList<Agent> &agents() const { return m_agents; }
    QString agentName(AgentId id) const;  ///< empty: none, or not known
    bool hasDraft(ConversationId id) const { return m_drafts.contains(id); }
    QList<ConversationId> conversationsWithDraft() const { return m_drafts.keys(); }
    /// Counts what shows as waiting: all but what was merely looked at.
    int waitingEntries(ConversationId id) const;
    std::optional<replica::Draft> draft(ConversationId id, bool note) const;
    /// The disk did not give it: what is known of its drafts may be less than is stored.
    bool isDraftUnread(ConversationId id) const { return m_allUnread || m_unread.contains(id); }
    bool hasUnreadDrafts() const { return m_allUnread || !m_unread.isEmpty(); }
    void readDraftsAgain();
    QList<replica::OutboxEntry> entries(ConversationId id) const { return m_entries.value(id); }
    std::optional<replica::OutboxEntry> entry(const QString &id) const;

    InboxRow row(const Conversation &conversation) const;
    MessageRow row(const Message &message) const;
    MessageRow row(const replica::OutboxEntry &entry) const;
    /// Replies and notes only; those for later while the hub does not have them.
    QList<MessageRow> entryRows(ConversationId id) const;
    /// As it will stand once the outbox has gone out: what an agent did offline is shown as done.
    Conversation withPending(Conversation conversation) const;

private:
    void load();
    void loadDrafts();
    void loadAgents();
    void loadChannels();
    void loadOwn(ConversationId id);
    QList<CameSince> cameSince(const replica::OutboxEntry &entry) const;
    ChannelId channelOf(const replica::OutboxEntry &entry) const;

    replica::Reader &m_reader;
    const Clock &m_clock;
    QHash<ChannelId, Channel> m_channels;
    Agent m_me;
    QList<Agent> m_agents;
    QHash<ConversationId, QList<replica::Draft>> m_drafts;
    QSet<ConversationId> m_unread;
    bool m_allUnread = false;
    QHash<ConversationId, QList<replica::OutboxEntry>> m_entries;
    QSet<ConversationId> m_typing;
    bool m_online = false;
    QHash<ConversationId, QList<Colleague>> m_colleagues;
};

}  // namespace heard::ui
