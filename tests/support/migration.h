// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

#include "storage/database.h"
#include "storage/sqltext.h"

namespace heard::test {

/// Runs one migration by itself on a database that has what came later too: what it does to rows of before.
inline Result<void> runMigration(storage::Database &database, const QString &resource) {
    QFile file(resource);
    if (!file.open(QIODevice::ReadOnly)) return failure(QStringLiteral("not-found"), resource);
    for (const QString &statement : storage::splitStatements(QString::fromUtf8(file.readAll())))
        if (auto done = database.exec(statement); !done) return done;
    return {};
}

}  // namespace heard::test
