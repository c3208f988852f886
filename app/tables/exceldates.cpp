// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/exceldates.h"

#include <QDate>
#include <QTime>
#include <cmath>

namespace heard::tables {
namespace {

constexpr double kLastDay = 2'958'465;  ///< 31 December 9999
constexpr int kLeapDayThatWasNone = 60;
constexpr qint64 kDaySeconds = 86'400;

/// The letters of a code's first section that are no quoted text, escape, colour or locale; lower case.
QString lettersOf(const QString &code, bool &elapsed) {
    QString letters;
    for (qsizetype i = 0; i < code.size() && code[i] != u';'; ++i) {
        const QChar c = code[i];
        if (c == u'\\' || c == u'_' || c == u'*') {
            ++i;
        } else if (c == u'"' || c == u'[') {
            const qsizetype end = code.indexOf(c == u'"' ? u'"' : u']', i + 1);
            if (end < 0) break;
            const QString inside = code.mid(i + 1, end - i - 1).toLower();
            if (c == u'[' && !inside.isEmpty() && inside.count(inside[0]) == inside.size() &&
                QStringView(u"hms").contains(inside[0]))
                elapsed = true;
            i = end;
        } else {
            letters += c.toLower();
        }
    }
    return letters;
}

QString clock(qint64 seconds) {
    const QTime time = QTime(0, 0).addSecs(int(seconds));
    return time.toString(time.second() == 0 ? QStringLiteral("HH:mm") : QStringLiteral("HH:mm:ss"));
}

QString dayText(qint64 day, bool from1904) {
    if (from1904) return QDate(1904, 1, 1).addDays(day).toString(Qt::ISODate);
    if (day == kLeapDayThatWasNone) return QStringLiteral("1900-02-29");
    return QDate(1899, 12, day < kLeapDayThatWasNone ? 31 : 30).addDays(day).toString(Qt::ISODate);
}

}  // namespace

NumberKind builtInKind(int id) {
    if (id == 22) return NumberKind::DateTime;
    if (id == 46) return NumberKind::Elapsed;
    if ((id >= 18 && id <= 21) || id == 45 || id == 47 || (id >= 32 && id <= 35) || id == 55 || id == 56)
        return NumberKind::Time;
    const bool date = (id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    return date ? NumberKind::Date : NumberKind::Number;
}

NumberKind kindOfCode(const QString &code) {
    bool elapsed = false;
    const QString letters = lettersOf(code, elapsed);
    if (elapsed) return NumberKind::Elapsed;
    // Codes of numbers have 0 # ? E and "General", none of which holds one of these letters.
    const bool day = letters.contains(u'd') || letters.contains(u'y');
    const bool time = letters.contains(u'h') || letters.contains(u's');
    if (day && time) return NumberKind::DateTime;
    if (time) return NumberKind::Time;
    return day || letters.contains(u'm') ? NumberKind::Date : NumberKind::Number;
}

QString dateText(double days, NumberKind kind, bool from1904) {
    if (!(days >= 0) || days >= kLastDay + 1) return {};
    const auto seconds = qint64(std::llround(days * double(kDaySeconds)));
    const qint64 day = seconds / kDaySeconds;
    const qint64 rest = seconds % kDaySeconds;
    switch (kind) {
        case NumberKind::Number: return {};
        case NumberKind::Date: return dayText(qint64(days), from1904);
        case NumberKind::DateTime: return dayText(day, from1904) + u' ' + clock(rest);
        case NumberKind::Time: return clock(rest);
        case NumberKind::Elapsed:
            return QStringLiteral("%1:%2").arg(seconds / 3600).arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'));
    }
    return {};
}

}  // namespace heard::tables
