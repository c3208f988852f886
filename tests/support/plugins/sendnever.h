// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sampleconnector.h"

/// Its sends never finish; each is told of by a hint. A desk's hint is what moves them.
class Fixture final : public SampleConnector {
public:
    using SampleConnector::SampleConnector;
    static Connector *make(QObject *parent) { return new Fixture(parent); }
    heard::channelapi::SendJob *send(const heard::channelapi::OutboundMessage &message) override {
        m_host->hint({QStringLiteral("sending"), message.address, {}, {}});
        return new heard::channelapi::SendJob(this);
    }
    void hint(const heard::channelapi::Hint &) override {
        for (auto *job : findChildren<heard::channelapi::SendJob *>()) job->progress();
    }
};
