// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/feedback/hub/places.h"

#include <QRegularExpression>

#include "plugins/common/forms/caseconnector.h"

namespace heard::feedback {

QList<Place> placesFrom(const QJsonObject &settings) {
    static const QRegularExpression kCoded(QStringLiteral("^#([a-z0-9]{3,16})\\s+(.+)$"));
    QList<Place> places;
    const QStringList lines = plugins::listedIn(settings, "places");
    for (const QString &line : lines) {
        const auto found = kCoded.match(line);
        if (!found.hasMatch()) continue;
        const QStringList cells = found.captured(2).split(QLatin1Char('|'));
        Place place{found.captured(1), cells.first().trimmed().left(200), cells.value(1).trimmed().left(300),
                    cells.value(2).trimmed().left(35)};
        if (!place.name.isEmpty()) places += place;
    }
    return places;
}

Scale Scale::from(const QJsonObject &settings) {
    if (settings.value(QLatin1String("scale")).toString() == QLatin1String("0-4")) return {0, 4};
    return {1, 5};
}

int Scale::read(const QString &sent) const {
    bool number = false;
    const int score = sent.toInt(&number);
    return number && score >= least && score <= most ? score : -1;
}

QString Scale::readable(int score) const {
    const QString words = QStringLiteral("%1/%2").arg(score).arg(most);
    if (least == 0) return words;
    return QString(score, QChar(0x2605)) + QString(most - score, QChar(0x2606)) + QLatin1Char(' ') + words;
}

}  // namespace heard::feedback
