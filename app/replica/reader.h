// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <functional>
#include <memory>
#include <optional>

#include "base/result.h"
#include "domain/card.h"
#include "domain/channel.h"
#include "domain/conversation.h"
#include "domain/message.h"
#include "domain/people.h"
#include "replica/records.h"
#include "storage/sqlbook.h"

namespace heard::replica {

class Damage;

/// A list over the replica.
struct View {
    /// What this agent wrote and has not sent is found by itself; all else by the filter.
    enum class Own { No, Drafts, Outbox };
    Own own = Own::No;
    Filter filter;
    Sort sort = Sort::Newest;  ///< own ones: always the newest
    AgentId me;

    bool operator==(const View &) const = default;
};

/// The view of one status, the newest first.
[[nodiscard]] View viewOf(ConversationStatus status);

/// True if its first rows are one indexed read; else its order is for workers.
[[nodiscard]] bool isIndexed(const View &view);

/// True if a conversation standing there belongs in the view, as far as its place decides it (not Drafts, Outbox).
[[nodiscard]] bool belongs(const View &view, const Place &place, qint64 now);

/// One row of an ordered view: by rank from the highest down (domain/filter.h), equal ones by id from the highest.
struct Spot {
    qint64 rank = 0;
    ConversationId id;

    bool operator==(const Spot &) const = default;
    /// True if this one stands above `other`.
    bool before(const Spot &other) const { return rank != other.rank ? rank > other.rank : id > other.id; }
};

/// A row's place in the order of the hub's changes.
struct SeqSpot {
    qint64 seq = -1;
    qint64 id = 0;

    bool operator==(const SeqSpot &) const = default;
};

/// Reads the replica through a read-only connection of its own, on one thread. Each call is one indexed read, below a
/// millisecond for a page on 1,000,000 messages; places(), and order() of a whole view (limit -1) or of one that is not
/// indexed, are for workers. What can't be read is logged and left out.
class Reader {
public:
    /// `damage`: who is to know of a file that turns out damaged; may be null. Codes: "open-failed".
    [[nodiscard]] static Result<std::unique_ptr<Reader>> open(const QString &path,
                                                              std::shared_ptr<Damage> damage = nullptr);
    /// With statements that were read already.
    [[nodiscard]] static Result<std::unique_ptr<Reader>> open(const QString &path, std::shared_ptr<Damage> damage,
                                                              storage::SqlBook sql);
    /// Of a file that an earlier version may have written, and that is not to be changed: its drafts and entries.
    [[nodiscard]] static Result<std::unique_ptr<Reader>> openOlder(const QString &path);
    ~Reader();

    QList<Spot> order(const View &view, int limit, qint64 now);
    /// Where all conversations stand that the filter may match; others may be among them.
    QList<Place> places(const Filter &filter);
    QList<Conversation> conversations(const QList<ConversationId> &ids);
    std::optional<Conversation> conversation(ConversationId id);
    /// Of one customer, newest first, those that come after `last` (none: from the newest on).
    QList<Conversation> conversationsOf(CustomerId customer, const std::optional<Spot> &last, int limit);
    /// How many they are, and on how many channels.
    std::pair<int, int> countOf(CustomerId customer);
    /// The newest `limit` messages older than `before` (none: than all), oldest first.
    QList<Message> messages(ConversationId conversation, MessageId before, int limit);
    /// The oldest `limit` messages that are not older than `from`, oldest first.
    QList<Message> messagesFrom(ConversationId conversation, MessageId from, int limit);
    QList<Message> messages(const QList<MessageId> &ids);
    bool isMissing(ConversationId id);          ///< messages of it were trimmed and are not here
    QList<ConversationId> missingUnresolved();  ///< of those, who are wanted again
    std::optional<Customer> customer(CustomerId id);
    /// All of them, the newest first, until `take` says false. For workers.
    void eachCustomer(const std::function<bool(const Customer &)> &take);
    QList<Channel> channels();
    QList<Agent> agents();
    std::optional<Card> card(CardId id);
    QList<Card> cards(const QString &kind);  ///< oldest first; thousands take longer than a frame
    QList<Card> cards(const QString &kind, qint64 owner);
    /// Cards of kind "order" whose number begins so, whatever the case of Latin letters; by their numbers.
    QList<Card> ordersBeginning(const QString &number, int limit);
    std::optional<Agent> user();  ///< who signed in last
    Position position();
    Counts counts();

    // For who follows what changes: rows behind a place, in their order.
    QList<Message> messagesBySeq(SeqSpot after, int limit);
    QList<Conversation> conversationsBySeq(SeqSpot after, int limit);
    QList<Customer> customersBySeq(SeqSpot after, int limit);
    /// When something was erased last (seq); 0: never. Nothing made of these rows before may stay.
    qint64 erasedAt();
    /// How many snapshots were begun. After another one rows of any seq may be new.
    qint64 snapshots();

    std::optional<Draft> draft(ConversationId conversation, bool note);
    QList<Draft> drafts();
    QList<OutboxEntry> outbox();  ///< in their order
    QList<OutboxEntry> outbox(ConversationId conversation);
    QSet<QString> filesInUse();  ///< local files that a draft or an entry of any workspace still needs

    /// Whether the last of these calls read all that there is. For who would do harm by taking a part for the whole.
    bool wasWhole() const;

    /// Reads a little of what a start needs, to find damage before the window does. Codes of storage/errors.h.
    Result<void> probe();

private:
    struct Private;
    explicit Reader(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

}  // namespace heard::replica
