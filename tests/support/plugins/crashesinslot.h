// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>

#include "sampleconnector.h"

/// Behaves until GET "/crash", after which a slot of its own takes the program down.
class Fixture final : public SampleConnector {
public:
    using SampleConnector::SampleConnector;
    static Connector *make(QObject *parent) { return new Fixture(parent); }

    void http(const heard::channelapi::HttpRequest &request) override {
        if (request.path != QStringLiteral("/crash")) return SampleConnector::http(request);
        m_host->replyHttp(request.id, {200, "text/plain", "later", {}});
        QTimer::singleShot(1, this, [] { std::abort(); });
    }
};
