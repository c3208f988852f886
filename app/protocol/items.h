// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>

#include "base/result.h"
#include "domain/card.h"
#include "domain/channel.h"
#include "domain/conversation.h"
#include "domain/message.h"
#include "domain/people.h"

/// Domain values to the JSON of items and back. Unknown fields go to `extra` and come back out of it.
/// Reading gives "wrong-shape" with the field in the detail.
namespace heard::protocol {

[[nodiscard]] QJsonObject toJson(const Agent &value);
[[nodiscard]] QJsonObject toJson(const Channel &value);
[[nodiscard]] QJsonObject toJson(const Customer &value);
[[nodiscard]] QJsonObject toJson(const Conversation &value);
[[nodiscard]] QJsonObject toJson(const Message &value);
[[nodiscard]] QJsonObject toJson(const Card &value);
[[nodiscard]] QJsonObject toJson(const Part &value);
[[nodiscard]] QJsonArray toJson(const QList<Part> &value);

[[nodiscard]] Result<Agent> agentFrom(const QJsonObject &json);
[[nodiscard]] Result<Channel> channelFrom(const QJsonObject &json);
[[nodiscard]] Result<Customer> customerFrom(const QJsonObject &json);
[[nodiscard]] Result<Conversation> conversationFrom(const QJsonObject &json);
[[nodiscard]] Result<Message> messageFrom(const QJsonObject &json);
[[nodiscard]] Result<Card> cardFrom(const QJsonObject &json);
[[nodiscard]] Result<Part> partFrom(const QJsonObject &json);
[[nodiscard]] Result<QList<Part>> partsFrom(const QJsonArray &json);

}  // namespace heard::protocol
