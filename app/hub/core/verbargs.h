// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/core/conversationmoves.h"
#include "hub/core/verbs.h"
#include "protocol/reader.h"

namespace heard::hub {

[[nodiscard]] inline tl::unexpected<Error> notFound(const char *what) {
    return failure(QStringLiteral("not-found"), QLatin1String(what));
}

[[nodiscard]] inline bool isAdministrator(const Agent &agent) {
    return agent.roles.contains(QLatin1String("administrator"));
}

/// The conversation that the arguments name. Codes: "wrong-shape", "not-found", "merged" (it is in another one now;
/// facts: conversation).
[[nodiscard]] inline Result<ConversationRecord> conversationOf(VerbContext &context, protocol::Reader &args) {
    const ConversationId id{args.number("conversation", protocol::Reader::Need::Required)};
    if (args.failed()) return tl::unexpected(args.error());
    auto conversation = context.change.conversation(id);
    if (!conversation) return notFound("conversation");
    if (const ConversationId into = conversation->facts.mergedInto) {
        context.facts = {{QStringLiteral("conversation"), into.v}};
        return failure(QStringLiteral("merged"));
    }
    return *std::move(conversation);
}

/// The same, or the one that it was merged into: what is written to the customer is wanted there all the same.
[[nodiscard]] inline Result<ConversationRecord> livingConversationOf(VerbContext &context, protocol::Reader &args) {
    const ConversationId id{args.number("conversation", protocol::Reader::Need::Required)};
    if (args.failed()) return tl::unexpected(args.error());
    auto conversation = livingConversation(context.change, id);
    if (!conversation) return notFound("conversation");
    return *std::move(conversation);
}

/// The argument `token_hash`. Only the hash: the token itself never comes here, so that it is in no frame, file or list
/// of what was done. Codes: "wrong-shape".
[[nodiscard]] Result<QString> tokenHashIn(protocol::Reader &args, protocol::Reader::Need need);

/// Codes: "not-found".
[[nodiscard]] inline Result<Card> departmentCard(Change &change, CardId id) {
    auto card = change.read().card(id);
    if (!card || card->kind != QLatin1String("department")) return notFound("department");
    return *std::move(card);
}

}  // namespace heard::hub
