// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sampleconnector.h"

/// Behaves.
class Fixture final : public SampleConnector {
public:
    using SampleConnector::SampleConnector;
    static Connector *make(QObject *parent) { return new Fixture(parent); }
};
