// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include "domain/conversation.h"

namespace heard {

/// Where a conversation stands: all that lists are ordered and filtered by.
struct Standing {
    qint64 lastAt = 0;
    qint64 dueAt = 0;
    qint64 waitingSince = 0;
    ConversationStatus status = ConversationStatus::Open;
    bool unread = false;
    AgentId assignee;
    CardId department;
    ChannelId channel;
    QStringList tags;
    QList<AgentId> mentioned;

    bool operator==(const Standing &) const = default;
};

[[nodiscard]] Standing standingOf(const Conversation &conversation);

/// What a list asks of its conversations: all that is said must be so, and of a list of values one. Empty says nothing.
struct Filter {
    static constexpr AgentId kMe{-1};  ///< as an assignee: whoever looks
    static constexpr AgentId kNobody{};

    QList<ConversationStatus> statuses;  ///< empty: all but resolved
    QList<AgentId> assignees;
    QList<CardId> departments;  ///< none as an entry: of no department
    QList<ChannelId> channels;
    QStringList tags;        ///< whatever their case
    bool unread = false;     ///< with incoming messages that nobody has looked at
    bool mentioned = false;  ///< a note mentions whoever looks
    int waitingMinutes = 0;  ///< the customer has waited for longer than that
    int dueMinutes = -1;     ///< the promise is broken within so many minutes; 0: it is broken
    QJsonObject extra;       ///< conditions of later versions

    /// What matches may change by time alone.
    bool isTimed() const { return waitingMinutes > 0 || dueMinutes >= 0; }
    bool wantsResolved() const { return statuses.contains(ConversationStatus::Resolved); }
    bool operator==(const Filter &) const = default;
};

[[nodiscard]] bool matches(const Filter &filter, const Standing &standing, AgentId me, qint64 now);

/// As a saved view's card holds it; what is empty is left out.
[[nodiscard]] QJsonObject toJson(const Filter &filter);
[[nodiscard]] Filter filterFrom(const QJsonObject &json);

/// How a list is ordered: by the newest message, by the promise that is broken first, by who has waited longest.
enum class Sort { Newest, Promise, Longest };

/// What rows are ordered by: the higher stands above. Those without a promise, or who do not wait, come last.
[[nodiscard]] qint64 rankOf(Sort sort, const Standing &standing);

}  // namespace heard
