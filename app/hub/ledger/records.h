// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "domain/card.h"
#include "domain/conversation.h"
#include "domain/message.h"
#include "domain/people.h"

/// Rows of the ledger with what only the hub keeps of them. (A channel's is hub::ChannelRecord in service.h.)
namespace heard::hub {

struct ConversationRecord {
    Conversation facts;
    IdentityId identity;  ///< whom a reply goes to: where the customer wrote last
    QString threadKey;    ///< as the connector gave it
    MessageId readUpTo;   ///< the last message that an agent has looked at
    qint64 resolvedAt = 0;
};

struct MessageRecord {
    Message facts;
    IdentityId identity;  ///< from whom or to whom; none for notes and system lines
    QString remoteId;     ///< its name on the other side
};

struct IdentityRecord {
    Identity facts;
    CustomerId customer;
};

struct BlobRecord {
    BlobId id;
    QString hash;  ///< hex SHA-256; names the file
    QString name;
    QString mime;
    qint64 size = 0;
    int width = 0;
    int height = 0;
};

/// What lets somebody in, known by the hash of its token. `purpose` is one of core/devices.h, "desk", or "api:" with a
/// name.
struct SessionRecord {
    QString tokenHash;
    AgentId agent;
    QString purpose;
    qint64 device = 0;   ///< 0: none
    qint64 renewAt = 0;  ///< when the token is to be replaced; 0: never
};

/// What an agent signs in from.
struct DeviceRecord {
    qint64 id = 0;
    AgentId agent;
    QString name;
    qint64 createdAt = 0;
    qint64 seenAt = 0;  ///< 0: never
    QString state;      ///< "active", "wipe" (it is told to when it comes next), "wiped"
    qint64 stateAt = 0;
};

/// A reply that has not come to an end. `state` is Queued or Sending; or Uncertain, where
/// the channel can look up what became of it.
struct OutboxRecord {
    MessageId message;
    ChannelId channel;
    QString address;
    Delivery state = Delivery::Queued;
    qint64 due = 0;
    int attempt = 0;  ///< how often it was handed to the connector
};

/// An incoming message that is known already.
struct KnownMessage {
    MessageId id;
    qint64 at = 0;
    ConversationId conversation;
};

}  // namespace heard::hub
