// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/webchat/hub/servicehours.h"

#include <QDateTime>
#include <QHash>
#include <QRegularExpression>
#include <algorithm>

namespace heard::webchat {
namespace {

constexpr int kDay = 24 * 60;

int dayNumber(const QString &name) {
    static const QHash<QString, int> kDays = [] {
        const QStringList weeks[] = {
            QStringLiteral("mon tue wed thu fri sat sun").split(QLatin1Char(' ')),
            QStringLiteral("пн вт ср чт пт сб вс").split(QLatin1Char(' ')),
            QStringLiteral("пн вт ср чт пт сб нд").split(QLatin1Char(' ')),
        };
        QHash<QString, int> days;
        for (const QStringList &week : weeks)
            for (int i = 0; i < week.size(); ++i) days.insert(week.at(i), i + 1);
        return days;
    }();
    return kDays.value(name);
}

/// "mon-fri,sun" -> 1 2 3 4 5 7; empty if it can't be read.
QList<int> parseDays(const QString &text) {
    if (text == QLatin1String("daily")) return {1, 2, 3, 4, 5, 6, 7};
    QList<int> days;
    for (const QString &piece : text.split(QLatin1Char(','))) {
        const QStringList ends = piece.split(QLatin1Char('-'));
        const int first = dayNumber(ends.first());
        const int last = dayNumber(ends.last());
        if (!first || !last || ends.size() > 2) return {};
        for (int day = first;; day = day % 7 + 1) {  // fri-mon goes over the end of the week
            days += day;
            if (day == last) break;
        }
    }
    return days;
}

/// Minutes of the day; -1 if it is no time.
int minutes(const QString &hour, const QString &minute) {
    const int total = hour.toInt() * 60 + minute.toInt();
    return minute.toInt() < 60 && total <= kDay ? total : -1;
}

}  // namespace

std::optional<ServiceHours> ServiceHours::parse(const QString &text, const QTimeZone &zone, QString *wrong) {
    static const QRegularExpression kRule(QStringLiteral(R"(^(\S+)\s+(.+)$)"));
    static const QRegularExpression kSpan(QStringLiteral(R"(^(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})$)"));
    ServiceHours hours;
    hours.m_zone = zone;
    QString plain = text.toLower();
    plain.replace(QChar(0x2013), QLatin1Char('-'));  // people type en dashes
    plain.replace(QRegularExpression(QStringLiteral(R"(\s*([-,])\s*)")), QStringLiteral("\\1"));
    for (const QString &piece : plain.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        if (piece.trimmed().isEmpty()) continue;
        *wrong = piece.trimmed();
        const auto rule = kRule.match(piece.trimmed());
        const QList<int> days = parseDays(rule.captured(1));
        if (days.isEmpty()) return std::nullopt;
        for (const QString &part : rule.captured(2).split(QLatin1Char(','))) {
            const auto span = kSpan.match(part);
            const int from = minutes(span.captured(1), span.captured(2));
            const int to = minutes(span.captured(3), span.captured(4));
            if (!span.hasMatch() || from < 0 || to < 0 || from == kDay || from == to) return std::nullopt;
            for (const int day : days) hours.m_spans += {day, from, to < from ? to + kDay : to};
        }
    }
    wrong->clear();
    return hours;
}

bool ServiceHours::openAt(qint64 now) const {
    if (m_spans.isEmpty()) return true;
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(now, m_zone);
    const int today = local.date().dayOfWeek();
    const int yesterday = today == 1 ? 7 : today - 1;
    const int minute = local.time().hour() * 60 + local.time().minute();
    return std::any_of(m_spans.begin(), m_spans.end(), [&](const Span &span) {
        const int at = span.day == yesterday ? minute + kDay : minute;
        return (span.day == today || span.day == yesterday) && at >= span.from && at < span.to;
    });
}

qint64 ServiceHours::nextOpening(qint64 now) const {
    const QDate today = QDateTime::fromMSecsSinceEpoch(now, m_zone).date();
    for (int ahead = 0; ahead <= 7; ++ahead) {
        const QDate date = today.addDays(ahead);
        qint64 next = 0;
        for (const Span &span : m_spans) {
            if (span.day != date.dayOfWeek()) continue;
            const QDateTime begin(date, QTime(span.from / 60, span.from % 60), m_zone);
            const qint64 at = begin.toMSecsSinceEpoch();
            if (at > now && (next == 0 || at < next)) next = at;
        }
        if (next) return next;
    }
    return 0;
}

}  // namespace heard::webchat
