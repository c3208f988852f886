// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QTimeZone>
#include <optional>

namespace heard::webchat {

/// When somebody answers: "mon-fri 09:00-18:00; sat,sun 10:00-13:00, 14:00-16:00". Days are English, Russian or
/// Ukrainian short names, or "daily"; a span that ends before it begins ends on the next day; 24:00 is midnight.
/// An empty text is always open. A value; any thread. Times are ms since 1970 UTC.
class ServiceHours {
public:
    /// Nothing if the text can't be read; `wrong` then names the piece.
    [[nodiscard]] static std::optional<ServiceHours> parse(const QString &text, const QTimeZone &zone, QString *wrong);

    [[nodiscard]] bool openAt(qint64 now) const;
    /// The next moment after `now` at which a span begins; 0 if there is none.
    [[nodiscard]] qint64 nextOpening(qint64 now) const;

private:
    struct Span {
        int day = 1;   ///< 1 Monday … 7 Sunday
        int from = 0;  ///< minutes of the day
        int to = 0;    ///< above 1440: on the next day
    };
    QList<Span> m_spans;
    QTimeZone m_zone;
};

}  // namespace heard::webchat
