// SPDX-License-Identifier: GPL-3.0-or-later
#include "high/high.h"
int main() { std::cout << getenv("HOME"); }
