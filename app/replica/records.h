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
    int anchor = -1;         ///< the other end of what is selected; -1: nothing is
    int scroll = 0;          ///< the first line that is seen
    QString name{};          ///< one from the first letter to the end, on all devices; empty: no other has heard of it
    qint64 seen = 0;         ///< the hub's seq of what its writer went on from
    // Kept by the replica itself.
    qint64 offeredAt = 0;    ///< updatedAt of what was last put into the outbox for the other devices
    qint64 syncedAt = 0;     ///< and of what the hub has
    bool shared = false;     ///< colleagues see it
    QJsonObject uploaded{};  ///< by path: the parts that its files are at the hub

    /// Something in it that the hub has not.
    bool isAhead() const { return updatedAt != syncedAt; }
    bool isSameWriting(const Draft &other) const {
        return text == other.text && files == other.files && parts == other.parts && used == other.used &&
               outgoing == other.outgoing;
    }
    bool isEmpty() const {
        return text.trimmed().isEmpty() && files.isEmpty() && parts.isEmpty() && outgoing.isEmpty();
    }
    bool operator==(const Draft &) const = default;
};

/// A draft for the agent's other devices.
struct DraftOffer {
    ConversationId conversation;
    bool note = false;
    QString deviceName{};  ///< as a person would know it
    QStringList took{};    ///< versions of other devices that are in it now
    bool again = false;    ///< though it was offered as it is: the hub did not take it

    bool operator==(const DraftOffer &) const = default;
};

/// What is not to be kept: messages of resolved conversations whose last one is older than `before` (ms UTC; 0: none
/// is), and while the file holds more than `mostBytes` (0: no limit) those of the oldest ones.
struct TrimRule {
    qint64 before = 0;
    qint64 mostBytes = 0;
    QSet<ConversationId> except{};  ///< somebody looks at them
    int atOnce = 20;                ///< conversations in one step, some milliseconds
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
    AgentId agent{};  ///< whose it is

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
    QSet<ConversationId> draftsTaken;  ///< of those: as another device has them, or ended there
    QSet<ConversationId> outbox;
    std::optional<Counts> counts;  ///< if they differ from before
    // Of what a card of kind "erased" names: what stands outside of the replica is to go too.
    QSet<BlobId> erasedBlobs;
    QStringList abandoned;  ///< local files of drafts and entries that went

    bool isEmpty() const {
        return !everything && conversations.isEmpty() && messages.isEmpty() && customers.isEmpty() && !channels &&
               !agents && cards.isEmpty() && erasedBlobs.isEmpty() && abandoned.isEmpty() && drafts.isEmpty() &&
               outbox.isEmpty() && !counts;
    }
};

}  // namespace heard::replica

Q_DECLARE_METATYPE(heard::replica::Change)
