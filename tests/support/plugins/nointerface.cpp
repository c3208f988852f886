// SPDX-License-Identifier: GPL-3.0-or-later
// Says it is ours, but its root object has no interface.
#include <QObject>
#include <QtPlugin>

#include "channelapi/version.h"

class FixturePlugin final : public QObject {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID HEARD_CONNECTOR_PLUGIN_IID FILE "fixture.json")
};

#include "nointerface.moc"
