// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include "domain/ids.h"

namespace heard {

/// A piece of a message. Kinds known to this version: "text", "image", "file". Another kind is kept whole in `extra`
/// and shown as what it is called, never dropped.
struct Part {
    QString kind;
    QString text;     ///< of "text": plain text. Of others: the fallback to show
    BlobId blob;      ///< of "image" and "file"
    QString name;     ///< file name as sent
    QString mime;     ///< as the hub found it, not as claimed
    qint64 size = 0;  ///< bytes
    int width = 0;    ///< of "image", pixels
    int height = 0;
    QJsonObject extra;

    bool operator==(const Part &) const = default;
};

enum class Direction { In, Out, Note, System };

/// Where an outgoing message stands. Uncertain: the other side may or may not have taken it; a person decides.
enum class Delivery { None, Queued, Sending, Sent, Delivered, Read, Failed, Uncertain, Cancelled };

struct Message {
    MessageId id;
    ConversationId conversation;
    ChannelId channel;
    Direction direction = Direction::In;
    AgentId author;      ///< of Out, Note and System; none for In
    QString authorName;  ///< as shown
    QList<Part> parts;   ///< of System: none; see `event`
    QString event;       ///< of System: "resolved", "reopened", "snoozed", "woken", "assigned"
    qint64 at = 0;       ///< when it reached the hub, ms UTC
    qint64 sentAt = 0;   ///< when the customer's side says it was written; 0 if it does not say
    Delivery delivery = Delivery::None;
    QString failure;    ///< code, of Failed and Uncertain; of Sent: what went wrong of it all the same
    QString clientId;   ///< of Out and Note: made by the desk, names the outbox entry
    MessageId basedOn;  ///< of Out: the last message its writer had seen
    qint64 seq = 0;
    QJsonObject extra;  ///< fields of later versions, and of System the event's facts ("until")

    bool operator==(const Message &) const = default;
};

/// The text of all text parts, one line each; a picture or file stands as its name. Without what is quoted.
[[nodiscard]] QString plainText(const QList<Part> &parts);

/// One line of at most 160 characters for lists.
[[nodiscard]] QString snippet(const QList<Part> &parts);

}  // namespace heard
