// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <future>

#include "sampleconnector.h"

/// Never comes back from start.
class Fixture final : public SampleConnector {
public:
    using SampleConnector::SampleConnector;
    static Connector *make(QObject *parent) { return new Fixture(parent); }
    void start(Host *, const heard::channelapi::ConnectorConfig &) override {
        std::promise<void> never;
        never.get_future().wait();
    }
};
