// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>

#include "hub/ledger/records.h"
#include "hub/service.h"
#include "storage/rows.h"

/// Rows to values, in the column order of the statements, and JSON columns to bytes and back.
namespace heard::hub {

/// The column `marks`: tags and mentions; empty for none.
[[nodiscard]] QByteArray marksBytes(const Conversation &conversation);

[[nodiscard]] Agent readAgent(const storage::Rows &row);
[[nodiscard]] SessionRecord readSession(const storage::Rows &row);
[[nodiscard]] DeviceRecord readDevice(const storage::Rows &row);
[[nodiscard]] Customer readCustomer(const storage::Rows &row);  ///< without identities
[[nodiscard]] Identity readIdentity(const storage::Rows &row);
[[nodiscard]] IdentityRecord readIdentityRecord(const storage::Rows &row);
[[nodiscard]] ChannelRecord readChannel(const storage::Rows &row);  ///< without its secrets, which are sealed
[[nodiscard]] ConversationRecord readConversation(const storage::Rows &row);
[[nodiscard]] MessageRecord readMessage(const storage::Rows &row);
[[nodiscard]] Card readCard(const storage::Rows &row);
[[nodiscard]] BlobRecord readBlob(const storage::Rows &row);
[[nodiscard]] OutboxRecord readOutbox(const storage::Rows &row);

/// Empty bytes for an empty object, which most are.
[[nodiscard]] QByteArray jsonBytes(const QJsonObject &json);
[[nodiscard]] QByteArray jsonBytes(const QJsonArray &json);
[[nodiscard]] QJsonObject jsonObject(const QByteArray &bytes);
[[nodiscard]] QJsonArray jsonArray(const QByteArray &bytes);

}  // namespace heard::hub
