// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/datafolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "base/ownerfiles.h"

#ifndef Q_OS_WIN
#include <unistd.h>
#endif

namespace heard {
namespace {

constexpr auto kOthers =
    QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

bool isAnothers(const QFileInfo &what) {
#ifdef Q_OS_WIN
    Q_UNUSED(what)
    return false;  // a profile's folders are kept by their access lists
#else
    return what.ownerId() != ::geteuid();
#endif
}

/// True if it had to be changed.
Result<bool> keepFromOthers(const QFileInfo &what) {
#ifdef Q_OS_WIN
    Q_UNUSED(what)
    return false;
#else
    if (isAnothers(what)) return failure(QStringLiteral("folder-of-another"), what.filePath());
    if (!(what.permissions() & kOthers)) return false;
    const auto owners = what.permissions() & ~kOthers;
    if (!QFile::setPermissions(what.filePath(), owners)) return failure(QStringLiteral("folder-open"), what.filePath());
    return true;
#endif
}

struct Look {
    QString root;  ///< canonical, with a slash at its end
    bool deep = false;
    QStringList mended;

    Result<void> at(const QString &folder, const QStringList &mayLead) {
        const auto entries =
            QDir(folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
        for (const QFileInfo &entry : entries) {
            if (entry.isSymLink()) {
                const QString target = QFileInfo(entry.symLinkTarget()).canonicalFilePath();
                const bool inside = !target.isEmpty() && (target + QLatin1Char('/')).startsWith(root);
                if (!inside && !mayLead.contains(entry.fileName()))
                    return failure(QStringLiteral("folder-link"), entry.filePath());
                continue;
            }
            const auto changed = keepFromOthers(entry);
            if (!changed) return tl::unexpected(changed.error());
            if (*changed && deep) mended += entry.filePath();
            if (!deep || !entry.isDir()) continue;
            if (auto fine = at(entry.filePath(), {}); !fine) return fine;
        }
        return {};
    }
};

}  // namespace

Result<QStringList> secureDataFolder(const QString &folder, const QStringList &mayLead) {
    const QFileInfo before(folder);
    if (!before.exists()) {
        if (auto made = makeOwnerFolder(folder); !made) return tl::unexpected(made.error());
        return QStringList();
    }
    if (!before.isDir()) return failure(QStringLiteral("folder-failed"), folder);
    // The folder itself may be reached by a link: that was its owner's choice, who named it.
    Look look{before.canonicalFilePath() + QLatin1Char('/'), false, {}};
    const auto changed = keepFromOthers(QFileInfo(before.canonicalFilePath()));
    if (!changed) return tl::unexpected(changed.error());
    look.deep = *changed;
    if (*changed) look.mended += before.canonicalFilePath();
    if (auto fine = look.at(before.canonicalFilePath(), mayLead); !fine) return tl::unexpected(fine.error());
    return look.mended;
}

}  // namespace heard
