// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <chrono>
#include <optional>

/// What an event says of itself, in the snippet that the list shows: its number and when it was sent, by a clock that
/// all processes of one machine share.
namespace heard::bench {

inline qint64 steadyNow() {
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

struct LiveStamp {
    int number = 0;
    qint64 sentAt = 0;  ///< steadyNow()

    QString text() const { return QStringLiteral("live %1 %2").arg(number).arg(sentAt); }
    static std::optional<LiveStamp> from(const QString &text) {
        const QStringList words = text.split(u' ');
        if (words.size() != 3 || words[0] != u"live") return std::nullopt;
        return LiveStamp{words[1].toInt(), words[2].toLongLong()};
    }
};

}  // namespace heard::bench
