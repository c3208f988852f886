// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include "base/result.h"

namespace heard::storage {

/// The named statements of the .sql files of a folder (usually a resource), so that SQL stays out of C++ and a second
/// dialect is a second folder. A statement begins after a line "-- name: <name>". Read once; then thread-safe.
class SqlBook {
public:
    /// Codes: "bad-sql-book" (nothing there, text before the first name, a name twice): a fault of the build.
    [[nodiscard]] static Result<SqlBook> fromFolder(const QString &folder);

    /// The statement's text; empty, which no database accepts, if there is none of this name.
    const QString &operator[](const char *name) const;
    QList<QByteArray> names() const { return m_statements.keys(); }

private:
    Result<void> addFile(const QString &path);

    QHash<QByteArray, QString> m_statements;
};

}  // namespace heard::storage
