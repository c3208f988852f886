// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/backup/backup.h"

#include <QFileInfo>
#include <QJsonObject>
#include <QSaveFile>
#include <QSet>
#include <QStorageInfo>
#include <QTemporaryDir>

#include "base/leftovers.h"
#include "base/todisk.h"
#include "hub/backup/archive.h"
#include "hub/backup/layout.h"
#include "hub/ledger/audit.h"
#include "hub/ledger/blobfiles.h"
#include "hub/ledger/resources.h"
#include "hub/ledger/tables.h"
#include "sealing/sealedfile.h"
#include "sealing/sealingkey.h"
#include "storage/migrations.h"
#include "storage/transaction.h"

namespace heard::hub {
namespace {

using storage::Database;

constexpr int kTries = 3;
const QString kBackupWork = QStringLiteral(".heard-backup-");  // and six letters; it holds a copy of the ledger

/// Before the copy is made, so that it stands in the backup too. A hub may be writing: each of us waits for the other.
Result<AuditEnd> tellOfBackup(Database &ledger, const storage::SqlBook &sql, const BackupPlace &place, qint64 now) {
    Tables tables(ledger, sql);
    auto transaction = storage::Transaction::begin(ledger);
    if (!transaction) return tl::unexpected(transaction.error());
    const QJsonObject facts{{QStringLiteral("sealed"), !place.passphrase.isEmpty()}};
    const AuditEnd end =
        appendAudit(tables, now, {.by = AuditEntry::By::Command, .action = QStringLiteral("backup"), .facts = facts});
    if (tables.fault()) return tl::unexpected(*tables.fault());
    if (auto done = transaction->commit(); !done) return tl::unexpected(done.error());
    // The hub's own writing goes on from there; should this fail, the anchor is a row behind.
    (void)writeAnchor(place.folder, end);
    return end;
}

/// The ledger as it stands at one moment, with what has not been moved out of the log yet, without free pages.
Result<void> copyLedger(Database &ledger, const QString &path) {
    QString quoted = path;
    quoted.replace(u'\'', QStringLiteral("''"));
    return ledger.exec(QStringLiteral("VACUUM INTO '%1'").arg(quoted)).or_else([](const Error &error) -> Result<void> {
        // Of a file that can't be made SQLite says no more than that something failed.
        if (error.code == u"sql-failed") return failure(QStringLiteral("write-failed"), error.detail);
        return tl::unexpected(error);
    });
}

Result<QStringList> hashesIn(Database &database, const storage::SqlBook &sql) {
    Tables tables(database, sql);
    QStringList hashes;
    auto rows = tables.run("backup_blobs");
    while (rows && rows->next()) hashes += rows->text(0);
    rows.reset();
    if (tables.fault()) return tl::unexpected(*tables.fault());
    return hashes;
}

class Making {
public:
    Making(const BackupPlace &place, const Clock &clock, Database &ledger, const storage::SqlBook &sql)
        : m_place(place), m_ledger(ledger), m_sql(sql), m_blobs(place.folder + QStringLiteral("/blobs")) {
        m_facts.madeAt = clock.now();
        m_facts.version = QStringLiteral(HEARD_VERSION);
    }

    Result<BackupFacts> run() {
        const QString folder = QFileInfo(m_place.file).absolutePath();
        removeLeftovers(folder, kBackupWork);
        QTemporaryDir work(folder + u'/' + kBackupWork + QStringLiteral("XXXXXX"));
        if (!work.isValid()) return failure(QStringLiteral("write-failed"), folder);
        const QString copy = work.filePath(QStringLiteral("ledger.db"));
        if (auto copied = copyLedger(m_ledger, copy); !copied) return tl::unexpected(copied.error());
        auto database = Database::open({.path = copy, .readOnly = true});
        if (!database) return tl::unexpected(database.error());
        const auto hashes = hashesIn(**database, m_sql);
        if (!hashes) return tl::unexpected(hashes.error());
        Tables tables(**database, m_sql);
        m_facts.head = tables.number("journal_head");
        m_facts.audit = auditEnd(tables);
        if (tables.fault()) return tl::unexpected(*tables.fault());
        database->reset();
        return write(copy, *hashes).map([this] { return m_facts; });
    }

private:
    Result<void> write(const QString &copy, const QStringList &hashes) {
        QSaveFile file(m_place.file);
        if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
            return failure(QStringLiteral("write-failed"), m_place.file);
        const bool sealed = !m_place.passphrase.isEmpty();
        sealing::SealedWriter seal(file);
        if (sealed)
            if (auto begun = seal.begin(m_place.passphrase); !begun) return begun;
        ArchiveWriter archive([&](const QByteArray &bytes) -> Result<void> {
            if (sealed) return seal.write(bytes);
            return file.write(bytes) == bytes.size() ? Result<void>() : failure(QStringLiteral("write-failed"));
        });
        auto done = fill(archive, copy, hashes, sealed).and_then([&] { return archive.finish(); });
        if (done && sealed) done = seal.finish();
        if (done && !commitToDisk(file)) done = failure(QStringLiteral("write-failed"), m_place.file);
        if (!done && done.error().code == u"write-failed" && isFull()) return failure(QStringLiteral("disk-full"));
        return done;
    }

    Result<void> fill(ArchiveWriter &archive, const QString &copy, const QStringList &hashes, bool sealed) {
        const auto key = sealed ? sealing::findKey(m_place.folder) : std::optional<QByteArray>();
        if (!key) return tl::unexpected(key.error());
        m_facts.hasKey = key->has_value();
        m_facts.files = hashes.size();
        const QStringList there = thoseThere(hashes);
        m_facts.missing = hashes.size() - there.size();
        if (auto done = archive.add(layout::kFacts, layout::toJson(m_facts)); !done) return done;
        if (auto done = archive.addFile(layout::kLedger, copy); !done) return done;
        if (m_facts.hasKey)
            if (auto done = archive.add(layout::kKey, (*key)->toHex() + '\n'); !done) return done;
        for (const QString &hash : there)
            if (auto done = archive.addFile(layout::blobName(hash), m_blobs.pathOf(hash)); !done)
                return done.error().code == u"not-found" ? failure(QStringLiteral("unsteady")) : done;
        return m_facts.missing == 0 ? Result<void>() : areStillNamed(hashes, there);
    }

    QStringList thoseThere(QStringList hashes) const {
        hashes.removeIf([this](const QString &hash) { return !QFileInfo::exists(m_blobs.pathOf(hash)); });
        return hashes;
    }

    /// A file that the ledger still names is missing for good; one that it has let go since was taken away just now.
    Result<void> areStillNamed(const QStringList &hashes, const QStringList &there) {
        const auto now = hashesIn(m_ledger, m_sql);
        if (!now) return tl::unexpected(now.error());
        const QSet<QString> named(now->cbegin(), now->cend());
        const QSet<QString> had(there.cbegin(), there.cend());
        for (const QString &hash : hashes)
            if (!had.contains(hash) && !named.contains(hash)) return failure(QStringLiteral("unsteady"));
        return {};
    }

    bool isFull() const { return QStorageInfo(QFileInfo(m_place.file).absolutePath()).bytesAvailable() < 1024 * 1024; }

    const BackupPlace &m_place;
    Database &m_ledger;
    const storage::SqlBook &m_sql;
    const BlobFiles m_blobs;
    BackupFacts m_facts;
};

}  // namespace

Result<BackupFacts> backUp(const BackupPlace &place, const Clock &clock) {
    initLedgerResources();
    const QString file = place.folder + QStringLiteral("/ledger.db");
    if (!QFileInfo::exists(file)) return failure(QStringLiteral("no-ledger"), place.folder);
    const auto sql = storage::SqlBook::fromFolder(statementsFolder());
    if (!sql) return tl::unexpected(sql.error());
    const auto migrations = storage::Migrations::fromFolder(migrationsFolder());
    if (!migrations) return tl::unexpected(migrations.error());
    auto ledger = Database::open({.path = file});
    if (!ledger) return tl::unexpected(ledger.error());
    const auto version = (*ledger)->schemaVersion();
    if (!version) return tl::unexpected(version.error());
    if (*version > migrations->newest()) return failure(QStringLiteral("newer-database"), QString::number(*version));
    if (*version == migrations->newest()) {
        const auto told = tellOfBackup(**ledger, *sql, place, clock.now());
        if (!told) return tl::unexpected(told.error());
    }
    for (int left = kTries; left > 0; --left) {
        auto made = Making(place, clock, **ledger, *sql).run();
        if (made || made.error().code != u"unsteady") return made;
    }
    return failure(QStringLiteral("unsteady"));
}

}  // namespace heard::hub
