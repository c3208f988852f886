// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QTemporaryDir>

#include "base/leftovers.h"
#include "base/ownerfiles.h"
#include "base/todisk.h"
#include "hub/backup/archive.h"
#include "hub/backup/backup.h"
#include "hub/backup/layout.h"
#include "hub/backup/renumber.h"
#include "hub/ledger/check.h"
#include "hub/ledger/resources.h"
#include "sealing/sealedfile.h"
#include "storage/migrations.h"

namespace heard::hub {
namespace {

constexpr qint64 kMostFactsBytes = 64 * 1024;
constexpr qint64 kMostSumsBytes = 1024LL * 1024 * 1024;
constexpr qint64 kReadAtOnce = 256 * 1024;
const QString kRestoreWork = QStringLiteral(".heard-restore-");  // and six letters

/// Takes everything out, and only what may be in a data folder.
Result<BackupFacts> unpack(ArchiveReader &archive, const QString &folder) {
    auto name = archive.next();
    if (!name) return tl::unexpected(name.error());
    if (*name != layout::kFacts) return failure(QStringLiteral("not-a-backup"));
    const auto facts = archive.bytes(kMostFactsBytes).and_then(layout::factsFrom);
    if (!facts) return facts;
    for (name = archive.next(); name && *name; name = archive.next()) {
        if (**name == layout::kSums) {
            if (auto sums = archive.bytes(kMostSumsBytes); !sums) return tl::unexpected(sums.error());
            continue;
        }
        if (!layout::isFile(**name)) return failure(QStringLiteral("damaged"), **name);
        const QString path = folder + u'/' + **name;
        if (auto made = makeOwnerFolder(QFileInfo(path).absolutePath()); !made) return tl::unexpected(made.error());
        if (auto done = archive.copyTo(path); !done) return tl::unexpected(done.error());
    }
    if (!name) return tl::unexpected(name.error());
    return archive.compare().map([&] { return *facts; });
}

Result<BackupFacts> unpackFile(const BackupPlace &place, const QString &folder) {
    QFile file(place.file);
    if (!file.exists()) return failure(QStringLiteral("not-found"), place.file);
    const auto unreadable = [&place] { return failure(QStringLiteral("read-failed"), place.file); };
    if (!file.open(QIODevice::ReadOnly)) return unreadable();
    const bool sealed = sealing::isSealedFile(file.peek(64));
    if (file.error() != QFile::NoError) return unreadable();
    if (sealed && place.passphrase.isEmpty()) return failure(QStringLiteral("needs-passphrase"));
    sealing::SealedReader seal(file);
    if (sealed)
        if (auto begun = seal.begin(place.passphrase); !begun) return tl::unexpected(begun.error());
    ArchiveReader archive([&]() -> Result<QByteArray> { return sealed ? seal.next() : file.read(kReadAtOnce); });
    auto facts = unpack(archive, folder);
    // The archive ends where its file can't be read: that is no damage.
    if (!facts && file.error() != QFile::NoError) return unreadable();
    // libarchive knows a stranger's file only by not knowing what it is.
    const bool unknown =
        !facts && !sealed && facts.error().code == u"damaged" && !QFileInfo::exists(folder + u'/' + layout::kLedger);
    return unknown ? failure(QStringLiteral("not-a-backup"), facts.error().detail) : facts;
}

/// Gives what is wrong with it.
Result<QStringList> makeCurrent(const QString &folder, const Restored &restored) {
    const auto sql = storage::SqlBook::fromFolder(statementsFolder());
    if (!sql) return tl::unexpected(sql.error());
    {
        auto database = storage::openMigrated({.path = folder + u'/' + layout::kLedger}, migrationsFolder());
        if (!database) return tl::unexpected(database.error());
        if (auto done = renumber(**database, *sql, restored); !done) return tl::unexpected(done.error());
        if (auto done = (*database)->checkpoint(); !done) return tl::unexpected(done.error());
        Tables tables(**database, *sql);
        if (auto done = writeAnchor(folder, auditEnd(tables)); !done) return tl::unexpected(done.error());
    }
    return checkLedger(folder);
}

bool syncFolders(const QString &folder) {
    bool done = syncFolder(folder);
    for (QDirIterator below(folder, QDir::Dirs | QDir::NoDotAndDotDot, QDirIterator::Subdirectories); below.hasNext();)
        done = syncFolder(below.next()) && done;
    return done;
}

bool isFree(const QString &folder) {
    return !QFileInfo::exists(folder) ||
           (QFileInfo(folder).isDir() && QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

}  // namespace

Result<RestoredHub> restore(const BackupPlace &place, const Clock &clock) {
    initLedgerResources();
    if (!isFree(place.folder)) return failure(QStringLiteral("not-empty"), place.folder);
    const QString parent = QFileInfo(place.folder).absolutePath();
    if (!QDir().mkpath(parent)) return failure(QStringLiteral("folder-failed"), parent);
    // Beside the folder, so that what is whole is put in its place by one renaming.
    removeLeftovers(parent, kRestoreWork);
    QTemporaryDir work(parent + u'/' + kRestoreWork + QStringLiteral("XXXXXX"));
    if (!work.isValid()) return failure(QStringLiteral("folder-failed"), parent);
    const QString made = work.filePath(QStringLiteral("data"));
    if (auto done = makeOwnerFolder(made); !done) return tl::unexpected(done.error());
    const auto facts = unpackFile(place, made);
    if (!facts) return tl::unexpected(facts.error());
    const auto findings = makeCurrent(made, {facts->madeAt, clock.now()});
    if (!findings) return tl::unexpected(findings.error());
    if (!syncFolders(made)) return failure(QStringLiteral("folder-failed"), made);
    QDir().rmdir(place.folder);
    if (!QDir().rename(made, place.folder) || !syncFolder(parent))
        return failure(QStringLiteral("folder-failed"), place.folder);
    return RestoredHub{*facts, *findings};
}

}  // namespace heard::hub
