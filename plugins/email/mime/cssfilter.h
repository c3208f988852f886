// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace heard::email {

/// Of an element's style the declarations that change how its own text looks: colours, letters, spaces, borders, sizes
/// within bounds. Nothing that moves it elsewhere (position, negative margins), covers others or fetches (url()).
[[nodiscard]] QString safeStyle(const QString &style);
/// "#rgb", "#rrggbb" or a colour's name; else empty.
[[nodiscard]] QString safeColour(const QString &value);

}  // namespace heard::email
