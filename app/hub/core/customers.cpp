// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/customers.h"

#include <algorithm>

#include "protocol/profile.h"

namespace heard::hub {
namespace {

constexpr int kMostSuggested = 20;
constexpr qsizetype kTellingValue = 4;  ///< a shorter own field ("yes") tells nobody apart

QSet<CustomerId> saidToBeOthers(Tables &tables, CustomerId id) {
    QSet<CustomerId> others;
    const auto own = tables.cardsOf(QStringLiteral("distinct"), id.v);
    for (const Card &card : own) {
        auto other = tables.customer(CustomerId{card.body.value(QLatin1String("other")).toInteger()});
        while (other && other->mergedInto) other = tables.customer(other->mergedInto);
        if (other) others.insert(other->id);
    }
    return others;
}

bool areSaidToDiffer(Tables &tables, CustomerId a, CustomerId b) {
    return saidToBeOthers(tables, a).contains(b) || saidToBeOthers(tables, b).contains(a);
}

QSet<QString> orderNumbers(Tables &tables, CustomerId id) {
    QSet<QString> numbers;
    const auto orders = tables.cardsOf(QStringLiteral("order"), id.v);
    for (const Card &order : orders)
        if (const QString number = order.body.value(QLatin1String("number")).toString(); !number.isEmpty())
            numbers.insert(number);
    return numbers;
}

/// The own field that two customers have with the same value, telling enough to go by.
QString sharedField(const Customer &a, const Customer &b) {
    for (auto it = a.fields.begin(); it != a.fields.end(); ++it) {
        const QString value = it->toString().simplified();
        if (value.size() >= kTellingValue && b.fields.value(it.key()).toString().simplified() == value) return it.key();
    }
    return {};
}

class Finding {
public:
    Finding(Tables &tables, const Customer &customer) : m_tables(tables), m_customer(customer) {}

    QList<Duplicate> all() {
        byVouching();
        for (const Identity &identity : m_customer.identities) byReach(identity);
        byName();
        return m_found;
    }

private:
    void add(CustomerId id, const char *reason, const QString &detail) {
        const bool known =
            std::any_of(m_found.cbegin(), m_found.cend(), [&](const Duplicate &one) { return one.customer == id; });
        if (known || m_found.size() == kMostSuggested || areSaidToDiffer(m_tables, m_customer.id, id)) return;
        m_found += Duplicate{id, QLatin1String(reason), detail};
    }

    /// A channel knows it, see joining.h; both were customers already.
    void byVouching() {
        const auto cards = m_tables.cardsOf(QStringLiteral("vouched"), m_customer.id.v);
        for (const Card &card : cards) {
            auto other = m_tables.customer(CustomerId{card.body.value(QLatin1String("other")).toInteger()});
            while (other && other->mergedInto) other = m_tables.customer(other->mergedInto);
            if (other && other->id != m_customer.id)
                add(other->id, "vouched", card.body.value(QLatin1String("by")).toString());
        }
    }

    void byReach(const Identity &identity) {
        const auto others = m_tables.ids<CustomerId>("customers_by_reach", identity.id.v, kMostSuggested);
        if (others.isEmpty()) return;
        QString reach;
        if (auto rows = m_tables.run("identity_reach", identity.id.v); rows && rows->next()) reach = rows->text(0);
        const bool phone = reach.startsWith(QLatin1String("tel:"));
        for (const CustomerId id : others) add(id, phone ? "phone" : "mail", reach.section(u':', 1));
    }

    void byName() {
        const auto others = m_tables.ids<CustomerId>("customers_by_name", m_customer.id.v, kMostSuggested);
        if (others.isEmpty()) return;
        const QSet<QString> orders = orderNumbers(m_tables, m_customer.id);
        for (const CustomerId id : others) {
            const auto other = m_tables.customer(id);
            if (!other) continue;
            if (const QString field = sharedField(m_customer, *other); !field.isEmpty()) add(id, "field", field);
            const QSet<QString> shared = orderNumbers(m_tables, id) & orders;
            if (!shared.isEmpty()) add(id, "order", *shared.cbegin());
        }
    }

    Tables &m_tables;
    const Customer &m_customer;
    QList<Duplicate> m_found;
};

}  // namespace

std::optional<Customer> livingCustomer(Change &change, CustomerId id) {
    auto customer = change.read().customer(id);
    while (customer && customer->mergedInto) customer = change.read().customer(customer->mergedInto);
    return customer;
}

void renameCustomer(Change &change, Customer &customer) {
    change.put(customer);
    const auto conversations = change.read().ids<ConversationId>("conversations_of_customer", customer.id.v);
    for (const ConversationId id : conversations) {
        auto conversation = change.conversation(id);
        if (!conversation) continue;
        QString name = customer.name;
        if (name.isEmpty())  // lists need something to call them
            if (const auto identity = change.read().identity(conversation->identity)) name = identity->facts.label;
        if (conversation->facts.customerName == name) continue;
        conversation->facts.customerName = name;
        change.put(*conversation);
    }
}

QList<Duplicate> duplicatesOf(Tables &tables, CustomerId id) {
    const auto customer = tables.customer(id);
    if (!customer || customer->mergedInto) return {};
    return Finding(tables, *customer).all();
}

}  // namespace heard::hub
