// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/customers.h"

namespace heard::ui {

Customers::~Customers() = default;
HistoryList::~HistoryList() = default;

}  // namespace heard::ui
