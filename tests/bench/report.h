// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "measure.h"

namespace heard::bench {

/// "2 cores, Linux 6.1.0, Qt 6.4.2, release": what the figures were measured on.
[[nodiscard]] QString machineLine();
[[nodiscard]] QString tableHead();
/// One line of the table: name, value, floor, ratio, aim, whether it is met.
[[nodiscard]] QString tableLine(const Measure &measure);
/// A list of {name, unit, value, floor, ratio, aim, met}; what there is not is null.
[[nodiscard]] QByteArray jsonOf(const Measures &measures);

}  // namespace heard::bench
