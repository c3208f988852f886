// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <optional>

#include "base/result.h"
#include "replica/records.h"
#include "storage/rows.h"

/// How values stand in the replica's rows. Pure.
namespace heard::replica::rowcodec {

[[nodiscard]] QByteArray bytes(const QJsonObject &json);
[[nodiscard]] QJsonObject object(const QByteArray &bytes);
[[nodiscard]] QStringList listFrom(const QString &text);
[[nodiscard]] QString listText(const QStringList &list);
[[nodiscard]] QString arrayText(const QJsonArray &array);
[[nodiscard]] QString objectText(const QJsonObject &json);

/// A list as the schema's triggers read it: always an array.
[[nodiscard]] QString arrayColumn(const QStringList &words);
[[nodiscard]] QString arrayColumn(const QList<AgentId> &ids);
[[nodiscard]] QList<AgentId> agentsFrom(const QString &column);

[[nodiscard]] QString wordFor(OutboxEntry::State state);

/// From the columns of "draft" and "drafts", "entry" and "entries" in own.sql.
[[nodiscard]] Draft draftFrom(const storage::Rows &row);
[[nodiscard]] OutboxEntry entryFrom(const storage::Rows &row);

/// A fact from (seq, data), by one of protocol/items.h; logged and left out if it can't be read.
template <class T>
std::optional<T> factFrom(const storage::Rows &row, Result<T> (*read)(const QJsonObject &)) {
    auto value = read(object(row.bytes(1)));
    if (!value) return std::nullopt;
    value->seq = row.number(0);
    return *std::move(value);
}

}  // namespace heard::replica::rowcodec
