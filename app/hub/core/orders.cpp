// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/orders.h"

#include <QDateTime>
#include <QJsonArray>
#include <QUrl>
#include <cmath>

#include "hub/core/cleantext.h"
#include "hub/core/customers.h"
#include "hub/core/reachable.h"
#include "hub/ledger/rowvalues.h"
#include "protocol/reader.h"

namespace heard::hub {
namespace {

using protocol::Reader;

constexpr qsizetype kMostOrders = 500;
constexpr qsizetype kMostOrderBytes = 32 * 1024;
constexpr qsizetype kMostOrderLines = 200;
constexpr qsizetype kMostOrderId = 100;
constexpr int kMostOrderDepth = 8;
const QString kOrderKind = QStringLiteral("order");

tl::unexpected<Error> wrongOrder(const char *field) {
    return failure(QStringLiteral("wrong-shape"), QLatin1String(field));
}

/// One line of text into `body`; absent stays absent. False if it is something else or too long.
bool takeOrderText(QJsonObject &body, const char *name, qsizetype most) {
    const QLatin1String key(name);
    const QJsonValue value = body.value(key);
    if (value.isUndefined() || value.isNull()) {
        body.remove(key);
        return true;
    }
    if (!value.isString() || value.toString().size() > most) return false;
    body.insert(key, cleanLine(value.toString(), most));
    return true;
}

bool isAmount(const QJsonValue &value) {
    return value.isUndefined() || (value.isDouble() && std::isfinite(value.toDouble()));
}

bool isWebLink(const QString &text) {
    const QUrl link(text, QUrl::StrictMode);
    const bool web = link.scheme() == QLatin1String("https") || link.scheme() == QLatin1String("http");
    return link.isValid() && web && !link.host().isEmpty() && link.userInfo().isEmpty();
}

bool isCurrency(const QString &text) {
    return text.size() == 3 && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

/// ms since 1970, or a time as in RFC 3339; -1: neither.
qint64 timeIn(const QJsonValue &value, qint64 now) {
    if (value.isUndefined() || value.isNull()) return now;
    if (value.isDouble()) return value.toInteger(-1) >= 0 ? value.toInteger() : -1;
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return time.isValid() && time.timeSpec() != Qt::LocalTime ? time.toMSecsSinceEpoch() : -1;
}

Result<void> cleanLines(QJsonObject &body) {
    const QJsonValue value = body.value(QLatin1String("lines"));
    if (value.isUndefined()) return {};
    if (!value.isArray() || value.toArray().size() > kMostOrderLines) return wrongOrder("lines");
    QJsonArray lines;
    const QJsonArray given = value.toArray();
    for (const QJsonValue &each : given) {
        QJsonObject line = each.toObject();
        const bool good = each.isObject() && takeOrderText(line, "name", 200) &&
                          isAmount(line.value(QLatin1String("quantity"))) &&
                          isAmount(line.value(QLatin1String("price")));
        if (!good) return wrongOrder("lines");
        lines += line;
    }
    body.insert(QStringLiteral("lines"), lines);
    return {};
}

Result<QJsonObject> cleanOrder(QJsonObject body, const QString &externalId, qint64 now) {
    if (jsonBytes(body).size() > kMostOrderBytes || nestsDeeper(body, kMostOrderDepth))
        return failure(QStringLiteral("too-large"));
    body.insert(QStringLiteral("id"), externalId);
    if (!body.contains(QLatin1String("number"))) body.insert(QStringLiteral("number"), externalId);
    constexpr std::pair<const char *, qsizetype> kTexts[] = {
        {"number", 100}, {"status", 50}, {"status_text", 300}, {"link", 2000}, {"currency", 3}};
    for (const auto &[name, most] : kTexts)
        if (!takeOrderText(body, name, most)) return wrongOrder(name);
    if (const QString link = body.value(QLatin1String("link")).toString(); !link.isEmpty() && !isWebLink(link))
        return wrongOrder("link");
    if (const QString code = body.value(QLatin1String("currency")).toString(); !code.isEmpty() && !isCurrency(code))
        return wrongOrder("currency");
    if (!isAmount(body.value(QLatin1String("total")))) return wrongOrder("total");
    const qint64 at = timeIn(body.value(QLatin1String("updated_at")), now);
    if (at < 0) return wrongOrder("updated_at");
    body.insert(QStringLiteral("updated_at"), at);
    if (auto good = cleanLines(body); !good) return tl::unexpected(good.error());
    return body;
}

std::optional<Card> orderCard(Change &change, CustomerId customer, const QString &externalId) {
    const auto cards = change.read().cardsOf(kOrderKind, customer.v);
    for (const Card &card : cards)
        if (card.body.value(QLatin1String("id")).toString() == externalId) return card;
    return std::nullopt;
}

bool isOrderId(const QString &id) {
    return !id.isEmpty() && id.size() <= kMostOrderId && cleanLine(id, kMostOrderId) == id;
}

}  // namespace

bool isApiToken(Tables &tables, const QString &tokenHash) { return tables.number("api_session", tokenHash) == 1; }

Result<OrderOwner> orderOwner(Change &change, const QString &who) {
    const auto colon = who.indexOf(u':');
    if (colon < 0) {
        bool isNumber = false;
        auto customer = livingCustomer(change, CustomerId{who.toLongLong(&isNumber)});
        if (!isNumber || !customer) return failure(QStringLiteral("unknown-customer"));
        return OrderOwner{*std::move(customer), {}};
    }
    const auto identities = identitiesAt(change, who.left(colon), who.mid(colon + 1));
    if (identities.isEmpty()) return failure(QStringLiteral("unknown-customer"));
    for (const IdentityRecord &other : identities)
        if (other.customer != identities.first().customer) return failure(QStringLiteral("ambiguous"));
    auto customer = change.read().customer(identities.first().customer);
    if (!customer) return failure(QStringLiteral("unknown-customer"));
    return OrderOwner{*std::move(customer), identities.first().facts.id};
}

Result<PutOrder> putOrder(Change &change, const OrderOwner &owner, const QString &externalId,
                          const QJsonObject &given) {
    if (!isOrderId(externalId)) return wrongOrder("id");
    auto known = orderCard(change, owner.customer.id, externalId);
    // What does not say when it changed says so by differing.
    const qint64 before = known ? known->body.value(QLatin1String("updated_at")).toInteger() : change.now();
    auto body = cleanOrder(given, externalId, before);
    if (!body) return tl::unexpected(body.error());
    if (known && known->body == *body) return PutOrder{*body, false};
    if (!given.contains(QLatin1String("updated_at"))) body->insert(QStringLiteral("updated_at"), change.now());
    Card card = known.value_or(Card());
    card.body = *body;
    card.updatedAt = change.now();
    if (known) {
        change.put(card);
        return PutOrder{*body, false};
    }
    if (change.read().cardsOf(kOrderKind, owner.customer.id.v).size() >= kMostOrders)
        return failure(QStringLiteral("too-many"));
    card.kind = kOrderKind;
    card.owner = owner.customer.id.v;
    // So that an undone merge knows whose it is.
    if (owner.identity) card.extra.insert(QStringLiteral("identity"), owner.identity.v);
    change.add(card);
    return PutOrder{*body, true};
}

Result<Card> orderOf(Change &change, const OrderOwner &owner, const QString &externalId) {
    auto card = orderCard(change, owner.customer.id, externalId);
    if (!card) return failure(QStringLiteral("unknown-order"));
    return *std::move(card);
}

}  // namespace heard::hub
