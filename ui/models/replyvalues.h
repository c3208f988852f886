// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "replies/cannedreply.h"
#include "replies/template.h"
#include "ui/models/desk.h"

namespace heard::ui {

/// For whom the open conversation's reply is written. The language that the customer's last messages are in counts
/// before the one they are known by, and that before the agent's own.
[[nodiscard]] replies::Audience audienceOf(Desk &desk, ConversationId conversation);

/// Variables of canned replies: customer.name, customer.first_name, agent.name, agent.first_name, channel.name,
/// conversation.number, conversation.subject, order.number, order.status (of the customer's newest order),
/// date.today, date.tomorrow (in `language`, "14 November"), time.now. One without a value is not among them.
[[nodiscard]] replies::Values valuesOf(Desk &desk, ConversationId conversation, const Clock &clock,
                                       const QString &language);
/// A canned reply as it goes into that conversation.
[[nodiscard]] PreparedReply prepareFor(Desk &desk, const replies::CannedReply &reply, ConversationId conversation,
                                       const Clock &clock);
/// The names of all, for who writes a reply.
[[nodiscard]] QStringList variableNames();

}  // namespace heard::ui
