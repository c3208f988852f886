// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "domain/card.h"
#include "domain/channel.h"
#include "domain/conversation.h"
#include "domain/message.h"
#include "domain/people.h"

/// Items as JSON text without the tree in between, which costs several times as much: the hub writes two for every
/// message. What is read back from it equals toJson() of items.h. Pure, thread-safe.
namespace heard::protocol {

/// The same as encodeItem({seq, kind, toJson(value)}), the kind being the value's own.
[[nodiscard]] QByteArray itemText(qint64 seq, const Agent &value);
[[nodiscard]] QByteArray itemText(qint64 seq, const Channel &value);
[[nodiscard]] QByteArray itemText(qint64 seq, const Customer &value);
[[nodiscard]] QByteArray itemText(qint64 seq, const Conversation &value);
[[nodiscard]] QByteArray itemText(qint64 seq, const Message &value);
[[nodiscard]] QByteArray itemText(qint64 seq, const Card &value);

/// An array of parts; empty bytes for none.
[[nodiscard]] QByteArray partsText(const QList<Part> &parts);

}  // namespace heard::protocol
