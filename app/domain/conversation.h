// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include "domain/ids.h"
#include "domain/message.h"

namespace heard {

/// Open: the customer waits. Waiting: on the customer. Snoozed: until a time. Resolved: done; a new message reopens.
enum class ConversationStatus { Open, Waiting, Snoozed, Resolved };

/// One matter with one customer, with what a list shows of it so that a list needs one row a conversation.
struct Conversation {
    ConversationId id;
    CustomerId customer;
    QString customerName;  ///< for lists: the customer's name, else the identity's label; may be empty
    ChannelId channel;     ///< where the customer wrote last; replies go there
    QString subject;       ///< empty where the channel has none
    ConversationStatus status = ConversationStatus::Open;
    qint64 snoozedUntil = 0;
    AgentId assignee;
    qint64 createdAt = 0;
    qint64 lastAt = 0;      ///< of the last message that a person wrote; lists are ordered by it
    MessageId lastMessage;  ///< that one; a reply is based on the newest line of any kind that its writer has seen
    QString lastSnippet;
    Direction lastDirection = Direction::In;
    Delivery lastDelivery = Delivery::None;
    int unread = 0;            ///< incoming messages that no agent has looked at
    qint64 waitingSince = 0;   ///< the oldest incoming message not yet answered; 0 if answered
    qint64 lastInboundAt = 0;  ///< of the last incoming message, answered or not; 0 if there is none
    /// When the promise of an answer is broken; 0: nobody waits. From waitingSince and what the channel promised then.
    qint64 dueAt = 0;
    CardId department;             ///< a card of kind "department"; none: of no department
    QStringList tags;              ///< sorted, each once whatever its case
    QList<AgentId> mentioned;      ///< by notes that matter still: unseen, or written since it was last resolved
    QList<AgentId> mentionUnseen;  ///< those of them who have not looked
    MessageId customerReadUpTo;    ///< the last of ours that the customer has looked at
    ConversationId mergedInto;     ///< where its messages went; it is resolved, has none, and is in no list
    bool sample = false;
    qint64 seq = 0;
    QJsonObject extra;

    bool operator==(const Conversation &) const = default;
};

}  // namespace heard
