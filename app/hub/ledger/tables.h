// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <optional>

#include "hub/ledger/records.h"
#include "hub/service.h"
#include "sealing/sealer.h"
#include "storage/database.h"
#include "storage/sqlbook.h"

namespace heard::hub {

/// Reads the ledger's rows as values, on the thread of its connection. The first fault is remembered and everything
/// after it gives nothing, so that callers read straight down and the one who runs them looks once at fault().
class Tables {
public:
    /// Without a sealer the secrets of channels are not read. It outlives this.
    Tables(storage::Database &database, const storage::SqlBook &sql, const sealing::Sealer *sealer = nullptr)
        : m_database(database), m_sql(sql), m_sealer(sealer) {}

    const std::optional<Error> &fault() const { return m_fault; }
    void setFault(const Error &error) {
        if (!m_fault) m_fault = error;
    }
    void clearFault() { m_fault.reset(); }

    std::optional<Agent> agent(AgentId id);
    std::optional<Customer> customer(CustomerId id);  ///< with its identities
    std::optional<IdentityRecord> identity(IdentityId id);
    std::optional<IdentityRecord> identity(const QString &kind, const QString &address);
    std::optional<ChannelRecord> channel(ChannelId id);
    std::optional<ConversationRecord> conversation(ConversationId id);
    std::optional<MessageRecord> message(MessageId id);
    std::optional<BlobRecord> blob(BlobId id);
    std::optional<Card> card(CardId id);
    std::optional<OutboxRecord> outbox(MessageId id);
    std::optional<KnownMessage> messageByRemote(ChannelId channel, const QString &remoteId);

    // Pages: agents, channels, customers and cards with ids above `after`, the others with ids below `before`, newest
    // first.
    QList<Agent> agents(AgentId after, int limit);
    std::optional<SessionRecord> session(const QString &tokenHash);  ///< of an agent
    QList<SessionRecord> sessionsOf(qint64 device);
    std::optional<DeviceRecord> device(qint64 id);
    QList<DeviceRecord> devices(AgentId agent);  ///< none: everybody's
    QList<ChannelRecord> channels(ChannelId after, int limit);
    QList<Customer> customers(CustomerId after, int limit);
    QList<Card> cards(CardId after, AgentId reader, int limit);  ///< those that this agent may see
    QList<Card> cardsOf(const QString &kind, qint64 owner);      ///< all of them, oldest first
    QList<ConversationRecord> conversations(ConversationId before, int limit);
    QList<MessageRecord> messages(MessageId before, int limit);
    QList<MessageRecord> messages(ConversationId conversation, MessageId before, int limit);
    /// What passed between the hub and an identity on a channel, newest first, without notes and what never left.
    QList<MessageRecord> history(ChannelId channel, const IdentityRecord &identity, int limit);
    QList<OutboxRecord> dueReplies(ChannelId channel, qint64 now, int limit);
    QList<OutboxRecord> doubtfulReplies(ChannelId channel, qint64 now, int limit);

    // Columns that are sealed; nothing stays nothing.
    QByteArray sealed(const QByteArray &plain) const;
    QByteArray unsealed(const QByteArray &column);  ///< a fault if it can't be opened

    /// Runs a statement of the book; nothing after a fault, and a fault if it fails.
    template <class... Values>
    std::optional<storage::Rows> run(const char *name, const Values &...values) {
        if (m_fault) return std::nullopt;
        auto rows = m_database.run(m_sql[name], values...);
        if (rows) return std::move(*rows);
        setFault(Error{rows.error().code, QLatin1String(name) + QLatin1String(": ") + rows.error().detail});
        return std::nullopt;
    }
    /// The first column of the first row, 0 if there is none.
    template <class... Values>
    qint64 number(const char *name, const Values &...values) {
        auto rows = run(name, values...);
        return rows && rows->next() ? rows->number(0) : 0;
    }
    /// The first column of all rows.
    template <class Id, class... Values>
    QList<Id> ids(const char *name, const Values &...values) {
        QList<Id> out;
        auto rows = run(name, values...);
        while (rows && rows->next()) out += Id{rows->number(0)};
        if (rows) noteEnd(*rows);
        return out;
    }

    storage::Database &database() { return m_database; }

private:
    QList<Identity> identitiesOf(CustomerId customer);
    ChannelRecord channelFrom(const storage::Rows &row);
    void noteEnd(const storage::Rows &rows);

    template <class Read>
    auto one(std::optional<storage::Rows> rows, Read read) -> std::optional<decltype(read(*rows))>;
    template <class Read>
    auto all(std::optional<storage::Rows> rows, Read read) -> QList<decltype(read(*rows))>;

    storage::Database &m_database;
    const storage::SqlBook &m_sql;
    const sealing::Sealer *m_sealer;
    std::optional<Error> m_fault;
};

}  // namespace heard::hub
