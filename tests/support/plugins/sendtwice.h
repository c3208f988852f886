// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sampleconnector.h"

/// Finishes a send as accepted, then again as refused.
class Fixture final : public SampleConnector {
public:
    using SampleConnector::SampleConnector;
    static Connector *make(QObject *parent) { return new Fixture(parent); }
    heard::channelapi::SendJob *send(const heard::channelapi::OutboundMessage &message) override {
        auto *job = SampleConnector::send(message);
        Outcome second;
        second.kind = Outcome::Kind::RefusedForGood;
        job->finish(second);
        QTimer::singleShot(0, job, [job, second] { job->finish(second); });
        return job;
    }
};
