// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sampleconnector.h"

/// Gives no job for a send.
class Fixture final : public SampleConnector {
public:
    using SampleConnector::SampleConnector;
    static Connector *make(QObject *parent) { return new Fixture(parent); }
    heard::channelapi::SendJob *send(const heard::channelapi::OutboundMessage &) override { return nullptr; }
};
