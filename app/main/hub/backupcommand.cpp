// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <cstdio>

#include "base/log.h"
#include "hub/backup/backup.h"
#include "main/hub/commands.h"
#include "main/hub/exitcode.h"
#include "main/hub/options.h"

namespace heard::hub {
namespace {

constexpr auto kBackupHelp = R"(usage: heard-hub backup FILE --data DIR [--passphrase]
Writes the whole hub into FILE, whole or not at all; one that is there is replaced. The hub may be running: it is the
state of one moment. In it are the ledger and the files of its messages, compressed, with a sum of each.

  --passphrase  encrypts it; the passphrase is the first line of standard input. Only such a backup has in it the key
                of the channels' secrets. The others can be looked into with tar
)";

constexpr auto kRestoreHelp = R"(usage: heard-hub restore FILE --data DIR [--passphrase]
Makes the data folder DIR, which must not be there or be empty, of a backup. Desks that have seen more than the backup
take over what it knows; what waits to be sent on them still is. Replies that were waiting in the hub then become
doubtful, as they may have gone out since. Agents' tokens are those of then.

  --passphrase  the backup is encrypted; the passphrase is the first line of standard input
)";

QByteArray readPassphrase() {
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) return {};
    QByteArray line = input.readLine();
    while (line.endsWith('\n') || line.endsWith('\r')) line.chop(1);
    return line;
}

/// The words that both commands take; the exit code if they are wrong.
std::optional<int> placeFrom(const QStringList &words, const char *help, BackupPlace &place) {
    Options options(help, {QStringLiteral("data")}, {QStringLiteral("passphrase")});
    if (const auto code = options.parse(words, {QStringLiteral("data")}, 1, 1)) return code;
    log::setUp({{}, true, QStringLiteral("err")});
    place.folder = QDir(options.value(QStringLiteral("data"))).absolutePath();
    place.file = QFileInfo(options.words().first()).absoluteFilePath();
    if (!options.has(QStringLiteral("passphrase"))) return std::nullopt;
    place.passphrase = readPassphrase();
    if (place.passphrase.isEmpty()) return complain({QStringLiteral("usage"), QStringLiteral("--passphrase")});
    return std::nullopt;
}

void print(const QString &line) { std::printf("%s\n", line.toUtf8().constData()); }

QString timeOf(const BackupFacts &facts) { return QDateTime::fromMSecsSinceEpoch(facts.madeAt).toString(Qt::ISODate); }

}  // namespace

int backupCommand(const QStringList &words) {
    BackupPlace place;
    if (const auto code = placeFrom(words, kBackupHelp, place)) return *code;
    const auto made = backUp(place, SystemClock());
    if (!made) return complain(made.error());
    print(QStringLiteral("Backed up to change %1 with %2 files.").arg(made->head).arg(made->files - made->missing));
    if (made->missing > 0)
        print(QStringLiteral("%1 files were missing already; heard-hub check names them.").arg(made->missing));
    if (!made->hasKey)
        print(QStringLiteral(
            "The key of the channels' secrets is not in it: keep that elsewhere, or give --passphrase."));
    return kFine;
}

int restoreCommand(const QStringList &words) {
    BackupPlace place;
    if (const auto code = placeFrom(words, kRestoreHelp, place)) return *code;
    const auto restored = restore(place, SystemClock());
    if (!restored) return complain(restored.error());
    print(QStringLiteral("Restored the hub of %1.").arg(timeOf(restored->backup)));
    for (const QString &finding : restored->findings) print(finding);
    if (!restored->backup.hasKey)
        print(QStringLiteral("Its key of the channels' secrets is not in it: put it into %1, or use heard-hub secrets "
                             "forget.")
                  .arg(place.folder));
    return kFine;
}

}  // namespace heard::hub
