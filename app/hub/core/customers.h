// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/customermerge.h"
#include "hub/ledger/change.h"

/// Who is who: naming customers, finding that two are one person, merging them and taking that back. On the writer's
/// thread, each within one transaction.
namespace heard::hub {

/// The customer that holds what this one had: itself, or whom it was merged into, at the end of the chain.
[[nodiscard]] std::optional<Customer> livingCustomer(Change &change, CustomerId id);

/// Bounds what an agent wrote of a customer; what makes no sense at all is refused. Codes: "too-large", "wrong-shape"
/// (the field). In customerverbs.cpp.
[[nodiscard]] Result<void> cleanCustomer(Customer &customer);

/// Writes the customer, and its name into all its conversations if that has changed.
void renameCustomer(Change &change, Customer &customer);

/// Merges @p from into @p into; the card of kind "merge" that remembers all that moved. Codes: "same", "merged" (one of
/// them is already), "not-allowed" (sample data and real do not mix).
[[nodiscard]] Result<Card> mergeCustomers(Change &change, const Agent &who, Customer into, Customer from,
                                          const QList<CustomerField> &take);

/// Takes a merge back at any later time. Identities, conversations and orders go back to whom they came from, unless
/// they went elsewhere since; what came after the merge goes with its identity; values that the merge brought and
/// nobody changed since are as before. Codes: "wrong-state" (taken back before), "not-found".
[[nodiscard]] Result<void> unmergeCustomers(Change &change, const Agent &who, Card merge);

/// A customer who may be the same person, and why: "vouched" (a channel says so; `detail` is the kind), "phone" or
/// "mail" (`detail` is it), "field" (same name, and `detail` is the own field with the same value), "order" (same name,
/// and the number of an order of both).
struct Duplicate {
    CustomerId customer;
    QString reason;
    QString detail;
};

/// At most 20, the surest first, without those that an agent has said to be others (cards of kind "distinct").
[[nodiscard]] QList<Duplicate> duplicatesOf(Tables &tables, CustomerId customer);

}  // namespace heard::hub
