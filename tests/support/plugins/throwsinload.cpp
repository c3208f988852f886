// SPDX-License-Identifier: GPL-3.0-or-later
// Throws while its root object is made.
#include <stdexcept>

#include "channelapi/connector.h"

class FixturePlugin final : public QObject, public heard::channelapi::ConnectorPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID HEARD_CONNECTOR_PLUGIN_IID FILE "fixture.json")
    Q_INTERFACES(heard::channelapi::ConnectorPlugin)
public:
    FixturePlugin() { throw std::runtime_error("no root object"); }
    heard::channelapi::Connector *createConnector(QObject *) override { return nullptr; }
};

#include "throwsinload.moc"
