// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <memory>

#include "base/result.h"

namespace heard::hub {

/// A hub as the other commands use it, whether it runs or not. Each call waits for its answer.
class HubCalls {
public:
    virtual ~HubCalls();
    /// A verb of protocol/verbs.h. Codes: the verb's own, and "hub-silent".
    [[nodiscard]] virtual Result<QJsonObject> execute(const QString &verb, const QJsonObject &args) = 0;
    /// A query of protocol/verbs.h. Codes: the query's own, and "hub-silent".
    [[nodiscard]] virtual Result<QJsonObject> ask(const QString &query, const QJsonObject &args) = 0;
    /// True if it is the running hub that answers.
    [[nodiscard]] virtual bool isRunning() const = 0;
};

/// Marks a `do` as asked by the command line of the hub's machine, for the audit log.
[[nodiscard]] QJsonObject byCommand();

/// All that the hub has of one kind (protocol/items.h), page by page, without what was removed.
[[nodiscard]] Result<QJsonArray> factsOf(HubCalls &hub, const QString &kind);

/// The hub that runs on the folder, spoken to over /ws; if none runs, the folder's ledger opened here.
/// Codes: as Core::open, "no-ledger" (nothing there, unless `make`), "hub-silent", "wrong-token".
[[nodiscard]] Result<std::unique_ptr<HubCalls>> hubOn(const QString &folder, bool make);

/// The id of the agent of that name, or of that id. Codes: "not-found", and those of a query.
[[nodiscard]] Result<qint64> agentNamed(HubCalls &hub, const QString &word);

}  // namespace heard::hub
