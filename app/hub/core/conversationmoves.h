// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/ledger/change.h"

/// What changes whose a conversation is, or which messages are in it. On the writer's thread. Messages keep their ids,
/// times and order; replies under way keep their addresses.
namespace heard::hub {

/// The conversation that holds what this one had: itself, or what it was merged into, at the end of the chain.
[[nodiscard]] std::optional<ConversationRecord> livingConversation(Change &change, ConversationId id);

/// Sets what a conversation shows of its messages (the last one, unread, waiting since when, where a reply goes) from
/// those that are in it now, and writes it. An open or waiting one becomes what its last message makes it.
void recount(Change &change, ConversationRecord &conversation);

/// Moves messages into another conversation; both are recounted and written.
void moveMessages(Change &change, const QList<MessageId> &messages, ConversationRecord &from, ConversationRecord &to);

/// A new conversation of @p customer beside @p source, not written yet.
[[nodiscard]] ConversationRecord conversationBeside(Change &change, const ConversationRecord &source,
                                                    const Customer &customer);

/// To another customer. Codes: "merged", "not-allowed" (sample data and real do not mix).
[[nodiscard]] Result<void> moveConversation(Change &change, const Agent &who, ConversationRecord conversation,
                                            const Customer &to, bool withIdentity);

/// @p from becomes an empty resolved one that points to @p into. Codes: "same", "merged", "other-customer".
[[nodiscard]] Result<void> mergeConversations(Change &change, const Agent &who, ConversationRecord into,
                                              ConversationRecord from);

/// What comes from @p first on becomes a conversation of its own; both keep the thread key, and the customer's next
/// message joins the newer one. Codes: "merged", "not-found", "nothing-left" (one of the two would have no message of a
/// person).
[[nodiscard]] Result<ConversationId> splitConversation(Change &change, const Agent &who,
                                                       ConversationRecord conversation, MessageId first);

}  // namespace heard::hub
