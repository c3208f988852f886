// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/leftovers.h"

#include <QDateTime>
#include <QDir>
#include <QSet>
#include <algorithm>

#include "base/clock.h"

namespace heard {
namespace {

constexpr int kLetters = 6;
constexpr qint64 kDayMs = 24LL * 3600 * 1000;

bool isLetter(QChar c) { return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z'); }

/// What stands before the six letters; empty: it ends otherwise.
QString beforeLetters(const QString &name) {
    if (name.size() <= kLetters || !std::all_of(name.end() - kLetters, name.end(), isLetter)) return {};
    return name.chopped(kLetters);
}

template <class IsOurs>
void removeOld(const QFileInfoList &entries, IsOurs isOurs) {
    // The files' times are the system's.
    const qint64 now = SystemClock().now();
    for (const QFileInfo &entry : entries) {
        if (entry.isSymLink() || now - entry.lastModified().toMSecsSinceEpoch() < kDayMs) continue;
        const QString before = beforeLetters(entry.fileName());
        if (before.isEmpty() || !isOurs(before)) continue;
        if (entry.isDir())
            QDir(entry.filePath()).removeRecursively();
        else
            QFile::remove(entry.filePath());
    }
}

QFileInfoList entriesOf(const QString &folder) {
    return QDir(folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

}  // namespace

void removeLeftovers(const QString &folder, const QString &before) {
    removeOld(entriesOf(folder), [&before](const QString &name) { return name == before; });
}

void removeLeftovers(const QString &folder) {
    const QFileInfoList entries = entriesOf(folder);
    QSet<QString> names;
    for (const QFileInfo &entry : entries) names.insert(entry.fileName());
    removeOld(entries,
              [&names](const QString &name) { return name.endsWith(u'.') && names.contains(name.chopped(1)); });
}

}  // namespace heard
