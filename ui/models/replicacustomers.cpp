// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/replicacustomers.h"

#include <QJsonArray>
#include <algorithm>

#include "base/token.h"
#include "base/workerthread.h"
#include "link/hublink.h"
#include "protocol/profile.h"
#include "protocol/verbs.h"
#include "replica/replica.h"
#include "search/fold.h"
#include "ui/models/shelf.h"

namespace heard::ui {
namespace {

namespace verb = protocol::verb;

constexpr int kLately = 50;  ///< conversations that are looked at for where a customer wrote last

QJsonObject idArgs(std::initializer_list<std::pair<const char *, qint64>> named) {
    QJsonObject args;
    for (const auto &[name, id] : named) args.insert(QLatin1String(name), id);
    return args;
}

/// All words are in the name or in one of the addresses.
bool hasAllWords(const Customer &customer, const QStringList &words) {
    QString text = customer.name;
    for (const Identity &identity : customer.identities) text += u'\n' + identity.address + u'\n' + identity.label;
    const QString folded = search::fold(text).letters;
    return std::all_of(words.begin(), words.end(), [&](const QString &word) { return folded.contains(word); });
}

QList<DuplicateHint> hintsIn(const protocol::Frame &frame) {
    QList<DuplicateHint> hints;
    const auto *answer = std::get_if<protocol::Answer>(&frame);
    const QJsonArray items = answer ? answer->result.value(QLatin1String("items")).toArray() : QJsonArray();
    for (const QJsonValue &item : items)
        hints += DuplicateHint{CustomerId{item[QLatin1String("customer")].toInteger()},
                               item[QLatin1String("reason")].toString(), item[QLatin1String("detail")].toString()};
    return hints;
}

}  // namespace

ReplicaCustomers::ReplicaCustomers(const Parts &parts, Act act) : m_p(parts), m_act(std::move(act)) {}

void ReplicaCustomers::apply(const replica::Change &change) {
    m_histories.removeIf([](const QPointer<HistoryModel> &model) { return model.isNull(); });
    for (const QPointer<HistoryModel> &model : std::as_const(m_histories)) model->apply(change);
    QSet<CustomerId> customers = change.customers;
    for (const replica::Place &place : change.conversations)
        if (place.customer) customers.insert(place.customer);
    // Edits on their way, and cards, do not say whose they are.
    const bool any = change.everything || change.outbox.contains(ConversationId{}) ||
                     change.cards.contains(QStringLiteral("order")) || change.cards.contains(QStringLiteral("merge"));
    if (any || !customers.isEmpty()) Q_EMIT changed(any ? QSet<CustomerId>() : customers);
}

std::optional<Customer> ReplicaCustomers::customer(CustomerId id) const {
    auto customer = m_p.reader.customer(id);
    if (!customer) return customer;
    const auto entries = m_p.shelf.entries({});
    for (const replica::OutboxEntry &entry : entries) {
        const bool waits = entry.state != replica::OutboxEntry::State::Stopped &&
                           entry.verb == QLatin1String(verb::kCustomerPut) &&
                           entry.args.value(QLatin1String("customer")).toInteger() == id.v;
        if (waits) (void)protocol::applyProfile(*customer, entry.args.value(QLatin1String("set")).toObject());
    }
    return customer;
}

QList<Card> ReplicaCustomers::cards(const QString &kind, CustomerId id) const {
    QList<Card> cards = m_p.reader.cards(kind, id.v);
    std::reverse(cards.begin(), cards.end());
    return cards;
}

QList<FoundOrder> ReplicaCustomers::ordersBeginning(const QString &number, int limit) const {
    QList<FoundOrder> found;
    const QList<Card> orders = m_p.reader.ordersBeginning(number, limit);
    for (const Card &order : orders) {
        const auto owner = customer(CustomerId{order.owner});
        const QList<Conversation> newest = m_p.reader.conversationsOf(CustomerId{order.owner}, {}, 1);
        found += FoundOrder{CustomerId{order.owner}, owner ? owner->name : QString(),
                            newest.isEmpty() ? ConversationId() : newest.first().id, order.body};
    }
    return found;
}

void ReplicaCustomers::findDuplicates(CustomerId id, QObject *context,
                                      std::function<void(const QList<DuplicateHint> &)> found) {
    if (!m_p.link.canSend()) return;
    const protocol::Ask ask{
        newClientId(), QLatin1String(protocol::query::kDuplicates), idArgs({{"customer", id.v}}), {}};
    m_p.link.request(ask, context, [found = std::move(found)](const protocol::Frame &frame) { found(hintsIn(frame)); });
}

void ReplicaCustomers::find(const QString &text, int limit, QObject *context,
                            std::function<void(const QList<Customer> &)> found) {
    const QStringList words = search::fold(text).letters.split(u' ', Qt::SkipEmptyParts);
    const auto work = [&replica = m_p.replica, words, limit] {
        QList<Customer> list;
        auto reader = replica.newReader();
        if (!reader) return list;
        (*reader)->eachCustomer([&](const Customer &customer) {
            if (!customer.mergedInto && hasAllWords(customer, words)) list += customer;
            return list.size() < limit;
        });
        return list;
    };
    m_p.worker.run<QList<Customer>>(work, context, std::move(found));
}

QList<ChannelId> ReplicaCustomers::wroteOn(CustomerId id) const {
    QList<Conversation> lately = m_p.reader.conversationsOf(id, {}, kLately);
    std::stable_sort(lately.begin(), lately.end(),
                     [](const Conversation &a, const Conversation &b) { return a.lastInboundAt > b.lastInboundAt; });
    QList<ChannelId> channels;
    for (const Conversation &one : std::as_const(lately))
        if (one.lastInboundAt > 0 && !channels.contains(one.channel)) channels += one.channel;
    return channels;
}

QList<Concern> ReplicaCustomers::concerns(ConversationId id, ChannelId over) const {
    const auto stored = m_p.reader.conversation(id);
    const auto who = stored ? customer(stored->customer) : std::nullopt;
    if (!who) return {};
    const QString kind = m_p.shelf.channels().value(over ? over : stored->channel).kind;
    return concernsOf(*who, *stored, kind, QTimeZone::systemTimeZone(), m_p.shelf.now());
}

std::unique_ptr<HistoryList> ReplicaCustomers::newHistory() {
    auto model = std::make_unique<HistoryModel>(m_p.reader, m_p.shelf);
    m_histories += model.get();
    return model;
}

void ReplicaCustomers::put(CustomerId id, const QJsonObject &set) {
    const auto now = customer(id);
    if (!now) return;
    const QJsonObject profile = protocol::profileJson(*now);
    QJsonObject was;
    for (auto it = set.begin(); it != set.end(); ++it) {
        const QJsonValue value = profile.value(it.key());
        was.insert(it.key(), value.isUndefined() ? QJsonValue() : value);
    }
    m_act(verb::kCustomerPut, {},
          {{QStringLiteral("customer"), id.v}, {QStringLiteral("set"), set}, {QStringLiteral("was"), was}});
}

void ReplicaCustomers::addIdentity(CustomerId id, const QString &kind, const QString &address) {
    m_act(verb::kIdentityAdd, {},
          {{QStringLiteral("customer"), id.v}, {QStringLiteral("kind"), kind}, {QStringLiteral("address"), address}});
}

void ReplicaCustomers::removeIdentity(IdentityId id) { m_act(verb::kIdentityRemove, {}, idArgs({{"identity", id.v}})); }

void ReplicaCustomers::merge(CustomerId into, CustomerId from, const QList<CustomerField> &take) {
    QJsonObject args = idArgs({{"into", into.v}, {"from", from.v}});
    QJsonArray words;
    for (const CustomerField field : take) words += protocol::wordFor(field);
    args.insert(QStringLiteral("take"), words);
    m_act(verb::kCustomerMerge, {}, args);
}

void ReplicaCustomers::undoMerge(CardId merge) { m_act(verb::kMergeUndo, {}, idArgs({{"merge", merge.v}})); }

void ReplicaCustomers::erase(CustomerId id) { m_act(verb::kPersonErase, {}, idArgs({{"customer", id.v}})); }

void ReplicaCustomers::sayDistinct(CustomerId a, CustomerId b) {
    QJsonObject args = idArgs({{"owner", a.v}});
    args.insert(QStringLiteral("kind"), QStringLiteral("distinct"));
    args.insert(QStringLiteral("body"), idArgs({{"other", b.v}}));
    m_act(verb::kCardAdd, {}, args);
}

void ReplicaCustomers::moveConversation(ConversationId id, CustomerId to, bool withIdentity) {
    QJsonObject args = idArgs({{"customer", to.v}});
    args.insert(QStringLiteral("with_identity"), withIdentity);
    m_act(verb::kConversationMove, id, args);
}

void ReplicaCustomers::mergeConversations(ConversationId into, ConversationId from) {
    m_act(verb::kConversationMerge, from, idArgs({{"into", into.v}}));
}

void ReplicaCustomers::splitConversation(ConversationId id, MessageId from) {
    m_act(verb::kConversationSplit, id, idArgs({{"message", from.v}}));
}

}  // namespace heard::ui
