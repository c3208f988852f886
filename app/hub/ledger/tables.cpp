// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/ledger/tables.h"

#include "hub/ledger/rowvalues.h"

namespace heard::hub {

void Tables::noteEnd(const storage::Rows &rows) {
    if (auto ended = rows.ended(); !ended) setFault(ended.error());
}

QByteArray Tables::sealed(const QByteArray &plain) const {
    return plain.isEmpty() || !m_sealer ? QByteArray() : m_sealer->seal(plain);
}

QByteArray Tables::unsealed(const QByteArray &column) {
    if (column.isEmpty() || !m_sealer) return {};
    const auto plain = m_sealer->open(column);
    if (!plain) setFault(plain.error());
    return plain.value_or(QByteArray());
}

template <class Read>
auto Tables::one(std::optional<storage::Rows> rows, Read read) -> std::optional<decltype(read(*rows))> {
    if (!rows) return std::nullopt;
    if (rows->next()) return read(*rows);
    noteEnd(*rows);
    return std::nullopt;
}

template <class Read>
auto Tables::all(std::optional<storage::Rows> rows, Read read) -> QList<decltype(read(*rows))> {
    QList<decltype(read(*rows))> out;
    while (rows && rows->next()) out += read(*rows);
    if (rows) noteEnd(*rows);
    return out;
}

std::optional<Agent> Tables::agent(AgentId id) { return one(run("agent", id.v), readAgent); }

std::optional<Customer> Tables::customer(CustomerId id) {
    auto customer = one(run("customer", id.v), readCustomer);
    if (customer) customer->identities = identitiesOf(id);
    return customer;
}

QList<Identity> Tables::identitiesOf(CustomerId customer) { return all(run("identities", customer.v), readIdentity); }

std::optional<IdentityRecord> Tables::identity(IdentityId id) { return one(run("identity", id.v), readIdentityRecord); }

std::optional<IdentityRecord> Tables::identity(const QString &kind, const QString &address) {
    return one(run("identity_by_address", address, kind), readIdentityRecord);
}

ChannelRecord Tables::channelFrom(const storage::Rows &row) {
    ChannelRecord record = readChannel(row);
    record.secrets = jsonObject(unsealed(row.bytes(12)));
    record.channelSecret = unsealed(row.bytes(13));
    return record;
}

std::optional<ChannelRecord> Tables::channel(ChannelId id) {
    return one(run("channel", id.v), [this](const storage::Rows &row) { return channelFrom(row); });
}

std::optional<ConversationRecord> Tables::conversation(ConversationId id) {
    return one(run("conversation", id.v), readConversation);
}

std::optional<MessageRecord> Tables::message(MessageId id) { return one(run("message", id.v), readMessage); }

std::optional<BlobRecord> Tables::blob(BlobId id) { return one(run("blob", id.v), readBlob); }

std::optional<Card> Tables::card(CardId id) { return one(run("card", id.v), readCard); }

std::optional<OutboxRecord> Tables::outbox(MessageId id) { return one(run("outbox", id.v), readOutbox); }

std::optional<KnownMessage> Tables::messageByRemote(ChannelId channel, const QString &remoteId) {
    auto rows = run("message_by_remote", remoteId, channel.v);
    if (!rows || !rows->next()) return std::nullopt;
    return KnownMessage{MessageId{rows->number(0)}, rows->number(1), ConversationId{rows->number(2)}};
}

std::optional<SessionRecord> Tables::session(const QString &tokenHash) {
    return one(run("session", tokenHash), readSession);
}

QList<SessionRecord> Tables::sessionsOf(qint64 device) { return all(run("sessions_of_device", device), readSession); }

std::optional<DeviceRecord> Tables::device(qint64 id) { return one(run("device", id), readDevice); }

QList<DeviceRecord> Tables::devices(AgentId agent) {
    return all(agent ? run("devices_of_agent", agent.v) : run("devices"), readDevice);
}

QList<Agent> Tables::agents(AgentId after, int limit) { return all(run("agents", after.v, limit), readAgent); }

QList<ChannelRecord> Tables::channels(ChannelId after, int limit) {
    return all(run("channels", after.v, limit), [this](const storage::Rows &row) { return channelFrom(row); });
}

QList<Customer> Tables::customers(CustomerId after, int limit) {
    QList<Customer> page = all(run("customers", after.v, limit), readCustomer);
    for (Customer &customer : page) customer.identities = identitiesOf(customer.id);
    return page;
}

QList<Card> Tables::cards(CardId after, AgentId reader, int limit) {
    return all(run("cards", after.v, reader.v, limit), readCard);
}

QList<Card> Tables::cardsOf(const QString &kind, qint64 owner) { return all(run("cards_of", kind, owner), readCard); }

QList<ConversationRecord> Tables::conversations(ConversationId before, int limit) {
    return all(run("conversations", before.v, limit), readConversation);
}

QList<MessageRecord> Tables::messages(MessageId before, int limit) {
    return all(run("messages", before.v, limit), readMessage);
}

QList<MessageRecord> Tables::messages(ConversationId conversation, MessageId before, int limit) {
    return all(run("messages_of_page", conversation.v, before.v, limit), readMessage);
}

QList<MessageRecord> Tables::history(ChannelId channel, const IdentityRecord &identity, int limit) {
    return all(run("message_history", identity.customer.v, identity.facts.id.v, channel.v, identity.facts.id.v, limit),
               readMessage);
}

QList<OutboxRecord> Tables::dueReplies(ChannelId channel, qint64 now, int limit) {
    return all(run("outbox_due", channel.v, now, now, now, limit), readOutbox);
}

QList<OutboxRecord> Tables::doubtfulReplies(ChannelId channel, qint64 now, int limit) {
    return all(run("outbox_doubtful", channel.v, now, limit), readOutbox);
}

}  // namespace heard::hub
