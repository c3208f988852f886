// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channelapi/values.h"
#include "hub/ledger/audit.h"
#include "protocol/frames.h"

/// What is read for desks and channels, on the reader's thread.
namespace heard::hub {

/// A page of a snapshot: as many rows as `limit` asks for (1 to 1000), fewer if they are large, so that the answer
/// stays well below the frame limit, and only what `reader` may see. Codes: "wrong-shape", "unknown-kind".
[[nodiscard]] Result<QJsonObject> snapshotPage(Tables &tables, AgentId reader, const QJsonObject &args);

/// A page of one conversation's messages, from the newest down. Codes: "wrong-shape".
[[nodiscard]] Result<QJsonObject> messagesPage(Tables &tables, const QJsonObject &args);

/// {channel} -> {kept}: the keys of a channel's secrets. Codes: "not-allowed", "wrong-shape", "not-found".
[[nodiscard]] Result<QJsonObject> keptSecrets(Tables &tables, const Agent &who, const QJsonObject &args);
/// Who may be the same person as a customer (customers.h), as the query answers it. Codes: "wrong-shape".
[[nodiscard]] Result<QJsonObject> duplicatesFor(Tables &tables, const QJsonObject &args);

/// {before?, limit} -> {items, next}: the audit log, newest first. Codes: "not-allowed", "wrong-shape".
[[nodiscard]] Result<QJsonObject> auditPage(Tables &tables, const Agent &who, const QJsonObject &args);

/// The newest messages between the hub and an address on a channel, oldest first, without notes.
[[nodiscard]] QList<channelapi::HistoryMessage> historyFor(Tables &tables, const Channel &channel,
                                                           const QString &address, int limit);

}  // namespace heard::hub
