// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>

#include "sampleconnector.h"

/// Starts, then throws at whatever it is asked.
class Fixture final : public SampleConnector {
public:
    using SampleConnector::SampleConnector;
    static Connector *make(QObject *parent) { return new Fixture(parent); }
    heard::channelapi::SendJob *send(const heard::channelapi::OutboundMessage &) override { throw 1; }
    void http(const heard::channelapi::HttpRequest &) override { throw std::runtime_error("no page"); }
    void socketText(quint64, const QString &) override { throw std::runtime_error("no socket"); }
};
