// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "ui/models/replyindex.h"

namespace heard::ui {

inline constexpr std::array kScopes{ReplyIndex::Scope::All, ReplyIndex::Scope::Mine, ReplyIndex::Scope::Team,
                                    ReplyIndex::Scope::Everybody};

/// "Mine", "Team's", "Everybody's", "All".
[[nodiscard]] QString scopeWords(ReplyIndex::Scope scope);

}  // namespace heard::ui
