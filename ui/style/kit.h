// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace heard {
class Clock;
}

namespace heard::ui {

class Theme;

/// What every part of a window needs and none owns. Both outlive all windows.
struct Kit {
    Theme &theme;
    const Clock &clock;
};

}  // namespace heard::ui
