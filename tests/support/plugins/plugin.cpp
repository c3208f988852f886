// SPDX-License-Identifier: GPL-3.0-or-later
// The root object of every fixture whose fault is in its connector: FIXTURE is the header that defines class Fixture.
#include FIXTURE

#include "channelapi/connector.h"

class FixturePlugin final : public QObject, public heard::channelapi::ConnectorPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID HEARD_CONNECTOR_PLUGIN_IID FILE "fixture.json")
    Q_INTERFACES(heard::channelapi::ConnectorPlugin)
public:
    heard::channelapi::Connector *createConnector(QObject *parent) override { return Fixture::make(parent); }
};

#include "plugin.moc"
