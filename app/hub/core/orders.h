// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/ledger/change.h"

/// Orders of customers, as a shop's system puts them in (resources/protocol/shop-api.yaml): cards of kind "order" whose
/// owner is the customer. On the writer's thread, each within one transaction.
namespace heard::hub {

/// Whether the token with this hash was given to a shop's system.
[[nodiscard]] bool isApiToken(Tables &tables, const QString &tokenHash);

/// Who is meant by "17" (an id) or "email:anna@example.org" (an identity; phones and mail addresses in any form).
struct OrderOwner {
    Customer customer;
    IdentityId identity;  ///< by which they were found; none for an id
};
/// Codes: "unknown-customer", "ambiguous" (several customers have the address; merge them or use an id).
[[nodiscard]] Result<OrderOwner> orderOwner(Change &change, const QString &who);

struct PutOrder {
    QJsonObject order;
    bool isNew = false;
};
/// The order as it is kept, cleaned; the same again changes nothing. Codes: "wrong-shape" with the field, "too-large",
/// "too-many" (500 orders of one customer).
[[nodiscard]] Result<PutOrder> putOrder(Change &change, const OrderOwner &owner, const QString &externalId,
                                        const QJsonObject &body);
/// Codes: "unknown-order".
[[nodiscard]] Result<Card> orderOf(Change &change, const OrderOwner &owner, const QString &externalId);

}  // namespace heard::hub
