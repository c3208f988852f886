// SPDX-License-Identifier: GPL-3.0-or-later
#include "diskflush.h"

#include <unistd.h>

#include <QElapsedTimer>
#include <QFile>

namespace heard::bench {

double flushRate(const QString &folder, int ms) {
    QFile file(folder + QStringLiteral("/flush"));
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered)) return 0;
    const QByteArray page(4096, 'x');
    int flushes = 0;
    QElapsedTimer since;
    since.start();
    while (!since.hasExpired(ms)) {
        if (!file.seek(0) || file.write(page) != page.size() || ::fdatasync(file.handle()) != 0) return 0;
        ++flushes;
    }
    const double rate = double(flushes) * 1e9 / double(since.nsecsElapsed());
    file.remove();
    return rate;
}

}  // namespace heard::bench
