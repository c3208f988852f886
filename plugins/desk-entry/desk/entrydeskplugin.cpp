// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/desk-entry/desk/entrydeskplugin.h"
