// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/people.h"
#include "hub/ledger/tables.h"

namespace heard::hub {

/// What `ask search` is answered with: see protocol::query::kSearch. The index at `indexPath` gives the candidates, the
/// ledger has the last word. `now`: ms UTC, for "today" and the like. On the ledger reader's thread; it takes at most
/// half a second and says `more` if that was not enough. Without an index the answer is empty and not whole.
/// Codes: "wrong-shape".
[[nodiscard]] Result<QJsonObject> searchPage(Tables &tables, const QString &indexPath, const Agent &who,
                                             const QJsonObject &args, qint64 now);

}  // namespace heard::hub
