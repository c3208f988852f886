// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include "base/result.h"
#include "domain/conversation.h"
#include "domain/message.h"
#include "domain/people.h"
#include "search/stemmer.h"
#include "storage/database.h"
#include "storage/sqlbook.h"
#include "storage/transaction.h"

namespace heard::search {

/// How far an index has followed what it is made of.
struct IndexPlace {
    QString source;      ///< which workspace; of another one nothing is kept
    qint64 round = -1;   ///< which snapshot of it; in a later one rows of any age may be new
    qint64 seq = 0;      ///< everything up to here is in the index
    bool whole = false;  ///< it has been brought to its end once: what it does not find is not there

    bool operator==(const IndexPlace &) const = default;
};

/// Fills the search index: one owner-only SQLite file beside what it is made of, which stays the truth. For one thread.
/// A commit is not forced to the disk; what a power cut takes is indexed again, as the place goes with it.
class IndexWriter {
public:
    /// Makes the file if it is missing; one that is damaged, newer, or made by other rules is deleted and made anew.
    /// Codes: "folder-failed" and those of storage/errors.h.
    [[nodiscard]] static Result<std::unique_ptr<IndexWriter>> open(const QString &path);

    const IndexPlace &place() const { return m_place; }

    /// Deletes all that is in it, leaving no trace, and begins at `place`. If a search is still reading what was, the
    /// place stays none; call it again then.
    Result<void> clear(const IndexPlace &place);

    Result<void> begin();
    /// With `place` what was put since begin() is kept.
    Result<void> commit(const IndexPlace &place);

    /// False if the row is there already, as new as this. `from`: names and addresses of the writer. A system line has
    /// nothing to be found by and is left out. `again`: put it in even if it is there, as `from` has changed.
    Result<bool> put(const Message &message, const QStringList &from, bool again = false);
    /// True if the customer's name in it has changed, so that its messages are from somebody else.
    Result<bool> put(const Conversation &conversation);
    Result<void> put(const Customer &customer);
    Result<void> remove(MessageId id);
    Result<void> remove(ConversationId id);

private:
    IndexWriter(std::unique_ptr<storage::Database> database, storage::SqlBook sql);
    static Result<std::unique_ptr<IndexWriter>> openOnce(const QString &path);
    Result<void> load();
    template <class... Values>
    Result<void> run(const char *statement, const Values &...values) {
        return m_db->run(m_sql[statement], values...).map([](const storage::Rows &) {});
    }

    std::unique_ptr<storage::Database> m_db;
    storage::SqlBook m_sql;
    Stemmer m_stemmer;
    IndexPlace m_place;
    std::optional<storage::Transaction> m_open;
};

/// What a message is found by with from: the customer's name and addresses, or the agent's name.
[[nodiscard]] QStringList writersOf(const Message &message, const QString &customerName,
                                    const std::optional<Customer> &customer);

}  // namespace heard::search
