// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "hub/ledger/tables.h"

namespace heard::hub {

/// A data folder's ledger, to be read and never written, whether a hub runs on it or not. Sealed columns stay sealed.
/// One thread.
class Onlooker {
public:
    /// Codes: "not-found" (no ledger there), "newer-database", "older-database" (the hub's next start brings it up to
    /// date; versions in the detail), "corrupt-database", storage/errors.h.
    [[nodiscard]] static Result<std::unique_ptr<Onlooker>> on(const QString &folder);

    Tables &tables() { return *m_tables; }

private:
    Onlooker() = default;

    storage::SqlBook m_sql;
    std::unique_ptr<storage::Database> m_database;
    std::unique_ptr<Tables> m_tables;
};

}  // namespace heard::hub
