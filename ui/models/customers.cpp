// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/customers.h"

namespace heard::ui {

Customers::~Customers() = default;

}  // namespace heard::ui
