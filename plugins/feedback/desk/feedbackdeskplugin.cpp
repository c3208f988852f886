// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/feedback/desk/feedbackdeskplugin.h"
