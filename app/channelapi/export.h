// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#ifdef HEARD_CHANNELAPI_BUILD
#define HEARD_CHANNELAPI_EXPORT Q_DECL_EXPORT
#else
#define HEARD_CHANNELAPI_EXPORT Q_DECL_IMPORT
#endif
