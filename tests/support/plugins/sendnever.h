// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sampleconnector.h"

/// Its sends never finish.
class Fixture final : public SampleConnector {
public:
    using SampleConnector::SampleConnector;
    static Connector *make(QObject *parent) { return new Fixture(parent); }
    heard::channelapi::SendJob *send(const heard::channelapi::OutboundMessage &) override {
        return new heard::channelapi::SendJob(this);
    }
};
