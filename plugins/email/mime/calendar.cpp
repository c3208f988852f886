// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/mime/calendar.h"

#include <QDateTime>
#include <QHash>
#include <QRegularExpression>
#include <QTimeZone>

#include "plugins/email/mime/headertext.h"

namespace heard::email {
namespace {

constexpr qsizetype kMostEvents = 20;
constexpr qsizetype kMostLines = 20'000;
constexpr qsizetype kMostField = 1000;

struct Property {
    QString name;
    QHash<QString, QString> parameters;
    QString value;
};

/// Lines that begin with a blank go on the one before (RFC 5545 3.1).
QStringList unfold(const QString &text) {
    QStringList lines;
    for (QString line : text.split(u'\n')) {
        if (line.endsWith(u'\r')) line.chop(1);
        if ((line.startsWith(u' ') || line.startsWith(u'\t')) && !lines.isEmpty()) {
            if (lines.last().size() < 8 * kMostField) lines.last() += line.mid(1);
        } else if (!line.isEmpty()) {
            if (lines.size() >= kMostLines) break;
            lines += line;
        }
    }
    return lines;
}

Property propertyOf(const QString &line) {
    Property property;
    bool quoted = false;
    qsizetype from = 0;
    QStringList pieces;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line.at(i);
        if (c == u'"') quoted = !quoted;
        if (quoted || (c != u';' && c != u':')) continue;
        pieces += line.mid(from, i - from);
        from = i + 1;
        if (c == u':') break;
    }
    if (pieces.isEmpty()) return property;
    property.name = pieces.takeFirst().toUpper();
    for (const QString &piece : pieces)
        property.parameters.insert(piece.section(u'=', 0, 0).toUpper(), piece.section(u'=', 1).remove(u'"'));
    property.value = line.mid(from);
    return property;
}

QString unescaped(const QString &value) {
    QString out;
    for (qsizetype i = 0; i < value.size() && out.size() < kMostField; ++i) {
        if (value.at(i) != u'\\' || i + 1 >= value.size()) {
            out += value.at(i);
            continue;
        }
        const QChar next = value.at(++i);
        out += next == u'n' || next == u'N' ? QChar(u' ') : next;
    }
    return cleanLine(out);
}

QTimeZone zoneOf(const QString &name) {
    const QTimeZone zone(name.toUtf8());
    if (zone.isValid()) return zone;
    // Outlook names zones as Windows does.
    const QByteArray known = QTimeZone::windowsIdToDefaultIanaId(name.toUtf8());
    return known.isEmpty() ? QTimeZone() : QTimeZone(known);
}

struct When {
    QDateTime at;
    bool wholeDay = false;
    bool zoned = false;
    bool isValid() const { return at.isValid(); }
};

When whenOf(const Property &property) {
    When when;
    const QString value = property.value.trimmed();
    const QDate day = QDate::fromString(value.left(8), QStringLiteral("yyyyMMdd"));
    if (!day.isValid()) return when;
    if (value.size() < 15) {
        when.wholeDay = true;
        when.at = QDateTime(day, QTime(0, 0), Qt::UTC);
        return when;
    }
    const QTime time = QTime::fromString(value.mid(9, 6), QStringLiteral("HHmmss"));
    if (!time.isValid()) return when;
    const QTimeZone zone = zoneOf(property.parameters.value(QStringLiteral("TZID")));
    when.zoned = value.endsWith(u'Z') || zone.isValid();
    when.at =
        value.endsWith(u'Z') || !zone.isValid() ? QDateTime(day, time, Qt::UTC) : QDateTime(day, time, zone).toUTC();
    return when;
}

QString written(const When &when) {
    if (!when.isValid()) return {};
    if (when.wholeDay) return when.at.date().toString(Qt::ISODate);
    return when.at.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")) + (when.zoned ? QStringLiteral("Z") : QString());
}

/// "P1DT2H30M" (RFC 5545 3.3.6) in seconds; 0 if it is none.
qint64 durationOf(const QString &text) {
    static const QRegularExpression kDuration(QStringLiteral(
        "^\\+?P(?:(\\d{1,4})W)?(?:(\\d{1,5})D)?(?:T(?:(\\d{1,5})H)?(?:(\\d{1,6})M)?(?:(\\d{1,7})S)?)?$"));
    const auto match = kDuration.match(text.trimmed());
    const auto number = [&](int group) { return match.captured(group).toLongLong(); };
    return ((number(1) * 7 + number(2)) * 24 + number(3)) * 3600 + number(4) * 60 + number(5);
}

class EventReader {
public:
    QList<QJsonObject> read(const QStringList &lines) {
        for (const QString &line : lines) take(propertyOf(line));
        for (QJsonObject &event : m_events)
            if (!m_method.isEmpty()) event.insert(QLatin1String("method"), m_method);
        return m_events;
    }

private:
    QList<QJsonObject> m_events;
    QString m_method;
    QStringList m_inside;
    QJsonObject m_event;
    When m_start, m_end;
    qint64 m_duration = 0;

    void take(const Property &property) {
        if (property.name == QLatin1String("BEGIN")) {
            if (m_inside.size() < 50) m_inside += property.value.trimmed().toUpper();
            if (inEvent()) begin();
        } else if (property.name == QLatin1String("END")) {
            if (inEvent()) end();
            if (!m_inside.isEmpty()) m_inside.removeLast();
        } else if (property.name == QLatin1String("METHOD")) {
            m_method = cleanLine(property.value).toUpper().left(20);
        } else if (inEvent()) {
            field(property);
        }
    }
    bool inEvent() const { return !m_inside.isEmpty() && m_inside.last() == QLatin1String("VEVENT"); }
    void begin() {
        m_event = {};
        m_start = m_end = {};
        m_duration = 0;
    }
    void put(const char *key, const QString &value) {
        if (!value.isEmpty()) m_event.insert(QLatin1String(key), value);
    }
    void field(const Property &property) {
        const QString &name = property.name;
        if (name == QLatin1String("SUMMARY")) put("summary", unescaped(property.value));
        if (name == QLatin1String("LOCATION")) put("place", unescaped(property.value));
        if (name == QLatin1String("UID")) put("uid", unescaped(property.value));
        if (name == QLatin1String("STATUS")) put("status", unescaped(property.value).toUpper());
        if (name == QLatin1String("DTSTART")) m_start = whenOf(property);
        if (name == QLatin1String("DTEND")) m_end = whenOf(property);
        if (name == QLatin1String("DURATION")) m_duration = durationOf(property.value);
        if (name == QLatin1String("ORGANIZER")) {
            QString address = unescaped(property.value);
            if (address.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive)) address.remove(0, 7);
            const QString person = unescaped(property.parameters.value(QStringLiteral("CN")));
            put("organizer",
                person.isEmpty() || person == address ? address : person + QStringLiteral(" <") + address + u'>');
        }
    }
    void end() {
        if (m_events.size() >= kMostEvents) return;
        if (!m_end.isValid() && m_start.isValid() && m_duration > 0) {
            m_end = m_start;
            m_end.at = m_end.at.addSecs(m_duration);
        }
        // Of whole days the end is the day after (RFC 5545 3.6.1); people name the last day.
        if (m_end.isValid() && m_end.wholeDay && m_end.at > m_start.at) m_end.at = m_end.at.addDays(-1);
        put("start", written(m_start));
        put("end", written(m_end));
        m_events += m_event;
    }
};

}  // namespace

QList<QJsonObject> readCalendar(const QString &text) { return EventReader().read(unfold(text)); }

QString calendarText(const QJsonObject &event) {
    const auto field = [&](const char *key) { return event.value(QLatin1String(key)).toString(); };
    QString when = field("start");
    if (!field("end").isEmpty() && field("end") != when) when += QStringLiteral(" – ") + field("end");
    QStringList lines{field("summary"), when.replace(u'T', u' '), field("place"), field("organizer")};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

}  // namespace heard::email
