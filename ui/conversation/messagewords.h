// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "ui/models/desk.h"

/// What a row of the conversation says in words beside its own text.
namespace heard::ui {

[[nodiscard]] QString footerWords(const MessageRow &row);
[[nodiscard]] QString systemSentence(const MessageRow &row, qint64 now);
/// Why an outgoing row stands still, what came in meanwhile, and the mend; empty if it does not.
[[nodiscard]] QString troubleSentence(const MessageRow &row);
/// On what is pressed to see what a message quotes.
[[nodiscard]] QString foldWords(bool unfolded);
[[nodiscard]] QString unknownPartSentence(const Part &part);
[[nodiscard]] QString deliveryWord(Delivery delivery);
/// The icon of a delivery mark, empty if there is none.
[[nodiscard]] QString deliveryIcon(Delivery delivery);
/// What a person can decide of a row that stands still.
enum class Decision { None, SendAgain, Drop, Discard, ToNote };
/// Those there are for it, the first one first; none while it goes its way.
[[nodiscard]] QList<Decision> decisionsFor(const MessageRow &row);
[[nodiscard]] QString decisionWords(Decision decision, const MessageRow &row);
/// What an entry of the outbox asks for: "Reply", "Resolve" …
[[nodiscard]] QString deedWords(const QString &verb);
void decide(Desk &desk, const MessageRow &row, Decision decision);
/// Failed, uncertain or refused in the outbox: a person must decide.
[[nodiscard]] bool needsDecision(const MessageRow &row);

}  // namespace heard::ui
