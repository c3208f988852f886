// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/hubchoice.h"

namespace heard::ui {

HubChoice::~HubChoice() = default;

}  // namespace heard::ui
