// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/importrows.h"

#include <QJsonArray>

#include "hub/core/customers.h"
#include "hub/core/reachable.h"
#include "protocol/profile.h"

namespace heard::hub {
namespace {

constexpr qsizetype kMostAddresses = 20;  ///< of one row

QStringList listOf(const QString &region) { return region.isEmpty() ? QStringList() : QStringList{region}; }

Result<QList<Reachable>> addressesOf(const QJsonObject &row, const QStringList &regions, const QString &language) {
    QList<Reachable> all;
    for (const char *key : {"phones", "emails"}) {
        const QJsonArray typed = row.value(QLatin1String(key)).toArray();
        for (const QJsonValue &one : typed) {
            const auto at = reachableFrom(one.toString(), regions, language);
            if (!at) return failure(QStringLiteral("bad-address"));
            all += *at;
        }
    }
    if (all.size() > kMostAddresses) return failure(QStringLiteral("too-large"));
    return all;
}

/// Sets what the row says and the customer does not have yet.
Result<void> fill(Customer &customer, const QJsonObject &row) {
    const QJsonObject has = protocol::profileJson(customer);
    QJsonObject set;
    for (const char *key : {"name", "language", "notes"}) {
        const QJsonValue value = row.value(QLatin1String(key));
        if (!value.toString().isEmpty() && has.value(QLatin1String(key)).toString().isEmpty())
            set.insert(QLatin1String(key), value);
    }
    QStringList tags = customer.tags;
    const QJsonArray further = row.value(QLatin1String("tags")).toArray();
    for (const QJsonValue &tag : further)
        if (!tags.contains(tag.toString(), Qt::CaseInsensitive)) tags += tag.toString();
    if (tags != customer.tags) set.insert(QStringLiteral("tags"), QJsonArray::fromStringList(tags));
    QJsonObject fields = customer.fields;
    const QJsonObject own = row.value(QLatin1String("fields")).toObject();
    for (auto it = own.begin(); it != own.end(); ++it)
        if (!fields.contains(it.key())) fields.insert(it.key(), *it);
    if (fields != customer.fields) set.insert(QStringLiteral("fields"), fields);
    if (auto good = protocol::applyProfile(customer, set); !good) return good;
    return cleanCustomer(customer);
}

}  // namespace

Result<void> checkRow(const QJsonObject &row, const QString &region) {
    const auto addresses = addressesOf(row, listOf(region), row.value(QLatin1String("language")).toString());
    if (!addresses) return tl::unexpected(addresses.error());
    Customer customer;
    if (auto filled = fill(customer, row); !filled) return filled;
    if (customer.name.isEmpty() && addresses->isEmpty()) return failure(QStringLiteral("empty"));
    return {};
}

Came bringIn(Change &change, const QJsonObject &row, const QString &region) {
    const auto addresses = addressesOf(row, listOf(region), row.value(QLatin1String("language")).toString());
    if (!addresses) return Came::Full;  // checked before: only a version that reads numbers otherwise gets here
    QList<CustomerId> known;
    for (const Reachable &at : *addresses) {
        const auto found = customersAt(change, at);
        for (const CustomerId id : found)
            if (!known.contains(id)) known += id;
    }
    if (known.size() > 1) return Came::Unclear;
    Customer customer;
    if (!known.isEmpty()) customer = livingCustomer(change, known.first()).value_or(Customer{});
    const Customer before = customer;
    if (auto filled = fill(customer, row); !filled) return Came::Full;
    if (!customer.id) customer.nameByAgent = !customer.name.isEmpty();
    for (const Reachable &at : *addresses) addReachable(change, customer, at);
    if (!customer.id) {
        change.add(customer);
        return Came::Added;
    }
    if (customer == before) return Came::Same;
    customer.name == before.name ? change.put(customer) : renameCustomer(change, customer);
    return Came::Changed;
}

bool namesAny(Change &change, const QJsonObject &row, const QString &region, const QSet<CustomerId> &customers) {
    const auto addresses = addressesOf(row, listOf(region), row.value(QLatin1String("language")).toString());
    if (!addresses) return false;
    for (const Reachable &at : *addresses)
        for (const CustomerId id : customersAt(change, at))
            if (customers.contains(id)) return true;
    return false;
}

}  // namespace heard::hub
