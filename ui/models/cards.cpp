// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/cards.h"

namespace heard::ui {

Cards::~Cards() = default;

}  // namespace heard::ui
