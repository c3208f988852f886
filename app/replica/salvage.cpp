// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/salvage.h"

#include <QFile>
#include <QFileInfo>
#include <filesystem>

#include "base/log.h"
#include "replica/reader.h"

namespace heard::replica {

namespace {

/// (QFile's own copies where it can't rename, as on a disk that fails.)
bool rename(const QString &from, const QString &to) {
    std::error_code fault;
    std::filesystem::rename(from.toStdU16String(), to.toStdU16String(), fault);
    return !fault;
}

}  // namespace

Result<Salvage> moveAside(const QString &path, const Clock &clock) {
    const QFileInfo info(path);
    Salvage salvage;
    salvage.movedTo = info.absolutePath() + QLatin1Char('/') + info.completeBaseName() + QLatin1String("-damaged-") +
                      QString::number(clock.now()) + QLatin1String(".db");
    // The log goes along under the new name, or SQLite would take it for the fresh file's.
    for (const QLatin1String suffix : {QLatin1String(""), QLatin1String("-wal"), QLatin1String("-shm")}) {
        if (!QFile::exists(path + suffix)) continue;
        if (rename(path + suffix, salvage.movedTo + suffix)) continue;
        // Its log must not be left to another file, nor it without its log.
        if (QFile::exists(salvage.movedTo) && !QFile::exists(path)) (void)rename(salvage.movedTo, path);
        return failure(QStringLiteral("move-failed"));
    }
    if (auto reader = Reader::openOlder(salvage.movedTo)) {
        salvage.drafts = (*reader)->drafts();
        salvage.entries = (*reader)->outbox();
    }
    log::category("replica")->error("the replica was damaged and is set aside; {} drafts and {} outbox entries saved",
                                    salvage.drafts.size(), salvage.entries.size());
    return salvage;
}

}  // namespace heard::replica
