// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure.h"

namespace heard::bench {

QString Aim::text() const {
    return QStringLiteral("%1 %2%3").arg(is == Is::AtMost ? QStringLiteral("<=") : QStringLiteral(">="),
                                         QString::number(limit),
                                         of == Of::Ratio ? QStringLiteral(" x floor") : QString());
}

std::optional<double> Measure::ratio() const {
    if (!floor || *floor <= 0) return std::nullopt;
    return value / *floor;
}

std::optional<bool> Measure::met() const {
    if (!aim) return std::nullopt;
    if (aim->of == Aim::Of::Value) return aim->metBy(value);
    const auto figure = ratio();
    return figure ? std::optional(aim->metBy(*figure)) : std::nullopt;
}

}  // namespace heard::bench
