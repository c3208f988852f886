// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/ledger/change.h"

#include <QJsonArray>
#include <algorithm>

#include "domain/names.h"
#include "hub/ledger/reach.h"
#include "hub/ledger/rowvalues.h"
#include "protocol/codec.h"
#include "protocol/itemtext.h"
#include "protocol/profile.h"

namespace heard::hub {
namespace {

constexpr int kCachedConversations = 2000;
constexpr int kCachedIdentities = 5000;
constexpr const char *kCounters[] = {"agent",        "channel", "customer", "identity",
                                     "conversation", "message", "blob",     "card"};

/// A first name alone says nothing of who someone is.
QString nameKey(const QString &name) {
    const QString key = name.simplified().toCaseFolded();
    return key.contains(u' ') ? key : QString();
}

QVariant orNull(const QString &text) { return text.isEmpty() ? QVariant() : QVariant(text); }

}  // namespace

Change::Change(storage::Database &database, const storage::SqlBook &sql, const sealing::Sealer &sealer)
    : m_tables(database, sql, &sealer),
      m_conversations(kCachedConversations),
      m_identities(kCachedIdentities),
      m_current(kCachedIdentities) {}

Result<void> Change::load() {
    m_head = m_tables.number("journal_head");
    for (int i = 0; i < 8; ++i) {
        const QByteArray name = QByteArray("max_") + kCounters[i];
        // Ids of removed rows are not used again: a removal keeps the highest one in meta.
        auto floor = m_tables.run("meta", QLatin1String("floor_") + QLatin1String(kCounters[i]));
        const qint64 kept = floor && floor->next() ? floor->number(0) : 0;
        floor.reset();
        m_ids[i] = std::max(m_tables.number(name.constData()), kept);
    }
    if (m_tables.fault()) return tl::unexpected(*m_tables.fault());
    return {};
}

void Change::undoTo(const Mark &mark) {
    m_head = mark.head;
    m_items.resize(mark.items);
    m_effects = mark.effects;
    m_conversations.clear();  // may hold what has just been undone
    m_identities.clear();
    m_current.clear();
    m_channels.clear();
    m_tables.clearFault();
}

std::shared_ptr<const JournalBatch> Change::takeBatch() {
    if (m_items.isEmpty()) return nullptr;
    auto batch = std::make_shared<JournalBatch>();
    batch->from = m_items.first().seq;
    batch->to = m_items.last().seq;
    batch->items = std::exchange(m_items, {});
    batch->forAll =
        std::none_of(batch->items.cbegin(), batch->items.cend(), [](const auto &item) { return item.agent; });
    return batch;
}

void Change::journal(const QString &kind, qint64 entity, ConversationId conversation, const QByteArray &item,
                     AgentId onlyFor) {
    m_tables.run("journal_add", m_head, m_now, kind, entity, conversation.v, item, onlyFor.v);
    m_items += JournalItem{m_head, item, onlyFor};
}

void Change::journalGone(const char *kind, qint64 entity, ConversationId conversation) {
    ++m_head;
    const QString gone = QStringLiteral("gone");
    const QJsonObject data{{QStringLiteral("kind"), QLatin1String(kind)}, {QStringLiteral("id"), entity}};
    journal(gone, entity, conversation, protocol::encodeItem({m_head, gone, data}));
}

void Change::add(Agent &agent) {
    nameIt(agent.id);
    writeAgent("agent_add", agent);
}

void Change::put(Agent &agent) { writeAgent("agent_put", agent); }

void Change::writeAgent(const char *statement, Agent &agent) {
    agent.seq = ++m_head;
    m_tables.run(statement, agent.name, agent.roles.join(u' '), agent.removed, jsonBytes(agent.extra), agent.seq,
                 agent.id.v);
    journal(QStringLiteral("agent"), agent.id.v, {}, protocol::itemText(m_head, agent));
    m_effects.agents += agent;
}

void Change::addSession(const SessionRecord &session) {
    m_tables.run("session_add", session.tokenHash, session.agent.v, session.purpose, m_now, session.device,
                 session.renewAt);
    m_effects.sessionsPut += session;
}

void Change::putSession(const SessionRecord &session) {
    m_tables.run("session_put", session.purpose, session.renewAt, session.tokenHash);
    m_effects.sessionsPut += session;
}

void Change::removeSession(const QString &tokenHash) {
    m_tables.run("session_remove", tokenHash);
    m_effects.sessionsRemoved += tokenHash;
}

void Change::writeCustomer(const char *statement, Customer &customer) {
    customer.seq = ++m_head;
    QJsonObject profile = protocol::profileJson(customer);
    for (const char *column : {"name", "language"}) profile.remove(QLatin1String(column));
    m_tables.run(statement, customer.name, customer.language, customer.sample, jsonBytes(customer.extra),
                 jsonBytes(profile), customer.mergedInto.v, nameKey(customer.name), customer.seq, customer.id.v);
    for (Identity &identity : customer.identities) {
        if (identity.id) continue;
        nameIt(identity.id);
        m_tables.run("identity_add", identity.id.v, customer.id.v, identity.kind, identity.address, identity.label,
                     reachOf(identity, customer.language));
    }
    journal(QStringLiteral("customer"), customer.id.v, {}, protocol::itemText(m_head, customer));
}

void Change::add(Customer &customer) {
    nameIt(customer.id);
    writeCustomer("customer_add", customer);
}

void Change::put(Customer &customer) { writeCustomer("customer_put", customer); }

void Change::moveIdentity(const IdentityRecord &identity, CustomerId to) {
    m_tables.run("identity_move", to.v, identity.facts.id.v);
    m_identities.remove({identity.facts.kind, identity.facts.address});
}

void Change::removeIdentity(const IdentityRecord &identity) {
    m_tables.run("strays_of_identity_remove", identity.facts.id.v);
    m_tables.run("identity_remove", identity.facts.id.v);
    m_identities.remove({identity.facts.kind, identity.facts.address});
    m_tables.run("meta_put", QStringLiteral("floor_identity"), QString::number(m_ids[3]));
}

void Change::writeChannel(const char *statement, ChannelRecord &record) {
    Channel &c = record.channel;
    c.seq = ++m_head;
    m_tables.run(statement, c.key, c.kind, c.name, wordFor(c.state), c.stateSince, c.stateCode, c.stateDetail,
                 jsonBytes(c.traits), jsonBytes(c.settings), c.publicUrl, c.removed,
                 m_tables.sealed(jsonBytes(record.secrets)), m_tables.sealed(record.channelSecret), c.department.v,
                 c.replyWithin, c.keepDays, jsonBytes(c.extra), c.seq, c.id.v);
    journal(QStringLiteral("channel"), c.id.v, {}, protocol::itemText(m_head, c));
    m_channels.insert(c.id, record);
}

void Change::add(ChannelRecord &record) {
    nameIt(record.channel.id);
    writeChannel("channel_add", record);
    m_effects.channels += {Effects::ChannelEvent::Added, record};
}

void Change::put(ChannelRecord &record, Effects::ChannelEvent event) {
    writeChannel("channel_put", record);
    m_effects.channels += {event, record};
}

/// What follows every write of a conversation.
void Change::noteConversation(ConversationRecord &record) {
    const Conversation &c = record.facts;
    journal(QStringLiteral("conversation"), c.id.v, c.id, protocol::itemText(m_head, c));
    m_conversations.insert(c.id.v, new ConversationRecord(record));
    forgetCurrent(c);
    m_effects.wakes = true;
}

void Change::forgetCurrent(const Conversation &c) {
    const Current *current = m_current.object(c.customer.v);
    if (!current) return;
    const bool stays =
        current->conversation == c.id && current->channel == c.channel && c.status != ConversationStatus::Resolved;
    if (!stays) m_current.remove(c.customer.v);
}

void Change::add(ConversationRecord &record) {
    Conversation &c = record.facts;
    nameIt(c.id);
    c.seq = ++m_head;
    m_tables.run("conversation_add", c.customer.v, c.customerName, c.channel.v, c.subject, wordFor(c.status),
                 c.snoozedUntil, c.assignee.v, c.createdAt, c.lastAt, c.lastMessage.v, c.lastSnippet,
                 wordFor(c.lastDirection), wordFor(c.lastDelivery), c.unread, c.waitingSince, c.customerReadUpTo.v,
                 c.sample, record.identity.v, record.threadKey, record.readUpTo.v, record.resolvedAt, c.lastInboundAt,
                 c.dueAt, c.department.v, marksBytes(c), jsonBytes(c.extra), c.mergedInto.v, c.seq, c.id.v);
    noteConversation(record);
}

void Change::place(ConversationRecord &record) {
    const Conversation &c = record.facts;
    if (const auto before = conversation(c.id)) m_current.remove(before->facts.customer.v);
    m_current.remove(c.customer.v);
    m_tables.run("conversation_place", c.customer.v, c.mergedInto.v, c.id.v);
    put(record);
}

void Change::put(ConversationRecord &record) {
    Conversation &c = record.facts;
    c.seq = ++m_head;
    m_tables.run("conversation_put", c.customerName, c.channel.v, c.subject, wordFor(c.status), c.snoozedUntil,
                 c.assignee.v, c.lastAt, c.lastMessage.v, c.lastSnippet, wordFor(c.lastDirection),
                 wordFor(c.lastDelivery), c.unread, c.waitingSince, c.customerReadUpTo.v, record.identity.v,
                 record.readUpTo.v, record.resolvedAt, c.lastInboundAt, c.dueAt, c.department.v, marksBytes(c),
                 jsonBytes(c.extra), c.seq, c.id.v);
    noteConversation(record);
}

void Change::noteRead(const ConversationRecord &record) {
    if (record.facts.sample) return;  // nobody is there to be told
    if (const auto identity = m_tables.identity(record.identity))
        m_effects.read += {record.facts.channel, identity->facts.address, record.readUpTo};
}

void Change::add(MessageRecord &record) {
    Message &m = record.facts;
    nameIt(m.id);
    m.seq = ++m_head;
    m_tables.run("message_add", m.conversation.v, m.channel.v, wordFor(m.direction), m.author.v, m.authorName,
                 protocol::partsText(m.parts), m.event, m.at, m.sentAt, wordFor(m.delivery), m.failure,
                 orNull(m.clientId), m.basedOn.v, record.identity.v, orNull(record.remoteId), jsonBytes(m.extra), m.seq,
                 m.id.v);
    for (const Part &part : std::as_const(m.parts))
        if (part.blob) m_tables.run("blob_use_add", part.blob.v, m.id.v);
    journal(QStringLiteral("message"), m.id.v, m.conversation, protocol::itemText(m_head, m));
}

void Change::put(MessageRecord &record) {
    Message &m = record.facts;
    m.seq = ++m_head;
    m_tables.run("message_put", wordFor(m.delivery), m.failure, orNull(record.remoteId), jsonBytes(m.extra), m.seq,
                 m.id.v);
    journal(QStringLiteral("message"), m.id.v, m.conversation, protocol::itemText(m_head, m));
}

void Change::amend(MessageRecord &record) {
    Message &m = record.facts;
    m.seq = ++m_head;
    m_tables.run("message_amend", protocol::partsText(m.parts), jsonBytes(m.extra), m.seq, m.id.v);
    for (const Part &part : std::as_const(m.parts))
        if (part.blob) m_tables.run("blob_use_add", part.blob.v, m.id.v);
    journal(QStringLiteral("message"), m.id.v, m.conversation, protocol::itemText(m_head, m));
}

void Change::move(MessageRecord &record, ConversationId to) {
    Message &m = record.facts;
    m.conversation = to;
    m.seq = ++m_head;
    m_tables.run("message_move", to.v, m.seq, m.id.v);
    journal(QStringLiteral("message"), m.id.v, to, protocol::itemText(m_head, m));
}

void Change::writeCard(const char *statement, Card &card) {
    card.seq = ++m_head;
    m_tables.run(statement, card.kind, card.owner, card.agent.v, jsonBytes(card.body), card.updatedAt, card.updatedBy.v,
                 jsonBytes(card.extra), card.seq, card.id.v);
    nameFiles(card.body, card.id);
    const QJsonArray versions = card.body.value(QLatin1String("versions")).toArray();  // of a draft
    for (const QJsonValue &version : versions) nameFiles(version.toObject(), card.id);
    journal(QStringLiteral("card"), card.id.v, {}, protocol::itemText(m_head, card), card.agent);
    m_effects.wakes = true;  // it may be a reply for later
}

void Change::nameFiles(const QJsonObject &body, CardId card) {
    for (const char *field : {"attachments", "parts"}) {  // of canned replies and drafts; of replies for later
        const QJsonArray files = body.value(QLatin1String(field)).toArray();
        for (const QJsonValue &file : files)
            if (const qint64 blob = file[QLatin1String("blob")].toInteger(); blob != 0)
                m_tables.run("card_blob_add", blob, card.v);
    }
}

void Change::add(Card &card) {
    nameIt(card.id);
    writeCard("card_add", card);
}

void Change::put(Card &card) {
    m_tables.run("card_blobs_remove", card.id.v);
    writeCard("card_put", card);
}

void Change::remove(const Card &card) {
    m_tables.run("card_blobs_remove", card.id.v);
    m_tables.run("card_remove", card.id.v);
    m_tables.run("meta_put", QStringLiteral("floor_card"), QString::number(m_ids[7]));
    journalGone("card", card.id.v, {});
    m_effects.wakes = true;
}

void Change::addBlob(BlobRecord &blob) {
    nameIt(blob.id);
    m_tables.run("blob_add", blob.id.v, blob.hash, blob.name, blob.mime, blob.size, blob.width, blob.height, m_now);
}

void Change::remove(const Card &card, Removed &removed) {
    QList<QPair<qint64, QString>> blobs;
    if (auto rows = m_tables.run("blobs_of_card", card.id.v))
        while (rows->next()) blobs += {rows->number(0), rows->text(1)};
    remove(card);
    removeUnused(blobs, removed);
}

void Change::removeUnused(const QList<QPair<qint64, QString>> &blobs, Removed &removed) {
    for (const auto &[blob, hash] : blobs) {
        if (m_tables.number("blob_uses", blob) > 0) continue;
        m_tables.run("blob_remove", blob);
        removed.blobs += BlobId{blob};
        if (m_tables.number("blobs_of_hash", hash) == 0) removed.files += hash;
    }
}

qsizetype Change::removeUnnamed(qint64 before, int most, Removed &removed) {
    QList<QPair<qint64, QString>> blobs;
    if (auto rows = m_tables.run("blobs_unnamed", before, most))
        while (rows->next()) blobs += {rows->number(0), rows->text(1)};
    removeUnused(blobs, removed);
    return blobs.size();
}

void Change::removeMessage(MessageId message, ConversationId of, Removed &removed) {
    QList<QPair<qint64, QString>> blobs;
    if (auto rows = m_tables.run("blobs_of_message", message.v))
        while (rows->next()) blobs += {rows->number(0), rows->text(1)};
    m_tables.run("blob_uses_remove", message.v);
    removeUnused(blobs, removed);
    m_tables.run("amending_remove", message.v);
    if (m_tables.outbox(message)) removeOutbox(message);
    m_tables.run("message_remove", message.v);
    journalGone("message", message.v, of);
    ++removed.messages;
}

void Change::keepFloors() {
    for (int i = 2; i < 7; ++i)
        m_tables.run("meta_put", QLatin1String("floor_") + QLatin1String(kCounters[i]), QString::number(m_ids[i]));
}

void Change::remove(const ConversationRecord &record, Removed &removed) {
    const ConversationId id = record.facts.id;
    const auto messages = m_tables.ids<MessageId>("messages_of_conversation", id.v);
    for (const MessageId message : messages) removeMessage(message, id, removed);
    m_tables.run("strays_of_conversation_remove", id.v);
    m_tables.run("conversation_remove", id.v);
    journalGone("conversation", id.v, id);
    m_conversations.remove(id.v);
    m_current.remove(record.facts.customer.v);
    m_effects.wakes = true;
    keepFloors();
}

void Change::removeCustomer(CustomerId id) {
    for (const char *kind : {"order", "merge", "distinct", "vouched"}) {
        const auto cards = m_tables.cardsOf(QLatin1String(kind), id.v);
        for (const Card &card : cards) remove(card);
    }
    m_tables.run("join_tokens_remove", id.v, id.v);
    m_tables.run("strays_of_customer_remove", id.v);
    m_tables.run("identities_remove", id.v);
    m_tables.run("customer_remove", id.v);
    journalGone("customer", id.v, {});
    m_identities.clear();
    m_current.remove(id.v);
    keepFloors();
}

// Kept with it, for a hub that is killed before the files are clean.
void Change::oweScrub() { m_tables.run("meta_put", QStringLiteral("scrub_owed"), QStringLiteral("1")); }

void Change::noteErased() {
    oweScrub();
    m_tables.run("meta_put", QStringLiteral("erased_at"), QString::number(m_head));
    m_effects.erased = true;
}

void Change::addOutbox(const OutboxRecord &entry) {
    m_tables.run("outbox_add", entry.message.v, entry.channel.v, entry.address, wordFor(entry.state), entry.due,
                 entry.attempt);
    m_effects.outbox = true;
}

void Change::putOutbox(const OutboxRecord &entry) {
    m_tables.run("outbox_put", wordFor(entry.state), entry.due, entry.attempt, entry.message.v);
    m_effects.outbox = true;
}

void Change::removeOutbox(MessageId message) {
    m_tables.run("outbox_remove", message.v);
    m_effects.outbox = true;
}

std::optional<ConversationRecord> Change::conversation(ConversationId id) {
    if (const ConversationRecord *known = m_conversations.object(id.v)) return *known;
    auto record = m_tables.conversation(id);
    if (record) m_conversations.insert(id.v, new ConversationRecord(*record));
    return record;
}

std::optional<IdentityRecord> Change::identity(const QString &kind, const QString &address) {
    const QPair<QString, QString> key(kind, address);
    if (const IdentityRecord *known = m_identities.object(key)) return *known;
    auto record = m_tables.identity(kind, address);
    if (record) m_identities.insert(key, new IdentityRecord(*record));
    return record;
}

ConversationId Change::currentConversation(CustomerId customer, const QString &channelKind) {
    if (const Current *known = m_current.object(customer.v); known && known->channelKind == channelKind)
        return known->conversation;
    const ConversationId id{m_tables.number("conversation_current", customer.v, channelKind)};
    const auto found = id ? conversation(id) : std::nullopt;
    if (found && found->facts.status != ConversationStatus::Resolved)
        m_current.insert(customer.v, new Current{channelKind, found->facts.channel, id});
    return id;
}

std::optional<ChannelRecord> Change::channel(ChannelId id) {
    const auto known = m_channels.constFind(id);
    if (known != m_channels.cend()) return *known;
    auto record = m_tables.channel(id);
    if (record) m_channels.insert(id, *record);
    return record;
}

}  // namespace heard::hub
