// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QMap>

namespace heard::hub {

/// How much a channel usually gets in which hour, learned from the hours that were: by the same hour of the last four
/// weeks, and by that of the last days as long as there are no two weeks. A value; times are ms since the epoch.
class UsualRate {
public:
    static constexpr qint64 kHourMs = 3'600'000;
    static constexpr qint64 kLearnsFor = 3 * 24 * kHourMs;  ///< nothing is usual before

    void count(qint64 at);
    qint64 last() const { return m_last; }  ///< when the last one came; 0: none yet

    /// How many would have come between the two times.
    [[nodiscard]] double expected(qint64 from, qint64 to) const;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static UsualRate from(const QJsonObject &json);

private:
    double usualIn(qint64 hour) const;

    QMap<qint64, int> m_hours;  ///< since 1970 -> messages; none for an hour without any
    qint64 m_first = 0;
    qint64 m_last = 0;
};

}  // namespace heard::hub
