// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/core/verbs.h"
#include "protocol/reader.h"

namespace heard::hub {

[[nodiscard]] inline tl::unexpected<Error> notFound(const char *what) {
    return failure(QStringLiteral("not-found"), QLatin1String(what));
}

/// The conversation that the arguments name. Codes: "wrong-shape", "not-found".
[[nodiscard]] inline Result<ConversationRecord> conversationOf(VerbContext &context, protocol::Reader &args) {
    const ConversationId id{args.number("conversation", protocol::Reader::Need::Required)};
    if (args.failed()) return tl::unexpected(args.error());
    auto conversation = context.change.conversation(id);
    if (!conversation) return notFound("conversation");
    return *std::move(conversation);
}

}  // namespace heard::hub
