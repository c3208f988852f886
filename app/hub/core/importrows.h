// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/ledger/change.h"

/// One row of a file of customers, as import_part takes it. On the writer's thread.
namespace heard::hub {

/// Whether it can come in at all, whoever is in the ledger. Codes: "bad-address", "too-large", "empty", and those of
/// customers.h.
[[nodiscard]] Result<void> checkRow(const QJsonObject &row, const QString &region);

/// Added: somebody new. Changed: something empty was filled in. Unclear: its addresses are of several customers. Full:
/// the customer holds as much as one may. The last two leave the row out.
enum class Came { Added, Changed, Same, Unclear, Full };
[[nodiscard]] Came bringIn(Change &change, const QJsonObject &row, const QString &region);

/// Whether the row's addresses are those of one of these customers.
[[nodiscard]] bool namesAny(Change &change, const QJsonObject &row, const QString &region,
                            const QSet<CustomerId> &customers);

}  // namespace heard::hub
