// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/customermerge.h"
#include "domain/people.h"

/// The fields of a customer that agents write, as one JSON object with the names that the item has: what customer_put
/// sets, what the ledger keeps beside its columns, what a merge remembers.
namespace heard::protocol {

/// Without what is empty.
[[nodiscard]] QJsonObject profileJson(const Customer &customer);

/// Sets the fields that @p set names and leaves the others; null empties one. Code: "wrong-shape" with the field, which
/// may be one that is not an agent's to write.
[[nodiscard]] Result<void> applyProfile(Customer &customer, const QJsonObject &set);

/// The word of a field in JSON.
[[nodiscard]] QString wordFor(CustomerField field);
/// Codes: "wrong-shape".
[[nodiscard]] Result<QList<CustomerField>> customerFieldsFrom(const QStringList &words);

}  // namespace heard::protocol
