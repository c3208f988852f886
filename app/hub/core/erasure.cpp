// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/erasure.h"

#include <QJsonArray>

#include "hub/core/cardrules.h"
#include "hub/core/conversationmoves.h"
#include "hub/core/customers.h"
#include "hub/core/imports.h"
#include "hub/core/verbargs.h"
#include "hub/ledger/rowvalues.h"

namespace heard::hub {
namespace {

template <class Id>
QJsonArray idArray(const QList<Id> &ids) {
    QJsonArray array;
    for (const Id id : ids) array += id.v;
    return array;
}

}  // namespace

void Erasure::person(CustomerId id) {
    Tables &tables = m_change.read();
    QList<CustomerId> all{id};
    for (qsizetype i = 0; i < all.size(); ++i) all += tables.ids<CustomerId>("customers_merged_into", all[i].v);
    forgetInImports(m_change, {all.cbegin(), all.cend()});
    for (const CustomerId each : std::as_const(all)) {
        for (const ConversationId own : tables.ids<ConversationId>("conversations_of_customer", each.v))
            conversation(own);
    }
    for (const CustomerId each : std::as_const(all)) partFromOthers(each);
    for (const CustomerId each : std::as_const(all)) {
        for (const CardId merge : tables.ids<CardId>("merges_naming", each.v, each.v)) {
            const auto card = tables.card(merge);
            if (!card) continue;
            for (const char *side : {"from", "into"})
                m_others.insert(CustomerId{card->body.value(QLatin1String(side)).toInteger()});
            removeCard(merge);
        }
        removeCards(CardOwner::Customer, each.v);
        m_change.removeCustomer(each);
    }
    m_customers += all;
}

void Erasure::conversation(ConversationId id) {
    const auto record = m_change.conversation(id);
    if (!record) return;
    removeCards(CardOwner::Conversation, id.v);
    m_change.remove(*record, m_removed);
    m_conversations += id;
}

void Erasure::removeCards(CardOwner of, qint64 owner) {
    const QStringList kinds = cardKindsOf(of);
    for (const QString &kind : kinds)
        for (const Card &card : m_change.read().cardsOf(kind, owner)) removeCard(card.id);
}

void Erasure::removeCard(CardId id) {
    const auto card = m_change.read().card(id);
    if (!card) return;
    m_change.remove(*card, m_removed);
    m_cards += id.v;
}

/// In threads several people write, and what was merged or moved may be another's: there only what passed with this one
/// goes, unless nothing else is in it.
void Erasure::partFromOthers(CustomerId id) {
    Tables &tables = m_change.read();
    QList<ConversationId> shared = tables.ids<ConversationId>("strays_of_customer", id.v);
    for (const ConversationId led : tables.ids<ConversationId>("conversations_led_to", id.v))
        if (!shared.contains(led)) shared += led;
    for (const ConversationId in : std::as_const(shared)) {
        auto record = m_change.conversation(in);
        if (!record) continue;
        for (const MessageId message : tables.ids<MessageId>("messages_of_customer_in", in.v, id.v, 0))
            m_change.removeMessage(message, in, m_removed);
        const auto owner = tables.customer(record->facts.customer);
        const auto route = tables.identity(record->identity);
        if (route && route->customer == id && owner && !owner->identities.isEmpty())
            record->identity = owner->identities.first().id;
        recount(m_change, *record);
        const auto led = tables.identity(record->identity);
        if (tables.number("message_last", in.v) == 0 || (led && led->customer == id)) conversation(in);
    }
}

void Erasure::blankJournal() {
    for (const CustomerId id : std::as_const(m_customers)) m_others.remove(id);
    const auto list = [](const QJsonArray &array) { return QString::fromUtf8(jsonBytes(array)); };
    const auto kinds = [&list](CardOwner of) { return list(QJsonArray::fromStringList(cardKindsOf(of))); };
    m_change.read().run("journal_blank", list(idArray(m_conversations)), list(idArray(m_customers)), list(m_cards),
                        list(idArray(m_others.values())), kinds(CardOwner::Conversation), kinds(CardOwner::Customer));
}

QJsonObject Erasure::finish(Files files) {
    blankJournal();
    Card card;
    card.kind = QLatin1String(kErasedKind);
    card.updatedAt = m_change.now();
    card.body = {{QStringLiteral("customers"), idArray(m_customers)},
                 {QStringLiteral("conversations"), idArray(m_conversations)},
                 {QStringLiteral("blobs"), idArray(m_removed.blobs)}};
    if (!m_customers.isEmpty() || !m_conversations.isEmpty()) m_change.add(card);
    files == Files::Now ? m_change.noteErased() : m_change.oweScrub();
    return {{QStringLiteral("conversations"), m_conversations.size()},
            {QStringLiteral("messages"), m_removed.messages},
            {QStringLiteral("files"), m_removed.blobs.size()}};
}

Result<QJsonObject> doPersonErase(VerbContext &context) {
    protocol::Reader args(context.what.args);
    const CustomerId id{args.number("customer", protocol::Reader::Need::Required)};
    if (args.failed()) return tl::unexpected(args.error());
    const auto customer = context.change.read().customer(id);
    if (!customer) return notFound("customer");
    if (customer->mergedInto) {
        context.facts = {{QStringLiteral("customer"), customer->mergedInto.v}};
        return failure(QStringLiteral("merged"));
    }
    Erasure erasure(context.change);
    erasure.person(id);
    const QJsonObject counts = erasure.finish();
    context.obsoleteFiles = erasure.removed().files;
    return counts;
}

}  // namespace heard::hub
