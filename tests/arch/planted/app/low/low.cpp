// SPDX-License-Identifier: GPL-3.0-or-later
#include "low/other.h"
#include "low/low.h"
#include "high/high.h"
namespace low {
int low() { return QRandomGenerator::system()->generate() + time(nullptr); }
const char *text = "system(\"rm\") and qDebug() in a string are no calls";
}
