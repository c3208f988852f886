// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QSet>
#include <memory>

#include "base/result.h"
#include "replica/reader.h"
#include "search/indexwriter.h"

namespace heard::ui {

/// Brings the search index up to the replica, a little at a time, following the replica by seq with a cursor of its
/// own that is committed with the rows it stands for. For one thread.
class ReplicaIndexer final {
public:
    /// Codes of IndexWriter::open and Reader::open.
    [[nodiscard]] static Result<std::unique_ptr<ReplicaIndexer>> open(const QString &replicaPath,
                                                                      const QString &indexPath);
    ~ReplicaIndexer();

    /// What an index has to be made of to be this replica's: of before an erasure nothing is kept.
    [[nodiscard]] static QString sourceOf(replica::Reader &reader);

    /// Does some of what is to be done, about 20 ms of it. True if there is more.
    Result<bool> step();
    /// Messages and conversations that a commit named: those that are gone are taken out.
    Result<void> drop(const QSet<MessageId> &messages, const QSet<ConversationId> &conversations);

private:
    ReplicaIndexer(std::unique_ptr<replica::Reader> reader, std::unique_ptr<search::IndexWriter> writer);
    Result<bool> adopt(const replica::Position &position);
    Result<int> putCustomers();
    Result<int> putConversations();
    Result<int> putMessages();
    Result<void> putAgain(const Conversation &conversation);
    Result<void> commit(qint64 seq, bool whole);
    QStringList writersOf(const Message &message);

    struct Person {
        QString name;
        std::optional<Customer> customer;
    };
    std::unique_ptr<replica::Reader> m_reader;
    std::unique_ptr<search::IndexWriter> m_writer;
    // How far each kind has come in this round; the writer's place is the least of them.
    replica::SeqSpot m_customers;
    replica::SeqSpot m_conversations;
    replica::SeqSpot m_messages;
    int m_uncommitted = 0;
    bool m_started = false;
    QCache<ConversationId, Person> m_people;
};

}  // namespace heard::ui
