// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>

#include "sampleconnector.h"

/// Throws instead of giving a connector.
struct Fixture {
    static heard::channelapi::Connector *make(QObject *) { throw std::runtime_error("no connector today"); }
};
