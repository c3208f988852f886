// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace heard::feedback {

/// Where a sheet with a QR code hangs.
struct Place {
    QString code;  ///< in the address of its page; stays when the place is renamed
    QString name;
    QString address;
    QString language;  ///< BCP 47; empty: not said
};

/// Reads the setting "places": one a line, "#k7q2 Main street | 12 Main St, Lviv | uk"; address and language may be
/// left out. The hub has given each line its code; lines without one are left out, since nothing could lead to them.
[[nodiscard]] QList<Place> placesFrom(const QJsonObject &settings);

/// The score's steps: five of them, 0 to 4 or 1 to 5.
struct Scale {
    int least = 1;
    int most = 5;

    static Scale from(const QJsonObject &settings);
    /// Of what the form sent; -1 if that is no step of the scale.
    [[nodiscard]] int read(const QString &sent) const;
    /// "★★☆☆☆ 2/5" or "2/4": what a program that knows no ratings shows.
    [[nodiscard]] QString readable(int score) const;
    /// The two lowest steps.
    [[nodiscard]] bool isLow(int score) const { return score < least + 2; }
};

}  // namespace heard::feedback
