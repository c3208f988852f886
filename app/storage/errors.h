// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlError>

#include "base/result.h"

namespace heard::storage {

/// What the database said, as one of: "disk-full", "read-only", "corrupt-database", "busy", "io-failed",
/// "not-unique" (a UNIQUE or PRIMARY KEY rule), "sql-failed" (anything else). The detail holds no values of rows.
[[nodiscard]] Error errorFrom(const QSqlError &error);

/// True if the fault lies with the disk or file, so that the next statement would fail too; SQLite may then already
/// have rolled the transaction back by itself (https://www.sqlite.org/lang_transaction.html, "response to errors").
[[nodiscard]] bool isStorageFault(const Error &error);

}  // namespace heard::storage
