// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QMetaType>
#include <QSet>
#include <QStringList>
#include <optional>

#include "domain/conversation.h"
#include "domain/filter.h"
#include "domain/ids.h"

/// The values of the replica that are not the hub's: what the agent wrote, and what a commit changed.
namespace heard::replica {

/// Whose a write is: the hub has its facts still, what the agent wrote is nowhere else yet.
enum class Whose { Hub, Agent };

/// Something the agent asked for that the hub has not confirmed yet. `id` is made once and names the `do` for ever.
struct OutboxEntry {
    /// Queued: never tried. Sending: may have reached the hub. Accepted: done, its message has not come back yet.
    /// Stopped: refused; a person decides.
    enum class State { Queued, Sending, Accepted, Stopped };

    QString id;
    qint64 order = 0;             ///< given by the replica: entries go out in this order
    ConversationId conversation;  ///< none: of the whole workspace
    QString verb;                 ///< protocol/verbs.h
    QJsonObject args;             ///< of the verb
    std::optional<qint64> basedOn;
    QStringList files;    ///< local paths, sent as parts after those in `args`
    QJsonArray uploaded;  ///< the parts that the first of `files` have become
    State state = State::Queued;
    qint64 doneSeq = 0;  ///< of Accepted
    QString code;        ///< of Stopped
    QJsonObject facts;
    qint64 createdAt = 0;
    qint64 notBefore = 0;  ///< waits until then, and those behind it in its conversation too; 0: no wait

    bool operator==(const OutboxEntry &) const = default;
};

/// Unsent text of one conversation; of none: a contact that is being taken down. An empty one is no draft.
struct Draft {
    ConversationId conversation;
    bool note = false;
    QString text;
    QStringList files;  ///< absolute paths of copies in the desk's folder
    int caret = 0;
    qint64 updatedAt = 0;
    QJsonArray parts;        ///< files that the hub has already, as parts
    QJsonArray used;         ///< card ids of the canned replies that are in it
    QJsonObject outgoing{};  ///< domain/outgoing.h

    bool isEmpty() const {
        return text.trimmed().isEmpty() && files.isEmpty() && parts.isEmpty() && outgoing.isEmpty();
    }
    bool operator==(const Draft &) const = default;
};

/// A conversation with what orders and filters lists, so that lists need not read a row to know where it belongs.
struct Place {
    ConversationId id;
    Standing standing;
    bool gone = false;  ///< or merged into another: in no list
    CustomerId customer;

    bool operator==(const Place &) const = default;
};

/// How many conversations there are of a sort, and how many of them have something unread.
struct Tally {
    int n = 0;
    int unread = 0;

    bool operator==(const Tally &) const = default;
};

/// Exact numbers, kept with each write.
struct Counts {
    Tally open;
    Tally waiting;
    Tally snoozed;
    Tally resolved;
    int unread = 0;  ///< conversations with unread messages
    int drafts = 0;  ///< conversations with a draft
    int sample = 0;  ///< conversations of the sample data
    int outbox = 0;  ///< conversations with an entry that has not left (protocol::verb::isQuiet apart)
    // Of the open ones, by id; 0: nobody's, of no department.
    QHash<qint64, Tally> agents;
    QHash<qint64, Tally> channels;
    QHash<qint64, Tally> departments;
    QHash<qint64, Tally> mentions;  ///< by agent: in how many they are mentioned, and have not looked
    QHash<QString, Tally> tags;     ///< of those not resolved

    bool operator==(const Counts &) const = default;
};

/// Where the replica stands in a ledger's journal. No cursor: nothing whole has been taken yet.
struct Position {
    QString workspace;
    std::optional<qint64> cursor;

    bool operator==(const Position &) const = default;
};

/// What one commit changed.
struct Change {
    bool everything = false;  ///< more than can be named: read anew
    QHash<ConversationId, Place> conversations;
    QHash<ConversationId, QSet<MessageId>> messages;
    QSet<CustomerId> customers;
    bool channels = false;
    bool agents = false;
    QSet<QString> cards;  ///< kinds of which cards came, changed or went
    QSet<ConversationId> drafts;
    QSet<ConversationId> outbox;
    std::optional<Counts> counts;  ///< if they differ from before

    bool isEmpty() const {
        return !everything && conversations.isEmpty() && messages.isEmpty() && customers.isEmpty() && !channels &&
               !agents && cards.isEmpty() && drafts.isEmpty() && outbox.isEmpty() && !counts;
    }
};

}  // namespace heard::replica

Q_DECLARE_METATYPE(heard::replica::Change)
