// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <memory>

#include "hub/ledger/audit.h"

namespace heard::hub {

/// What the main thread must know of a group commit beside its journal batch.
struct Effects {
    enum class ChannelEvent { Added, Changed, StateChanged, Removed };
    QList<QPair<ChannelEvent, ChannelRecord>> channels;
    QList<Agent> agents;
    /// An agent has looked at what the customer at `address` wrote on the channel.
    struct Read {
        ChannelId channel;
        QString address;
        MessageId upTo;
    };
    QList<Read> read;
    QList<SessionRecord> sessionsPut;  ///< new or changed
    QStringList sessionsRemoved;       ///< token hashes
    bool outbox = false;               ///< replies were queued, taken or settled
    bool wakes = false;                ///< the time of the next waking may have moved
    bool imports = false;              ///< a file's customers are to be brought in
    bool erased = false;               ///< nothing of what went may be left in files
    std::optional<AuditEnd> audit;     ///< where the audit log ends now, if it grew
};

/// What removing took along.
struct Removed {
    QStringList files;    ///< hashes of blobs that nothing names any more: to be deleted once this is committed
    QList<BlobId> blobs;  ///< the same, as desks know them
    qint64 messages = 0;
};

/// What one job may do to the ledger, on the writer thread: read, and put whole rows, each of which is journaled with
/// the next seq. Faults are sticky as in Tables; a job whose Change has a fault is undone as a whole.
class Change {
public:
    Change(storage::Database &database, const storage::SqlBook &sql, const sealing::Sealer &sealer);

    Tables &read() { return m_tables; }
    qint64 now() const { return m_now; }
    qint64 seq() const { return m_head; }  ///< of the newest journal row, this job's included

    template <class Id>
    Id newId() {
        return Id{++counter(Id{})};
    }

    // add() takes a new row, with an id from newId() or none; put() one that is there. Both set its seq. A
    // conversation's thread key, sample mark and time of creation are those it was added with, and only place() changes
    // whose it is.
    void add(Agent &agent);
    void put(Agent &agent);
    void add(Customer &customer);  ///< its identities that have no id yet are added too
    void put(Customer &customer);
    // What moves an identity or takes it away journals nothing: put() the customers after it, read anew.
    void moveIdentity(const IdentityRecord &identity, CustomerId to);
    void removeIdentity(const IdentityRecord &identity);
    void add(ChannelRecord &channel);
    void put(ChannelRecord &channel, Effects::ChannelEvent event);
    void add(ConversationRecord &conversation);
    void put(ConversationRecord &conversation);
    void place(ConversationRecord &conversation);  ///< put(), with its customer and what it was merged into
    /// Notes identities of other customers that have messages in it: call it when its messages or customer changed.
    void noteStrays(ConversationId conversation) { m_tables.run("strays_of_conversation_add", conversation.v); }
    void add(MessageRecord &message);
    void put(MessageRecord &message);    ///< its delivery, failure and remote id
    void amend(MessageRecord &message);  ///< its parts and extra; nothing else of a message ever changes
    void move(MessageRecord &message, ConversationId to);  ///< the conversations' own rows are the caller's to write
    void add(Card &card);
    void put(Card &card);  ///< its body and owner; nothing else of a card changes
    void remove(const Card &card);
    void remove(const Card &card, Removed &removed);  ///< with the files that only it had
    void addBlob(BlobRecord &blob);
    void remove(const ConversationRecord &conversation, Removed &removed);       ///< with all its messages and blobs
    void removeMessage(MessageId message, ConversationId of, Removed &removed);  ///< the conversation is the caller's
    /// Files that came before `before` and that nothing names; at most so many. How many there were.
    qsizetype removeUnnamed(qint64 before, int most, Removed &removed);
    void noteErased();  ///< something has gone of which nothing may be left
    void oweScrub();    ///< the same, and a later noteErased() is to come: until then the next start sees to the files
    void removeCustomer(CustomerId id);

    /// Tells the main thread that the conversation was looked at up to its readUpTo.
    void noteRead(const ConversationRecord &conversation);

    void addSession(const SessionRecord &session);
    void putSession(const SessionRecord &session);  ///< its purpose and when it is due; nothing else of it changes
    void removeSession(const QString &tokenHash);

    void addOutbox(const OutboxRecord &entry);
    void putOutbox(const OutboxRecord &entry);
    void removeOutbox(MessageId message);
    void noteOutbox() { m_effects.outbox = true; }  ///< something else is due to go out
    void noteImport() { m_effects.imports = true; }

    /// Adds to the audit log, in the transaction of what it tells of.
    void audit(const AuditEntry &entry) { m_effects.audit = appendAudit(m_tables, m_now, entry); }

    /// A conversation from the writer's memory, or else from disk.
    std::optional<ConversationRecord> conversation(ConversationId id);
    std::optional<IdentityRecord> identity(const QString &kind, const QString &address);
    std::optional<ChannelRecord> channel(ChannelId id);
    /// The conversation that a customer's next message on a channel kind joins, unresolved ones first; none: 0.
    ConversationId currentConversation(CustomerId customer, const QString &channelKind);

    // For the writer.
    struct Mark {
        qint64 head = 0;
        qsizetype items = 0;
        Effects effects;
    };
    Result<void> load();  ///< head and the id counters
    void begin(qint64 now) { m_now = now; }
    Mark mark() const { return {m_head, m_items.size(), m_effects}; }
    void undoTo(const Mark &mark);
    std::shared_ptr<const JournalBatch> takeBatch();  ///< null if nothing changed
    Effects takeEffects() { return std::exchange(m_effects, {}); }

private:
    qint64 &counter(AgentId) { return m_ids[0]; }
    qint64 &counter(ChannelId) { return m_ids[1]; }
    qint64 &counter(CustomerId) { return m_ids[2]; }
    qint64 &counter(IdentityId) { return m_ids[3]; }
    qint64 &counter(ConversationId) { return m_ids[4]; }
    qint64 &counter(MessageId) { return m_ids[5]; }
    qint64 &counter(BlobId) { return m_ids[6]; }
    qint64 &counter(CardId) { return m_ids[7]; }

    template <class Id>
    void nameIt(Id &id) {
        if (!id) id = newId<Id>();
    }
    void writeAgent(const char *statement, Agent &agent);
    void writeCustomer(const char *statement, Customer &customer);
    void writeChannel(const char *statement, ChannelRecord &channel);
    void noteConversation(ConversationRecord &conversation);
    void forgetCurrent(const Conversation &conversation);
    void journal(const QString &kind, qint64 entity, ConversationId conversation, const QByteArray &item,
                 AgentId onlyFor = {});
    void writeCard(const char *statement, Card &card);
    void nameFiles(const QJsonObject &body, CardId card);
    void removeUnused(const QList<QPair<qint64, QString>> &blobs, Removed &removed);
    void keepFloors();
    void journalGone(const char *kind, qint64 entity, ConversationId conversation);

    /// As the last look found it: an unresolved conversation, which stays the current one until another is written.
    struct Current {
        QString channelKind;
        ChannelId channel;
        ConversationId conversation;
    };

    Tables m_tables;
    qint64 m_now = 0;
    qint64 m_head = 0;
    qint64 m_ids[8] = {};
    QList<JournalItem> m_items;
    Effects m_effects;
    QCache<qint64, ConversationRecord> m_conversations;
    QCache<QPair<QString, QString>, IdentityRecord> m_identities;
    QCache<qint64, Current> m_current;           ///< by customer
    QHash<ChannelId, ChannelRecord> m_channels;  ///< those asked for; a workspace has few
};

}  // namespace heard::hub
