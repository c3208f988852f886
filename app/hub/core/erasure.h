// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>

#include "hub/core/cardrules.h"
#include "hub/core/verbs.h"

/// Taking people and conversations out of the ledger for good. On the writer's thread. What goes: rows, files that
/// nothing else needs, cards, replies on their way, and all that the journal said of them (its numbers stay, without
/// holes). Desks are told what is gone, and by a card of kind "erased", which they find even after a snapshot, to drop
/// what they wrote and cached of it. After the commit the ledger's file is written anew without free pages, and the
/// search index is made again (Effects::erased).
namespace heard::hub {

inline constexpr auto kErasedKind = "erased";

class Erasure {
public:
    explicit Erasure(Change &change) : m_change(change) {}

    /// The customer, those merged into them, their conversations, and what passed with them in conversations of others.
    void person(CustomerId id);
    /// A conversation with all that is in it; its customer stays.
    void conversation(ConversationId id);
    enum class Files {
        Now,    ///< are written anew after this commit
        Later,  ///< more goes at once: after that, or at the next start
    };
    /// What they know of each other is gone when everything is: call it once, at the end. Gives counts: conversations,
    /// messages, files.
    QJsonObject finish(Files files = Files::Now);

    const Removed &removed() const { return m_removed; }

private:
    using CardOwner = CardRule::Owner;

    void removeCards(CardOwner of, qint64 owner);
    void removeCard(CardId id);
    void partFromOthers(CustomerId id);
    void blankJournal();

    Change &m_change;
    Removed m_removed;
    QList<CustomerId> m_customers;
    QList<ConversationId> m_conversations;
    QSet<CustomerId> m_others;  ///< once merged with them
    QJsonArray m_cards;
};

/// person_erase {customer} -> {conversations, messages, files}. Administrators only. Codes: "not-allowed",
/// "wrong-shape", "not-found", "merged" (facts: customer, whom it was merged into).
Result<QJsonObject> doPersonErase(VerbContext &context);

}  // namespace heard::hub
