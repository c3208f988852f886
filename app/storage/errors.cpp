// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/errors.h"

namespace heard::storage {
namespace {

// https://www.sqlite.org/rescode.html; the low byte of an extended code is its primary code.
enum Primary {
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    IoErr = 10,
    Corrupt = 11,
    Full = 13,
    CantOpen = 14,
    Constraint = 19,
    NotADb = 26
};
constexpr int kUnique = Constraint | (8 << 8);
constexpr int kPrimaryKey = Constraint | (6 << 8);

QString codeFor(int extended) {
    if (extended == kUnique || extended == kPrimaryKey) return QStringLiteral("not-unique");
    switch (extended & 0xff) {
        case Full: return QStringLiteral("disk-full");
        case ReadOnly: return QStringLiteral("read-only");
        case Corrupt:
        case NotADb: return QStringLiteral("corrupt-database");
        case Busy:
        case Locked: return QStringLiteral("busy");
        case IoErr:
        case CantOpen: return QStringLiteral("io-failed");
        default: return QStringLiteral("sql-failed");
    }
}

}  // namespace

Error errorFrom(const QSqlError &error) {
    return {codeFor(error.nativeErrorCode().toInt()), error.nativeErrorCode() + QLatin1Char(' ') + error.driverText() +
                                                          QLatin1String(": ") + error.databaseText()};
}

bool isStorageFault(const Error &error) {
    return error.code == QLatin1String("disk-full") || error.code == QLatin1String("read-only") ||
           error.code == QLatin1String("corrupt-database") || error.code == QLatin1String("io-failed") ||
           error.code == QLatin1String("busy");
}

}  // namespace heard::storage
