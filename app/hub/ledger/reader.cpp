// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/ledger/reader.h"

#include "base/log.h"

namespace heard::hub {

LedgerReader::LedgerReader(const storage::SqlBook &sql, const sealing::Sealer &sealer, Announce announce)
    : m_sql(sql), m_sealer(sealer), m_announce(std::move(announce)), m_mailbox(this) {}

LedgerReader::~LedgerReader() = default;

void LedgerReader::push(std::unique_ptr<ReadJob> job) {
    // Nothing of it stays on this side once it is announced: it ends where its context lives.
    m_mailbox.post([this, shared = std::shared_ptr<ReadJob>(std::move(job))]() mutable { runOne(std::move(shared)); });
}

Result<void> LedgerReader::open(const QString &path) {
    auto database = storage::Database::open({.path = path, .readOnly = true});
    if (!database) return tl::unexpected(database.error());
    m_database = std::move(*database);
    m_tables = std::make_unique<Tables>(*m_database, m_sql, &m_sealer);
    return {};
}

void LedgerReader::close() {
    m_tables.reset();
    m_database.reset();
}

void LedgerReader::runOne(std::shared_ptr<ReadJob> job) {
    if (!m_tables) return job->refuse({QStringLiteral("stopping"), {}}), m_announce(std::move(job));
    job->run(*m_tables);
    if (m_tables->fault()) {
        log::category("ledger")->error("read refused: {} {}", str(m_tables->fault()->code),
                                       str(m_tables->fault()->detail));
        job->refuse(*m_tables->fault());
        m_tables->clearFault();
    }
    m_announce(std::move(job));
}

}  // namespace heard::hub
