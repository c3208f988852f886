// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channelapi/connector.h"

namespace heard::entry {

/// The channel without a wire: what agents take down comes in by the protocol's verb entry_register, and nothing can
/// go out. It is always ready and refuses every send for good, with the code "no-wire".
class EntryConnector final : public channelapi::Connector {
    Q_OBJECT
public:
    explicit EntryConnector(QObject *parent = nullptr);

    void start(channelapi::ConnectorHost *host, const channelapi::ConnectorConfig &config) override;
    void stop() override;
    channelapi::SendJob *send(const channelapi::OutboundMessage &message) override;

private:
    bool m_stopping = false;
};

}  // namespace heard::entry
