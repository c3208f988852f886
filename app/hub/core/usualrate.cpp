// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/usualrate.h"

#include <algorithm>

namespace heard::hub {
namespace {

constexpr qint64 kDay = 24;
constexpr qint64 kWeek = 7 * kDay;
constexpr qint64 kWeeks = 4;

const QString kFirst = QStringLiteral("first");
const QString kLast = QStringLiteral("last");
const QString kHours = QStringLiteral("hours");

}  // namespace

void UsualRate::count(qint64 at) {
    if (m_first == 0) m_first = at;
    m_last = std::max(m_last, at);
    const qint64 hour = at / kHourMs;
    ++m_hours[hour];
    while (m_hours.firstKey() < hour - kWeeks * kWeek) m_hours.erase(m_hours.begin());
}

double UsualRate::usualIn(qint64 hour) const {
    // The lower middle and not the mean: a mailbox that is read for the first time brings a year in one hour.
    const auto middle = [&](qint64 step, qint64 most) {
        QList<int> seen;
        for (qint64 back = 1; back <= most && (hour - back * step) * kHourMs >= m_first; ++back)
            seen += m_hours.value(hour - back * step);
        std::sort(seen.begin(), seen.end());
        return std::pair(seen.size(), seen.isEmpty() ? 0 : seen[(seen.size() - 1) / 2]);
    };
    const auto [weeks, byWeek] = middle(kWeek, kWeeks);
    return weeks >= 2 ? byWeek : middle(kDay, kWeek / kDay).second;
}

double UsualRate::expected(qint64 from, qint64 to) const {
    if (m_first == 0 || to - m_first < kLearnsFor) return 0;
    // What is older than four weeks is forgotten, so nobody knows what would have been usual for longer.
    from = std::max(from, to - kWeeks * kWeek * kHourMs);
    double sum = 0;
    for (qint64 hour = from / kHourMs; hour * kHourMs < to; ++hour) {
        const qint64 begin = std::max(from, hour * kHourMs);
        const qint64 end = std::min(to, (hour + 1) * kHourMs);
        sum += usualIn(hour) * static_cast<double>(end - begin) / static_cast<double>(kHourMs);
    }
    return sum;
}

QJsonObject UsualRate::toJson() const {
    QJsonObject hours;
    for (auto it = m_hours.begin(); it != m_hours.end(); ++it) hours.insert(QString::number(it.key()), it.value());
    return {{kFirst, m_first}, {kLast, m_last}, {kHours, hours}};
}

UsualRate UsualRate::from(const QJsonObject &json) {
    UsualRate rate;
    rate.m_first = json.value(kFirst).toInteger();
    rate.m_last = json.value(kLast).toInteger();
    const QJsonObject hours = json.value(kHours).toObject();
    for (auto it = hours.begin(); it != hours.end(); ++it) rate.m_hours.insert(it.key().toLongLong(), it->toInt());
    return rate;
}

}  // namespace heard::hub
