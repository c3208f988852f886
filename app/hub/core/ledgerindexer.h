// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "hub/ledger/tables.h"
#include "search/indexwriter.h"

namespace heard::hub {

/// Brings the search index up to the ledger, a little at a time: it follows the journal, and where that does not reach
/// back far enough (a new index, a long rest) goes through the tables. Sees committed rows only, through a read-only
/// connection of its own. For one thread.
class LedgerIndexer final {
public:
    /// Codes of storage/errors.h and IndexWriter::open.
    [[nodiscard]] static Result<std::unique_ptr<LedgerIndexer>> open(const QString &ledgerPath,
                                                                     const QString &indexPath,
                                                                     const QString &workspace);

    /// Does some of what is to be done, about 20 ms of it. True if there is more.
    Result<bool> step();

private:
    LedgerIndexer(std::unique_ptr<storage::Database> database, storage::SqlBook sql,
                  std::unique_ptr<search::IndexWriter> writer, QString workspace);
    void beginBuild(qint64 head);
    Result<bool> buildSome();
    Result<bool> followSome();
    Result<void> follow(const QString &kind, qint64 id, const QByteArray &json);
    Result<void> put(const Message &message, bool again = false);
    Result<void> putConversation(const Conversation &conversation);
    Result<void> commit(qint64 seq, bool whole);

    std::unique_ptr<storage::Database> m_database;
    storage::SqlBook m_sql;
    Tables m_tables;
    std::unique_ptr<search::IndexWriter> m_writer;
    const QString m_workspace;
    // Of a build: where it stands in each table, and the head it will have reached.
    bool m_building = false;
    qint64 m_buildHead = 0;
    CustomerId m_customers;
    ConversationId m_conversations;
    MessageId m_messages;
    int m_uncommitted = 0;
};

}  // namespace heard::hub
