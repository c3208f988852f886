// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/desk.h"

namespace heard::ui {

Desk::~Desk() = default;
MessageList::~MessageList() = default;
Presence::~Presence() = default;

}  // namespace heard::ui
