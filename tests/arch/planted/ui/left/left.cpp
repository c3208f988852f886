// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/right/right.h"
#include "low/low.h"
void show() {
    label->setText(tr("Close the ticket"));
    qgetenv("HEARD_TEST");
}
