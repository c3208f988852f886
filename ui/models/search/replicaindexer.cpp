// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/search/replicaindexer.h"

#include "base/log.h"

namespace heard::ui {
namespace {

constexpr int kStepRows = 300;       // about 20 ms
constexpr int kCommitRows = 20'000;  // fewer, larger commits make a smaller index
constexpr int kAllOfOne = 100'000;   // the messages of one conversation, all of them
constexpr int kKnownPeople = 2000;

}  // namespace

Result<std::unique_ptr<ReplicaIndexer>> ReplicaIndexer::open(const QString &replicaPath, const QString &indexPath) {
    auto reader = replica::Reader::open(replicaPath);
    if (!reader) return tl::unexpected(reader.error());
    auto writer = search::IndexWriter::open(indexPath);
    if (!writer) return tl::unexpected(writer.error());
    return std::unique_ptr<ReplicaIndexer>(new ReplicaIndexer(*std::move(reader), *std::move(writer)));
}

ReplicaIndexer::ReplicaIndexer(std::unique_ptr<replica::Reader> reader, std::unique_ptr<search::IndexWriter> writer)
    : m_reader(std::move(reader)), m_writer(std::move(writer)), m_people(kKnownPeople) {}

ReplicaIndexer::~ReplicaIndexer() = default;

QString ReplicaIndexer::sourceOf(replica::Reader &reader) {
    const qint64 erased = reader.erasedAt();
    const QString workspace = reader.position().workspace;
    return erased > 0 ? workspace + QLatin1Char('#') + QString::number(erased) : workspace;
}

/// Makes the index one of the replica as it stands. False if there is nothing to follow yet: while a snapshot is under
/// way rows come in any order of seq, so they are taken when it has ended.
Result<bool> ReplicaIndexer::adopt(const replica::Position &position) {
    if (!position.cursor) return false;
    const qint64 round = m_reader->snapshots();
    search::IndexPlace place = m_writer->place();
    const QString source = sourceOf(*m_reader);
    if (place.source != source) {
        place = {source, round, -1, false};
        m_started = false;
        if (auto cleared = m_writer->clear(place); !cleared) return tl::unexpected(cleared.error());
        if (m_writer->place().source != source) return true;  // a search was reading it
    }
    if (place.round != round) {
        // Another snapshot: rows of any age may be new. What is there already, and as new, costs only a look.
        place.round = round;
        place.seq = -1;
        place.whole = false;
        m_started = false;
        if (auto begun = m_writer->begin(); !begun) return tl::unexpected(begun.error());
        if (auto kept = m_writer->commit(place); !kept) return tl::unexpected(kept.error());
    }
    if (!m_started) m_customers = m_conversations = m_messages = {place.seq, std::numeric_limits<qint64>::max()};
    m_started = true;
    return true;
}

Result<bool> ReplicaIndexer::step() {
    const replica::Position position = m_reader->position();
    const auto adopted = adopt(position);
    if (!adopted || !*adopted) return adopted;
    const qint64 head = *position.cursor;
    if (m_writer->place().whole && m_writer->place().seq >= head) return false;
    if (auto begun = m_writer->begin(); !begun) return tl::unexpected(begun.error());
    // People first: a message is also found by who wrote it.
    for (auto put : {&ReplicaIndexer::putCustomers, &ReplicaIndexer::putConversations, &ReplicaIndexer::putMessages}) {
        const auto count = (this->*put)();
        if (!count) return tl::unexpected(count.error());
        m_uncommitted += *count;
        if (*count < kStepRows) continue;
        if (m_uncommitted < kCommitRows) return true;
        // Of the last seq there may be rows left, so it is not counted as done.
        const qint64 seq = std::min({m_customers.seq, m_conversations.seq, m_messages.seq}) - 1;
        if (auto kept = commit(std::max(seq, m_writer->place().seq), false); !kept) return tl::unexpected(kept.error());
        return true;
    }
    if (auto kept = commit(head, true); !kept) return tl::unexpected(kept.error());
    m_customers = m_conversations = m_messages = {head, std::numeric_limits<qint64>::max()};
    return false;
}

Result<void> ReplicaIndexer::commit(qint64 seq, bool whole) {
    search::IndexPlace place = m_writer->place();
    place.seq = seq;
    place.whole |= whole;
    m_uncommitted = 0;
    return m_writer->commit(place);
}

Result<int> ReplicaIndexer::putCustomers() {
    const QList<Customer> rows = m_reader->customersBySeq(m_customers, kStepRows);
    for (const Customer &row : rows) {
        if (auto done = m_writer->put(row); !done) return tl::unexpected(done.error());
        m_customers = {row.seq, row.id.v};
    }
    if (!rows.isEmpty()) m_people.clear();
    return int(rows.size());
}

Result<int> ReplicaIndexer::putConversations() {
    const QList<Conversation> rows = m_reader->conversationsBySeq(m_conversations, kStepRows);
    for (const Conversation &row : rows) {
        const auto renamed = m_writer->put(row);
        if (!renamed) return tl::unexpected(renamed.error());
        if (*renamed)
            if (auto done = putAgain(row); !done) return tl::unexpected(done.error());
        m_conversations = {row.seq, row.id.v};
    }
    return int(rows.size());
}

/// The customer has another name now: their messages are from that one.
Result<void> ReplicaIndexer::putAgain(const Conversation &conversation) {
    m_people.remove(conversation.id);
    const QList<Message> messages = m_reader->messages(conversation.id, {}, kAllOfOne);
    for (const Message &message : messages)
        if (auto done = m_writer->put(message, writersOf(message), true); !done) return tl::unexpected(done.error());
    return {};
}

Result<int> ReplicaIndexer::putMessages() {
    const QList<Message> rows = m_reader->messagesBySeq(m_messages, kStepRows);
    for (const Message &row : rows) {
        if (auto done = m_writer->put(row, writersOf(row)); !done) return tl::unexpected(done.error());
        m_messages = {row.seq, row.id.v};
    }
    return int(rows.size());
}

QStringList ReplicaIndexer::writersOf(const Message &message) {
    if (message.direction != Direction::In) return search::writersOf(message, {}, {});
    if (!m_people.contains(message.conversation)) {
        auto *person = new Person;
        if (const auto conversation = m_reader->conversation(message.conversation)) {
            person->name = conversation->customerName;
            person->customer = m_reader->customer(conversation->customer);
        }
        m_people.insert(message.conversation, person);
    }
    const Person *person = m_people.object(message.conversation);
    return search::writersOf(message, person->name, person->customer);
}

Result<void> ReplicaIndexer::drop(const QSet<MessageId> &messages, const QSet<ConversationId> &conversations) {
    const search::IndexPlace place = m_writer->place();
    if (auto begun = m_writer->begin(); !begun) return begun;
    QSet<MessageId> gone = messages;
    const QList<Message> there = m_reader->messages(QList<MessageId>(messages.begin(), messages.end()));
    for (const Message &message : there) gone.remove(message.id);
    for (const MessageId id : std::as_const(gone))
        if (auto done = m_writer->remove(id); !done) return done;
    for (const ConversationId id : conversations)
        if (auto done = m_writer->remove(id); !done) return done;
    return m_uncommitted > 0 ? Result<void>() : m_writer->commit(place);
}

}  // namespace heard::ui
