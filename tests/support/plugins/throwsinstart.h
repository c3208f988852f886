// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>

#include "sampleconnector.h"

/// Throws when it is to start.
class Fixture final : public SampleConnector {
public:
    using SampleConnector::SampleConnector;
    static Connector *make(QObject *parent) { return new Fixture(parent); }
    void start(Host *, const heard::channelapi::ConnectorConfig &) override { throw std::runtime_error("no start"); }
};
