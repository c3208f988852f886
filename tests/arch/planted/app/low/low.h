// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
namespace low {
int low();  // QDateTime::currentDateTime() in a comment is nobody's clock
}
