// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channelapi/connector.h"

namespace heard::entry {

class EntryHubPlugin final : public QObject, public channelapi::ConnectorPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID HEARD_CONNECTOR_PLUGIN_IID FILE "desk-entry-hub.json")
    Q_INTERFACES(heard::channelapi::ConnectorPlugin)
public:
    channelapi::Connector *createConnector(QObject *parent) override;
};

}  // namespace heard::entry
