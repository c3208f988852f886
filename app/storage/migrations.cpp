// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrations.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "storage/sqltext.h"
#include "storage/transaction.h"

namespace heard::storage {
namespace {

Result<void> applyOne(Database &database, const QString &path, int version) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return failure(QStringLiteral("bad-migrations"), path);
    auto transaction = Transaction::begin(database);
    if (!transaction) return tl::unexpected(transaction.error());
    const QStringList statements = splitStatements(QString::fromUtf8(file.readAll()));
    for (const QString &statement : statements)
        if (auto done = database.exec(statement); !done) return done;
    if (auto done = database.setSchemaVersion(version); !done) return done;
    return transaction->commit();
}

Result<void> lookBeforeOpening(const QString &path, const Migrations &migrations, SoundnessCheck check) {
    // An empty file is what a crash between making the file and the first migration leaves: as good as none.
    if (QFileInfo(path).size() == 0) return {};
    auto database = Database::open({.path = path, .readOnly = true});
    // A first start that was cut short leaves a rollback journal, and nothing can be read before that is put back.
    if (!database && database.error().code == QLatin1String("read-only")) database = Database::open({.path = path});
    if (!database) return tl::unexpected(database.error());
    const auto version = (*database)->schemaVersion();
    if (!version) return tl::unexpected(version.error());
    if (*version > migrations.newest()) return failure(QStringLiteral("newer-database"), QString::number(*version));
    if (check == SoundnessCheck::None) return {};
    const auto findings = (*database)->integrity(true);
    if (!findings) return tl::unexpected(findings.error());
    if (!findings->isEmpty()) return failure(QStringLiteral("corrupt-database"), findings->first());
    return {};
}

}  // namespace

Result<Migrations> Migrations::fromFolder(const QString &folder) {
    Migrations migrations;
    const QStringList names = QDir(folder).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        if (name.left(3).toInt() != migrations.newest() + 1)
            return failure(QStringLiteral("bad-migrations"), QStringLiteral("%1 is out of order").arg(name));
        migrations.m_files += folder + QLatin1Char('/') + name;
    }
    if (names.isEmpty()) return failure(QStringLiteral("bad-migrations"), QStringLiteral("none in %1").arg(folder));
    return migrations;
}

Result<void> Migrations::apply(Database &database) const {
    const auto version = database.schemaVersion();
    if (!version) return tl::unexpected(version.error());
    if (*version > newest()) return failure(QStringLiteral("newer-database"), QString::number(*version));
    for (int next = *version + 1; next <= newest(); ++next)
        if (auto done = applyOne(database, m_files[next - 1], next); !done) return done;
    return {};
}

Result<std::unique_ptr<Database>> openMigrated(const Database::Options &options, const QString &folder,
                                               SoundnessCheck check) {
    const auto migrations = Migrations::fromFolder(folder);
    if (!migrations) return tl::unexpected(migrations.error());
    if (auto looked = lookBeforeOpening(options.path, *migrations, check); !looked)
        return tl::unexpected(looked.error());
    auto database = Database::open(options);
    if (!database) return database;
    if (auto done = migrations->apply(**database); !done) return tl::unexpected(done.error());
    return database;
}

}  // namespace heard::storage
