// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "base/mailbox.h"
#include "hub/ledger/job.h"
#include "hub/ledger/tables.h"

namespace heard::hub {

using ReadJob = Job<Tables>;

/// The ledger's read-only connection, on a thread of its own: snapshot pages, history, old journal, blobs. Whatever is
/// slow there holds up other reads, never a commit.
class LedgerReader final : public QObject {
    Q_OBJECT
public:
    using Announce = std::function<void(std::shared_ptr<ReadJob>)>;

    LedgerReader(const storage::SqlBook &sql, const sealing::Sealer &sealer, Announce announce);
    ~LedgerReader() override;

    void push(std::unique_ptr<ReadJob> job);  ///< from the main thread
    Mailbox &mailbox() { return m_mailbox; }

    // On the reader's thread.
    Result<void> open(const QString &path);
    void close();

private:
    void runOne(std::shared_ptr<ReadJob> job);

    const storage::SqlBook &m_sql;
    const sealing::Sealer &m_sealer;
    const Announce m_announce;
    std::unique_ptr<storage::Database> m_database;
    std::unique_ptr<Tables> m_tables;
    Mailbox m_mailbox;
};

}  // namespace heard::hub
