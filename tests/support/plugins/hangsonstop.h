// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sampleconnector.h"

/// Never says that it has stopped.
class Fixture final : public SampleConnector {
public:
    using SampleConnector::SampleConnector;
    static Connector *make(QObject *parent) { return new Fixture(parent); }
    void stop() override {}
};
