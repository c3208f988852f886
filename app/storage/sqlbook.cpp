// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlbook.h"

#include <QDir>
#include <QFile>

#include "storage/sqltext.h"

namespace heard::storage {

Result<SqlBook> SqlBook::fromFolder(const QString &folder) {
    SqlBook book;
    const QStringList names = QDir(folder).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        if (auto added = book.addFile(folder + QLatin1Char('/') + name); !added) return tl::unexpected(added.error());
    if (book.m_statements.isEmpty()) return failure(QStringLiteral("bad-sql-book"), folder);
    return book;
}

Result<void> SqlBook::addFile(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return failure(QStringLiteral("bad-sql-book"), path);
    const QStringList parts = (u'\n' + QString::fromUtf8(file.readAll())).split(QStringLiteral("\n-- name:"));
    if (!splitStatements(parts.first()).isEmpty()) return failure(QStringLiteral("bad-sql-book"), path);
    for (qsizetype i = 1; i < parts.size(); ++i) {
        const qsizetype lineEnd = parts[i].indexOf(u'\n');
        const QByteArray name = parts[i].left(lineEnd).trimmed().toUtf8();
        const QStringList statements = splitStatements(parts[i].mid(lineEnd + 1));
        if (statements.size() != 1 || m_statements.contains(name))
            return failure(QStringLiteral("bad-sql-book"), path + QLatin1Char(' ') + QString::fromUtf8(name));
        m_statements.insert(name, statements.first().simplified());
    }
    return {};
}

const QString &SqlBook::operator[](const char *name) const {
    static const QString none;
    const auto found = m_statements.constFind(QByteArray::fromRawData(name, static_cast<qsizetype>(qstrlen(name))));
    return found == m_statements.cend() ? none : *found;
}

}  // namespace heard::storage
