// SPDX-License-Identifier: GPL-3.0-or-later
// Needs something that is nowhere, so it can't be linked in.
#include "channelapi/connector.h"

extern int heardFixtureThatIsNowhere;

class FixturePlugin final : public QObject, public heard::channelapi::ConnectorPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID HEARD_CONNECTOR_PLUGIN_IID FILE "fixture.json")
    Q_INTERFACES(heard::channelapi::ConnectorPlugin)
public:
    heard::channelapi::Connector *createConnector(QObject *) override {
        ++heardFixtureThatIsNowhere;
        return nullptr;
    }
};

#include "unlinked.moc"
