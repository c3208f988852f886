// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "standards/standard.h"

namespace heard::standards {

/// What is known of one item in one conversation. None: nobody has looked yet.
enum class Mark { None, Met, NotMet, NotApplicable };
[[nodiscard]] QString wordFor(Mark mark);  ///< "none", "met", "not", "na"
[[nodiscard]] Mark markFrom(const QString &word);

struct ItemMark {
    Mark mark = Mark::None;
    AgentId by;  ///< none: the program
    qint64 at = 0;
    MessageId proof;  ///< the message it was seen in, if the program saw it

    bool operator==(const ItemMark &) const = default;
};

/// How one conversation was handled, from its opening to its resolving, as a card of kind "score" whose owner is the
/// conversation. Written by the hub alone. A final one never changes; a conversation opened again gets another.
struct Score {
    CardId card;
    ConversationId conversation;
    QString standard;
    int version = 0;
    QHash<QString, ItemMark> items;  ///< by the item's id; one that is not here is Mark::None
    std::optional<double> value;     ///< 0 to 4. None: no person has confirmed anything
    qint64 firstReplyMs = -1;        ///< from the first message to the first reply; -1: there was none
    MessageId firstReply;
    bool final = false;
    qint64 finalAt = 0;

    bool operator==(const Score &) const = default;
};

inline constexpr auto kScoreKind = "score";

[[nodiscard]] Score scoreFrom(const Card &card);
[[nodiscard]] QJsonObject bodyOf(const Score &score);

/// 4 x the weight of what is met, over the weight of all that applies. What nobody has looked at counts as not met: the
/// number grows while an agent goes through the list. 0 if nothing applies.
[[nodiscard]] double valueOf(const Standard &standard, const QHash<QString, ItemMark> &items);
/// Whether a person has confirmed at least one item.
[[nodiscard]] bool isConfirmed(const Standard &standard, const QHash<QString, ItemMark> &items);
/// What the program sees by itself, as marks: now the first reply alone. `askedAt`: since when the customer waits if
/// nobody has replied yet, else 0.
[[nodiscard]] QHash<QString, ItemMark> seenMarks(const Standard &standard, const Score &score, qint64 askedAt,
                                                 qint64 promiseMs, qint64 now);

/// How many items are met, and how many apply.
struct Tally {
    int met = 0;
    int applies = 0;
};
[[nodiscard]] Tally tallyOf(const Standard &standard, const QHash<QString, ItemMark> &items);

/// The first reply against its promise.
struct FirstReply {
    /// Nothing: nobody has asked. Running: the customer waits, still in time. Overdue: waits, too late. InTime and
    /// Late: answered.
    enum class State { Nothing, Running, Overdue, InTime, Late };
    State state = State::Nothing;
    qint64 took = -1;  ///< ms, of InTime and Late
    qint64 left = 0;   ///< ms to the promise; below 0: over it. Of Running and Overdue
};
/// `askedAt`: the first message of this opening, 0 if none. `repliedAt`: the first reply since, 0 if none.
/// (Service hours come later: the clock runs day and night.)
[[nodiscard]] FirstReply firstReply(qint64 askedAt, qint64 repliedAt, qint64 promiseMs, qint64 now);
/// Of a score that is being made; `askedAt` as for seenMarks().
[[nodiscard]] FirstReply firstReplyOf(const Score &score, qint64 askedAt, qint64 promiseMs, qint64 now);
/// As an item's mark: None while it is running.
[[nodiscard]] Mark markOf(const FirstReply &reply);

}  // namespace heard::standards
