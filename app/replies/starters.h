// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replies/cannedreply.h"

namespace heard::replies {

/// The 40 replies that a shop begins with (delivery, payment, return, opening hours, complaint, praise), each with a
/// variant in English, Russian and Ukrainian. Shortcuts are the same in all; title and folder are in `language`, else
/// in English. From resources/replies.
[[nodiscard]] QList<CannedReply> starterReplies(const QString &language);

}  // namespace heard::replies
