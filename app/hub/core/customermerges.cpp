// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <algorithm>

#include "hub/core/conversationmoves.h"
#include "hub/core/customers.h"
#include "protocol/profile.h"

namespace heard::hub {
namespace {

using protocol::profileJson;

const QList<QString> kOwnedCards{QStringLiteral("order"), QStringLiteral("merge"), QStringLiteral("distinct")};

template <class Id>
QJsonArray idArray(const QList<Id> &ids) {
    QJsonArray array;
    for (const Id id : ids) array += id.v;
    return array;
}

template <class Id>
QList<Id> idsFrom(const QJsonObject &body, const char *name) {
    QList<Id> ids;
    const QJsonArray array = body.value(QLatin1String(name)).toArray();
    for (const QJsonValue &id : array) ids += Id{id.toInteger()};
    return ids;
}

QList<CardId> moveCards(Change &change, CustomerId from, CustomerId to) {
    QList<CardId> moved;
    for (const QString &kind : kOwnedCards) {
        const auto cards = change.read().cardsOf(kind, from.v);
        for (Card card : cards) {
            card.owner = to.v;
            change.put(card);
            moved += card.id;
        }
    }
    return moved;
}

/// As they are read from the tables.
void sortIdentities(Customer &customer) {
    std::sort(customer.identities.begin(), customer.identities.end(),
              [](const Identity &a, const Identity &b) { return a.id < b.id; });
}

void giveConversation(Change &change, ConversationRecord record, const Customer &to) {
    record.facts.customer = to.id;
    const auto identity = change.read().identity(record.identity);
    record.facts.customerName = !to.name.isEmpty() ? to.name : identity ? identity->facts.label : QString();
    change.place(record);
}

Customer rememberedProfile(const QJsonObject &body, const char *name) {
    Customer customer;
    (void)protocol::applyProfile(customer, body.value(QLatin1String(name)).toObject());
    return customer;
}

/// Taking one merge back. `holder` has what the merge brought together: the one merged into, or whom that one was
/// merged into since.
class Unmerge {
public:
    Unmerge(Change &change, const Card &merge, Customer from, CustomerId into, Customer holder)
        : m_change(change), m_body(merge.body), m_from(std::move(from)), m_into(into), m_holder(std::move(holder)) {}

    void run() {
        m_from.mergedInto = {};
        giveBackIdentities();
        m_change.put(m_from);
        giveBackConversations();
        for (const ConversationId id : conversationsOf(m_holder.id)) partMessages(id, m_holder.id, m_from);
        for (const ConversationId id : conversationsOf(m_from.id)) partMessages(id, m_from.id, m_holder);
        giveBackCards();
        giveBackValues();
        for (const CustomerId customer : {m_holder.id, m_from.id})
            for (const ConversationId id : conversationsOf(customer)) m_change.noteStrays(id);
    }

private:
    QList<ConversationId> conversationsOf(CustomerId id) {
        return m_change.read().ids<ConversationId>("conversations_of_customer", id.v);
    }

    void giveBackIdentities() {
        const auto ids = idsFrom<IdentityId>(m_body, "identities");
        for (const IdentityId id : ids) {
            const auto identity = m_change.read().identity(id);
            if (!identity || identity->customer != m_holder.id) continue;
            m_change.moveIdentity(*identity, m_from.id);
            m_moved.insert(id);
            m_from.identities += identity->facts;
        }
        sortIdentities(m_from);
    }

    void giveBackConversations() {
        const auto known = idsFrom<ConversationId>(m_body, "conversations");
        const ConversationId last{m_body.value(QLatin1String("last_conversation")).toInteger()};
        for (const ConversationId id : conversationsOf(m_holder.id)) {
            const auto record = m_change.conversation(id);
            if (!record) continue;
            const bool cameAfter = id > last && m_moved.contains(record->identity);
            if (known.contains(id) || cameAfter) giveConversation(m_change, *record, m_from);
        }
    }

    /// What passed between us and the one stands in a conversation of the other, because they were one. A thread stays
    /// whole: in it several people write anyway.
    void partMessages(ConversationId id, CustomerId of, const Customer &to) {
        auto source = m_change.conversation(id);
        if (!source || !source->threadKey.isEmpty() || source->facts.mergedInto) return;
        // Into a conversation of theirs that was merged into this one, with all of it; else what came since.
        const auto shells =
            m_change.read().ids<ConversationId>("conversations_merged_into", to.id.v, source->facts.id.v);
        const qint64 since = shells.isEmpty() ? m_body.value(QLatin1String("last_message")).toInteger() : 0;
        const auto messages =
            m_change.read().ids<MessageId>("messages_of_customer_in", source->facts.id.v, to.id.v, since);
        if (messages.isEmpty()) return;
        ConversationRecord target = shells.isEmpty() ? conversationBeside(m_change, *source, to)
                                                     : m_change.conversation(shells.first()).value_or(*source);
        const auto first = m_change.read().message(messages.first());
        if (shells.isEmpty()) {
            target.identity = first->identity;
            target.facts.createdAt = first->facts.at;
            m_change.add(target);
        } else {
            target.facts.mergedInto = {};
            target.facts.status = source->facts.status;
            target.facts.snoozedUntil = source->facts.snoozedUntil;
            target.resolvedAt = source->resolvedAt;
            target.readUpTo = source->readUpTo;
            m_change.place(target);
        }
        Q_UNUSED(of);
        moveMessages(m_change, messages, *source, target);
    }

    void giveBackCards() {
        const auto known = idsFrom<CardId>(m_body, "cards");
        for (const QString &kind : kOwnedCards) {
            const auto cards = m_change.read().cardsOf(kind, m_holder.id.v);
            for (Card card : cards) {
                const IdentityId addressed{card.extra.value(QLatin1String("identity")).toInteger()};
                if (!known.contains(card.id) && !(addressed && m_moved.contains(addressed))) continue;
                card.owner = m_from.id.v;
                m_change.put(card);
            }
        }
    }

    void giveBackValues() {
        auto into = m_change.read().customer(m_into);
        if (!into) return;
        Customer restored =
            unmergedCustomer(*into, rememberedProfile(m_body, "before"), rememberedProfile(m_body, "merged"));
        m_change.put(restored);
        for (const CustomerId id : {restored.id, m_holder.id, m_from.id})
            if (auto customer = m_change.read().customer(id)) renameCustomer(m_change, *customer);
    }

    Change &m_change;
    const QJsonObject m_body;
    Customer m_from;
    const CustomerId m_into;
    const Customer m_holder;
    QSet<IdentityId> m_moved;
};

}  // namespace

Result<Card> mergeCustomers(Change &change, const Agent &who, Customer into, Customer from,
                            const QList<CustomerField> &take) {
    if (into.id == from.id) return failure(QStringLiteral("same"));
    if (into.mergedInto || from.mergedInto) return failure(QStringLiteral("merged"));
    if (into.sample != from.sample) return failure(QStringLiteral("not-allowed"));
    Tables &tables = change.read();
    const auto conversations = tables.ids<ConversationId>("conversations_of_customer", from.id.v);
    const Customer before = into;
    into = mergedCustomer(into, from, take);
    QList<IdentityId> identities;
    for (const Identity &identity : std::as_const(from.identities)) {
        change.moveIdentity({identity, from.id}, into.id);
        identities += identity.id;
    }
    const QList<CardId> cards = moveCards(change, from.id, into.id);
    into.identities += from.identities;
    sortIdentities(into);
    from.identities.clear();
    from.mergedInto = into.id;
    change.put(from);
    for (const ConversationId id : conversations)
        if (const auto record = change.conversation(id)) giveConversation(change, *record, into);
    renameCustomer(change, into);
    Card card;
    card.kind = QStringLiteral("merge");
    card.owner = into.id.v;
    card.body = {{QStringLiteral("into"), into.id.v},
                 {QStringLiteral("from"), from.id.v},
                 {QStringLiteral("from_name"), from.name},
                 {QStringLiteral("by_name"), who.name},
                 {QStringLiteral("before"), profileJson(before)},
                 {QStringLiteral("merged"), profileJson(into)},
                 {QStringLiteral("identities"), idArray(identities)},
                 {QStringLiteral("conversations"), idArray(conversations)},
                 {QStringLiteral("cards"), idArray(cards)},
                 {QStringLiteral("last_conversation"), tables.number("max_conversation")},
                 {QStringLiteral("last_message"), tables.number("max_message")},
                 {QStringLiteral("at"), change.now()}};
    card.updatedAt = change.now();
    card.updatedBy = who.id;
    change.add(card);
    return card;
}

Result<void> unmergeCustomers(Change &change, const Agent &who, Card merge) {
    const CustomerId into{merge.body.value(QLatin1String("into")).toInteger()};
    if (merge.body.contains(QLatin1String("undone_at"))) return failure(QStringLiteral("wrong-state"));
    auto from = change.read().customer(CustomerId{merge.body.value(QLatin1String("from")).toInteger()});
    auto holder = livingCustomer(change, into);
    if (!from || !holder) return failure(QStringLiteral("not-found"), QStringLiteral("customer"));
    if (from->mergedInto != into) return failure(QStringLiteral("wrong-state"));
    Unmerge(change, merge, *from, into, *holder).run();
    merge.body.insert(QStringLiteral("undone_at"), change.now());
    merge.body.insert(QStringLiteral("undone_by_name"), who.name);
    merge.updatedAt = change.now();
    merge.updatedBy = who.id;
    change.put(merge);
    return {};
}

}  // namespace heard::hub
