// SPDX-License-Identifier: GPL-3.0-or-later
#include "channelapi/api.h"
#include "low/low.h"
#include "../sms/sms.h"
#include "plugins/common/http.h"
#include "mail.h"
