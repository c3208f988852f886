// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

#include "domain/channel.h"
#include "domain/conversation.h"
#include "domain/message.h"
#include "domain/people.h"

namespace heard {

/// The words that stand for enum values in the database and on the wire; they never change.
/// A word of a later version gives nullopt.
[[nodiscard]] QString wordFor(Direction value);
[[nodiscard]] QString wordFor(Delivery value);
[[nodiscard]] QString wordFor(ConversationStatus value);
[[nodiscard]] QString wordFor(Channel::State value);
[[nodiscard]] QString wordFor(Consent value);

template <class T>
[[nodiscard]] std::optional<T> fromWord(const QString &word);
template <>
std::optional<Direction> fromWord(const QString &word);
template <>
std::optional<Delivery> fromWord(const QString &word);
template <>
std::optional<ConversationStatus> fromWord(const QString &word);
template <>
std::optional<Channel::State> fromWord(const QString &word);
template <>
std::optional<Consent> fromWord(const QString &word);

}  // namespace heard
