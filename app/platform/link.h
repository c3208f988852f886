// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace heard {

/// Links into the program, as the system hands them over: heard://conversation/17.
[[nodiscard]] QString linkToConversation(qint64 id);
/// The conversation's number; nothing if it is no such link. Anyone can make a link: it opens and does nothing else.
[[nodiscard]] std::optional<qint64> conversationOfLink(const QString &link);

}  // namespace heard
